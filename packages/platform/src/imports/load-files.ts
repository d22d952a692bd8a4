import { type InputError, type Result, success } from '@shuize/domain';
import { appendAudit, type Database, importBatchOfDigest } from '@shuize/store';
import { type Actor, WHOLE } from '../access/actor.ts';
import { onRecordFor } from './on-record.ts';
import { readUpload } from './read-upload.ts';
import { type RecordedPackage, recordPackage } from './record-package.ts';
import { digestOfUpload, nameOfUpload, type Upload } from './upload.ts';

/** What was recorded, and whether the same files came in before. */
export interface RecordedFiles extends RecordedPackage {
  readonly isAgain: boolean;
}

/** Whoever runs the program reaches its data anyway. */
const OPERATOR: Pick<Actor, 'division' | 'department' | 'roles'> = {
  division: WHOLE,
  department: null,
  roles: [],
};

/**
 * Records files by command: a whole data package or a part of one, or a wide table. Nothing is asked of roles and scope, and
 * exclusions with their approvals come in as they are.
 *
 * @returns every error of every file, where there is one
 */
export async function loadFiles(
  { database }: { readonly database: Database },
  files: Upload,
): Promise<Result<RecordedFiles, readonly InputError[]>> {
  const read = await readUpload(files, await onRecordFor(database, OPERATOR));
  if (!read.ok) {
    return read;
  }
  const { layout, data, given } = read.value;
  const digest = digestOfUpload(files);
  return database.write(async (transaction) => {
    const earlier = await importBatchOfDigest(transaction, layout, digest);
    const origin = { source: layout, fileName: nameOfUpload(files), digest, actor: null, reason: null };
    const done = await recordPackage(transaction, data, origin, given);
    await appendAudit(transaction, {
      actor: null,
      action: 'import',
      subject: done.batchId,
      detail: { source: layout, digest, ...done.total },
    });
    return success({ ...done, isAgain: earlier !== null });
  });
}
