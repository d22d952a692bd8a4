import { type Day, failure, formatDay, type Result, success } from '@shuize/domain';
import {
  type AuditFilter,
  auditEntries,
  type BrokenChain,
  type ChainedEntry,
  type Database,
  type Instant,
  type Transaction,
  verifyAudit,
} from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import { allows } from '../access/permission.ts';
import { readScope } from '../access/read-scope.ts';
import { isInScope } from '../access/scope.ts';
import { notAllowed, notFound, type PlatformFault } from '../platform-fault.ts';
import { instantOfAsOf } from '../sections/as-of.ts';
import { userNamesWithin } from '../users/user-names.ts';

/** An entry with the names of the accounts in it; `null` where an id is of none. Names are not part of the chain. */
export interface NamedEntry extends ChainedEntry {
  readonly actorName: string | null;
  readonly subjectName: string | null;
}

export interface AuditPage {
  /** The newest first. */
  readonly entries: readonly NamedEntry[];
  /** To be asked for as `before`; `null`: there are no more. */
  readonly next: number | null;
}

export interface AuditAsked {
  readonly before: number | null;
  readonly limit: number;
  readonly action?: string | null;
  /** Id of a user. */
  readonly actor?: string | null;
  /** Days in China Standard Time, both included. */
  readonly from?: Day | null;
  readonly to?: Day | null;
}

const MOST_AT_ONCE = 500;

/** Entries of the audit trail, before a position where one is given. Entries are of no division, so the whole must be reached. */
export async function readAuditTrail(
  context: { readonly database: Database },
  actor: Actor,
  { before, limit: wanted, action = null, actor: by = null, from = null, to = null }: AuditAsked,
): Promise<Result<AuditPage, PlatformFault>> {
  const limit = Math.min(Math.max(1, Math.trunc(wanted)), MOST_AT_ONCE);
  const filter: AuditFilter = {
    action,
    actor: by,
    after: from === null ? null : endOfDay((from - 1) as Day),
    until: to === null ? null : endOfDay(to),
  };
  return asAuditor(context, actor, async (transaction) => {
    const entries = await auditEntries(transaction, { ...filter, before, limit });
    const last = entries.at(-1)?.position ?? 1;
    const names = await userNamesWithin(
      transaction,
      entries.flatMap((entry) => [entry.actor, entry.subject]),
    );
    const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
    const named = entries.map((entry) => ({
      ...entry,
      actorName: nameOf(entry.actor),
      subjectName: nameOf(entry.subject),
    }));
    return { entries: named, next: entries.length === limit && last > 1 ? last : null };
  });
}

function endOfDay(day: Day): Instant {
  return instantOfAsOf(formatDay(day));
}

/** Recomputes the whole chain of digests. @returns its last position and digest, or where it first does not hold */
export async function verifyAuditTrail(
  context: { readonly database: Database },
  actor: Actor,
): Promise<Result<{ readonly last: number; readonly digest: string } | BrokenChain, PlatformFault>> {
  return asAuditor(context, actor, verifyAudit);
}

async function asAuditor<Value>(
  { database }: { readonly database: Database },
  actor: Actor,
  work: (transaction: Transaction) => Promise<Value>,
): Promise<Result<Value, PlatformFault>> {
  if (!allows(actor, 'read-audit')) {
    return failure(notAllowed());
  }
  return database.read(async (transaction) => {
    const scope = await readScope(transaction, actor);
    return isInScope(scope, { division: null }) ? success(await work(transaction)) : failure(notFound());
  });
}
