import { randomUUID } from 'node:crypto';
import { type DataPackage, INDICATORS } from '@shuize/domain';
import {
  addImportBatch,
  type Instant,
  type RecordedRows,
  recordRows,
  type WriteTransaction,
} from '@shuize/store';
import { type FileRows, packageRows } from './package-rows.ts';

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
  /** Of the batch, where it is told beforehand. */
  readonly batchId?: string;
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
 *
 * @param only - the files of it that are to be recorded; all where it is left out
 */
export async function recordPackage(
  transaction: WriteTransaction,
  data: DataPackage,
  { batchId = randomUUID(), ...origin }: PackageOrigin,
  only?: ReadonlySet<string>,
): Promise<RecordedPackage> {
  const files: RecordedPackage['files'][number][] = [];
  for (const fileRows of packageRows(data).filter(({ file }) => only?.has(file) ?? true)) {
    const { file, rows } = fileRows;
    const recorded = await recordRows(transaction, { file, rows, batchId, reason: origin.reason });
    const withdrawn = await withdrawOutdated(transaction, fileRows, batchId, origin.reason);
    files.push({ file, ...recorded, corrected: recorded.corrected + withdrawn });
  }
  const sum = (of: keyof RecordedRows) => files.reduce((all, each) => all + each[of], 0);
  const total = { added: sum('added'), same: sum('same'), corrected: sum('corrected') };
  await addImportBatch(transaction, { id: batchId, ...origin, ...total });
  return { batchId, recordedAt: transaction.recordedAt, total, files };
}

const STATE = 'state';

/**
 * A section has values in a month or a state: what comes in takes back what is on record of the other kind.
 *
 * @returns how many rows were taken back
 */
async function withdrawOutdated(
  transaction: WriteTransaction,
  { file, rows }: FileRows,
  batchId: string,
  reason: string | null,
): Promise<number> {
  if (file !== 'monthly.csv') {
    return 0;
  }
  const months = new Map(
    rows.map(([section = '', month = '', indicator]) => [
      JSON.stringify([section, month]),
      { section, month, isState: indicator === STATE },
    ]),
  );
  const outdated = [...months.values()].flatMap(({ section, month, isState }) =>
    (isState ? INDICATORS.map(({ code }) => code) : [STATE]).map((other) => [section, month, other, '']),
  );
  const { corrected } = await recordRows(transaction, {
    file,
    rows: outdated,
    batchId,
    reason,
    isWithdrawal: true,
  });
  return corrected;
}
