import { failure, type Result, success } from '@shuize/domain';
import {
  auditEntries,
  type BrokenChain,
  type ChainedEntry,
  type Database,
  type Transaction,
  verifyAudit,
} from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import { allows } from '../access/permission.ts';
import { readScope } from '../access/read-scope.ts';
import { isInScope } from '../access/scope.ts';
import { notAllowed, notFound, type PlatformFault } from '../platform-fault.ts';

export interface AuditPage {
  /** The newest first. */
  readonly entries: readonly ChainedEntry[];
  /** To be asked for as `before`; `null`: there are no more. */
  readonly next: number | null;
}

const MOST_AT_ONCE = 500;

/** Entries of the audit trail, before a position where one is given. Entries are of no division, so the whole must be reached. */
export async function readAuditTrail(
  context: { readonly database: Database },
  actor: Actor,
  asked: { readonly before: number | null; readonly limit: number },
): Promise<Result<AuditPage, PlatformFault>> {
  const limit = Math.min(Math.max(1, Math.trunc(asked.limit)), MOST_AT_ONCE);
  return asAuditor(context, actor, async (transaction) => {
    const entries = await auditEntries(transaction, { before: asked.before, limit });
    const last = entries.at(-1)?.position ?? 1;
    return { entries, next: last > 1 ? last : null };
  });
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
