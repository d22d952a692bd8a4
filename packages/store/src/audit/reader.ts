import { and, asc, desc, eq, gt, lt, lte } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';
import { type Instant, instantOfTimestamp } from '../database/instant.ts';
import { isRowId } from '../database/row-id.ts';
import { auditEvent } from '../schema/audit.ts';
import { AUDIT_ALGORITHM, type ChainedEntry, chainDigest, NO_ENTRY } from './audit-entry.ts';

/** Which entries are asked for; what is left out or `null` does not matter. */
export interface AuditFilter {
  readonly action?: string | null;
  /** Id of the user; an id that nobody has finds nothing. */
  readonly actor?: string | null;
  /** After this instant. */
  readonly after?: Instant | null;
  /** At or before this instant. */
  readonly until?: Instant | null;
}

/** Entries from the newest on, before a position where one is given. */
export async function auditEntries(
  { orm }: Transaction,
  asked: AuditFilter & { readonly before: number | null; readonly limit: number },
): Promise<readonly ChainedEntry[]> {
  const { before, limit, action = null, actor = null, after = null, until = null } = asked;
  if (actor !== null && !isRowId(actor)) {
    return [];
  }
  const rows = await orm
    .select()
    .from(auditEvent)
    .where(
      and(
        before === null ? undefined : lt(auditEvent.position, before),
        action === null ? undefined : eq(auditEvent.action, action),
        actor === null ? undefined : eq(auditEvent.actor, actor),
        after === null ? undefined : gt(auditEvent.at, after),
        until === null ? undefined : lte(auditEvent.at, until),
      ),
    )
    .orderBy(desc(auditEvent.position))
    .limit(limit);
  return rows.map(entryOf);
}

/** What is wrong with the trail. */
export interface BrokenChain {
  /** The first entry that does not hold. */
  readonly position: number;
  readonly day: string;
  /** `changed`: the entry is not what its digest says. `missing`: one before it is gone. */
  readonly kind: 'changed' | 'missing';
}

const ENTRIES_AT_ONCE = 5_000;

/** Recomputes the whole chain. @returns the last position and digest, or where it breaks */
export async function verifyAudit({
  orm,
}: Transaction): Promise<{ readonly last: number; readonly digest: string } | BrokenChain> {
  let [last, digest] = [0, NO_ENTRY];
  for (;;) {
    const rows = await orm
      .select()
      .from(auditEvent)
      .where(gt(auditEvent.position, last))
      .orderBy(asc(auditEvent.position))
      .limit(ENTRIES_AT_ONCE);
    for (const entry of rows.map(entryOf)) {
      const place = { position: entry.position, day: entry.at.slice(0, 10) };
      if (entry.position !== last + 1) {
        return { ...place, kind: 'missing' };
      }
      const isRight =
        entry.algorithm === AUDIT_ALGORITHM &&
        entry.previousDigest === digest &&
        entry.digest === chainDigest(entry, digest);
      if (!isRight) {
        return { ...place, kind: 'changed' };
      }
      [last, digest] = [entry.position, entry.digest];
    }
    if (rows.length < ENTRIES_AT_ONCE) {
      return { last, digest };
    }
  }
}

function entryOf(row: typeof auditEvent.$inferSelect): ChainedEntry {
  return {
    ...row,
    at: instantOfTimestamp(row.at),
    detail: row.detail as Readonly<Record<string, unknown>>,
  };
}
