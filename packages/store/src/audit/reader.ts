import { asc, desc, gt, lt } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';
import { instantOfTimestamp } from '../database/instant.ts';
import { auditEvent } from '../schema/audit.ts';
import { AUDIT_ALGORITHM, type ChainedEntry, chainDigest, NO_ENTRY } from './audit-entry.ts';

/** Entries from the newest on, before a position where one is given. */
export async function auditEntries(
  { orm }: Transaction,
  asked: { readonly before: number | null; readonly limit: number },
): Promise<readonly ChainedEntry[]> {
  const rows = await orm
    .select()
    .from(auditEvent)
    .where(asked.before === null ? undefined : lt(auditEvent.position, asked.before))
    .orderBy(desc(auditEvent.position))
    .limit(asked.limit);
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
