import { randomUUID } from 'node:crypto';
import type { DataPackage } from '@shuize/domain';
import {
  addImportBatch,
  type Instant,
  type RecordedRows,
  recordRows,
  type WriteTransaction,
} from '@shuize/store';
import { packageRows } from './package-rows.ts';

/** Where a package came from. */
export interface PackageOrigin {
  readonly source: 'package' | 'wide-table' | 'api' | 'correction';
  readonly fileName: string | null;
  /** SHA-256 of the bytes received, where there was a file. */
  readonly digest: string | null;
  /** Id of the user. */
  readonly actor: string | null;
  /** Why, where it corrects what is on record. */
  readonly reason: string | null;
}

export interface RecordedPackage {
  readonly batchId: string;
  readonly recordedAt: Instant;
  readonly total: RecordedRows;
  /** By file, in the order of the store. */
  readonly files: readonly (RecordedRows & { readonly file: string })[];
}

/**
 * Records everything that a data package says, in the transaction given: all of it or nothing. What is on record already is
 * left as it is, so that the same package again changes nothing.
 */
export async function recordPackage(
  transaction: WriteTransaction,
  data: DataPackage,
  origin: PackageOrigin,
): Promise<RecordedPackage> {
  const batchId = randomUUID();
  const files: RecordedPackage['files'][number][] = [];
  for (const { file, rows } of packageRows(data)) {
    const recorded = await recordRows(transaction, { file, rows, batchId, reason: origin.reason });
    files.push({ file, ...recorded });
  }
  const sum = (of: keyof RecordedRows) => files.reduce((all, each) => all + each[of], 0);
  const total = { added: sum('added'), same: sum('same'), corrected: sum('corrected') };
  await addImportBatch(transaction, { id: batchId, ...origin, ...total });
  return { batchId, recordedAt: transaction.recordedAt, total, files };
}
