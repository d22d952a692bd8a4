import { desc, sql } from 'drizzle-orm';
import type { WriteTransaction } from '../database/database.ts';
import { auditEvent } from '../schema/audit.ts';
import { AUDIT_ALGORITHM, type AuditEntry, type ChainedEntry, chainDigest, NO_ENTRY } from './audit-entry.ts';

const CHAIN_LOCK = 7_238_412;

/**
 * Adds to the audit trail, in the transaction that does what it tells of: both are there or neither. Writers of the trail
 * wait for one another until they end, so it is best the last thing that a transaction does.
 */
export async function appendAudit(
  { orm, recordedAt }: WriteTransaction,
  event: Omit<AuditEntry, 'position' | 'at'>,
): Promise<ChainedEntry> {
  await orm.execute(sql`SELECT pg_advisory_xact_lock(${CHAIN_LOCK})`);
  const [last] = await orm
    .select({ position: auditEvent.position, digest: auditEvent.digest })
    .from(auditEvent)
    .orderBy(desc(auditEvent.position))
    .limit(1);
  const entry = { ...event, position: (last?.position ?? 0) + 1, at: recordedAt };
  const previousDigest = last?.digest ?? NO_ENTRY;
  const chained = {
    ...entry,
    algorithm: AUDIT_ALGORITHM,
    previousDigest,
    digest: chainDigest(entry, previousDigest),
  };
  await orm.insert(auditEvent).values(chained);
  return chained;
}
