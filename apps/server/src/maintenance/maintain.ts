import { type Explained, type InputError, type Result, success } from '@shuize/domain';
import {
  instantOfAsOf,
  loadFiles,
  type RecomputedRun,
  type RecordedFiles,
  type RunPack,
  recomputeRun,
  type Upload,
} from '@shuize/platform';
import {
  type BrokenChain,
  listPublications,
  type Manifest,
  readPackageFiles,
  restoreBackup,
  verifyAudit,
  writeBackup,
} from '@shuize/store';
import { type DataPlace, withDatabase } from './with-database.ts';

/** Records files as whoever runs the program brings them. */
export function importFiles(
  place: DataPlace,
  files: Upload,
): Promise<Result<RecordedFiles, readonly InputError[] | Explained>> {
  return withDatabase(place, ({ database }) => loadFiles({ database }, files));
}

/**
 * The data package of what was known at an instant.
 *
 * @param asOf - a day, or an instant; `null`: now
 */
export function exportFiles(
  place: DataPlace,
  asOf: string | null,
): Promise<Result<ReadonlyMap<string, Uint8Array>, Explained>> {
  return withDatabase(place, async ({ database }) => {
    const until = asOf === null ? await database.knownUntilNow() : instantOfAsOf(asOf);
    return success(
      await database.read((transaction) => readPackageFiles(transaction, { asOf: until, months: null })),
    );
  });
}

/** Writes a backup into a new folder. */
export function backUp(
  place: DataPlace,
  folder: string,
  onTable: (table: string) => void,
): Promise<Result<Manifest, Explained>> {
  return withDatabase(place, ({ database }) => writeBackup(database, folder, onTable));
}

/** Puts a backup into an empty database. */
export function restore(
  place: DataPlace,
  folder: string,
  onTable: (table: string) => void,
): Promise<Result<Manifest, Explained>> {
  return withDatabase(place, ({ url }) => restoreBackup(url, folder, onTable));
}

/** What holds of the record: the chain of the audit trail, and the publication that was made again. */
export interface Verification {
  readonly audit: { readonly last: number; readonly digest: string } | BrokenChain;
  /** The last publication, whose run was made again; `null`: there is none. */
  readonly publication: {
    readonly period: string;
    readonly edition: number;
    readonly run: Pick<RecomputedRun, 'isSame' | 'isIntact' | 'input' | 'result'>;
  } | null;
}

/** Computes the chain of the audit trail again, and makes the run last published again. Nothing is written. */
export function verify(
  place: DataPlace,
  { packs, version }: { readonly packs: readonly RunPack[]; readonly version: string },
): Promise<Result<Verification, Explained>> {
  return withDatabase(place, async ({ database }): Promise<Result<Verification, Explained>> => {
    const { audit, published } = await database.read(async (transaction) => ({
      audit: await verifyAudit(transaction),
      published: await listPublications(transaction, { period: null, limit: 1, offset: 0 }),
    }));
    const [last] = published.publications;
    if (last === undefined) {
      return success({ audit, publication: null });
    }
    const again = await recomputeRun({ database, packs, programVersion: version }, null, last.runId);
    if (!again.ok) {
      return again;
    }
    const { isSame, isIntact, input, result } = again.value;
    const { period, edition } = last;
    return success({ audit, publication: { period, edition, run: { isSame, isIntact, input, result } } });
  });
}
