import { type Bilingual, bilingual, failure, type Result, success } from '@shuize/domain';
import { columnTitle, fileTitle } from '@shuize/feeds';
import {
  appendAudit,
  type Database,
  type ImportBatch,
  type Instant,
  importBatchOfDigest,
  type RecordedRows,
} from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import { allows } from '../access/permission.ts';
import { invalid, notAllowed, type PlatformFault } from '../platform-fault.ts';
import { checkReach } from './check-reach.ts';
import { onRecordFor } from './on-record.ts';
import { asWritten, packageRows } from './package-rows.ts';
import { type ReadUpload, readUpload } from './read-upload.ts';
import { type RecordedPackage, recordPackage } from './record-package.ts';
import { digestOfUpload, nameOfUpload, type Upload } from './upload.ts';

type ImportContext = { readonly database: Database };

/** What was recognised, and what became of it or would become of it. */
export interface ImportOutcome {
  readonly layout: ReadUpload['layout'];
  readonly isCommitted: boolean;
  readonly batchId: string | null;
  readonly recordedAt: Instant | null;
  /** The batch in which the same files came in before; `null`: never. */
  readonly earlier: ImportBatch | null;
  readonly total: RecordedRows;
  readonly files: readonly (RecordedRows & {
    readonly file: string;
    readonly title: Bilingual;
    readonly columns: readonly string[];
    /** What the columns are called, in their order. */
    readonly titles: readonly Bilingual[];
    /** The first rows as they were read. */
    readonly sample: readonly (readonly string[])[];
  })[];
}

const SAMPLE_ROWS = 5;

/**
 * Imports files in one transaction, or only looks at what that would do: the preview records them, counts and undoes it, so
 * that it says exactly what will happen.
 *
 * @returns every error of every file at once; nothing is recorded from files with errors
 */
export async function importUpload(
  { database }: ImportContext,
  actor: Actor,
  { files, mode }: { readonly files: Upload; readonly mode: 'preview' | 'commit' },
): Promise<Result<ImportOutcome, PlatformFault>> {
  const read = await readAllowed({ database }, actor, files);
  if (!read.ok) {
    return read;
  }
  const { layout, data, given } = read.value;
  const digest = digestOfUpload(files);
  const earlier = await database.read((transaction) => importBatchOfDigest(transaction, layout, digest));
  const recorded = await recordOrTry(database, mode, async (transaction) => {
    const origin = {
      source: layout,
      fileName: nameOfUpload(files),
      digest,
      actor: actor.userId,
      reason: null,
    };
    const done = await recordPackage(transaction, data, origin, given);
    await appendAudit(transaction, {
      actor: actor.userId,
      action: 'import',
      subject: done.batchId,
      detail: { source: layout, digest, ...done.total },
    });
    return done;
  });
  const exclusions = recorded.files.find(({ file }) => file === 'exclusions.csv');
  if (exclusions !== undefined && exclusions.added + exclusions.corrected > 0) {
    return failure(exclusionsAreProposed());
  }
  const isCommitted = mode === 'commit';
  const rows = new Map(packageRows(data).map((each) => [each.file, asWritten(each)]));
  return success({
    layout,
    isCommitted,
    batchId: isCommitted ? recorded.batchId : null,
    recordedAt: isCommitted ? recorded.recordedAt : null,
    earlier,
    total: recorded.total,
    files: recorded.files.map((each) => ({
      ...each,
      title: fileTitle(each.file),
      columns: rows.get(each.file)?.columns ?? [],
      titles: (rows.get(each.file)?.columns ?? []).map((name) => columnTitle(each.file, name)),
      sample: rows.get(each.file)?.rows.slice(0, SAMPLE_ROWS) ?? [],
    })),
  });
}

/** Files that an actor may import, read without an error. */
export async function readAllowed(
  { database }: ImportContext,
  actor: Actor,
  files: Upload,
): Promise<Result<ReadUpload, PlatformFault>> {
  if (!allows(actor, 'import-measurements')) {
    return failure(notAllowed());
  }
  if (files.size === 0) {
    return failure(nothingUploaded());
  }
  const record = await onRecordFor(database, actor);
  const read = await readUpload(files, record);
  if (!read.ok) {
    return failure(invalid(read.error));
  }
  const refused = checkReach(actor, record, read.value);
  if (!refused.ok) {
    return refused;
  }
  return refused.value.length > 0 ? failure(invalid(refused.value)) : read;
}

type Work = Parameters<Database['write']>[0];

/** Does the work for good, or does it and undoes it. Exclusions that are not on record yet undo it too. */
async function recordOrTry(
  database: Database,
  mode: 'preview' | 'commit',
  work: (transaction: Parameters<Work>[0]) => Promise<RecordedPackage>,
): Promise<RecordedPackage> {
  const undo = new Error('undone on purpose');
  const tried: RecordedPackage[] = [];
  try {
    return await database.write(async (transaction) => {
      const done = await work(transaction);
      const exclusions = done.files.find(({ file }) => file === 'exclusions.csv');
      if (mode === 'preview' || (exclusions !== undefined && exclusions.added + exclusions.corrected > 0)) {
        tried.push(done);
        throw undo;
      }
      return done;
    });
  } catch (error) {
    const [done] = tried;
    if (error !== undo || done === undefined) {
      throw error;
    }
    return done;
  }
}

function exclusionsAreProposed(): PlatformFault {
  return {
    kind: 'not-allowed',
    code: 'exclusions-are-proposed',
    message: bilingual(
      '剔除统计须由一人提出、另一人批准，文件中新的或改动的剔除不能直接导入。',
      'Exclusions are proposed by one person and approved by another; new or changed ones do not come in with a file.',
    ),
    mend: bilingual(
      '请从上传的文件中去掉 exclusions.csv，改在“剔除统计”页面提交剔除申请，由另一人批准。',
      'Take exclusions.csv out of what you upload; propose the exclusions on the page for them, for another person to approve.',
    ),
  };
}

function nothingUploaded(): PlatformFault {
  return {
    kind: 'invalid',
    code: 'nothing-uploaded',
    message: bilingual('没有收到文件。', 'No file arrived.'),
    mend: bilingual(
      '请选择 CSV 文件或 Excel 工作簿后再上传。',
      'Choose CSV files or an Excel workbook and send them again.',
    ),
  };
}
