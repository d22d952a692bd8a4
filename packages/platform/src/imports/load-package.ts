import type { DataPackage } from '@shuize/domain';
import { appendAudit, type Database, importBatchOfDigest } from '@shuize/store';
import { type RecordedPackage, recordPackage } from './record-package.ts';

/**
 * Records a whole package by command: whoever runs the program reaches its data anyway, so nothing is asked of roles and
 * scope, and exclusions with their approvals come in as they are.
 *
 * @returns also the batch of the same bytes, where they came in before
 */
export async function loadPackage(
  { database }: { readonly database: Database },
  data: DataPackage,
  origin: { readonly fileName: string; readonly digest: string },
): Promise<RecordedPackage & { readonly isAgain: boolean }> {
  return database.write(async (transaction) => {
    const earlier = await importBatchOfDigest(transaction, 'package', origin.digest);
    const done = await recordPackage(transaction, data, {
      source: 'package',
      ...origin,
      actor: null,
      reason: null,
    });
    await appendAudit(transaction, {
      actor: null,
      action: 'import',
      subject: done.batchId,
      detail: { source: 'package', digest: origin.digest, ...done.total },
    });
    return { ...done, isAgain: earlier !== null };
  });
}
