import { bilingual, failure, type InputError, type Result, success } from '@shuize/domain';
import { readPackagePart } from '@shuize/feeds';
import {
  appendAudit,
  type Database,
  type ImportBatch,
  type Instant,
  importBatchById,
  lockImportBatch,
  type RecordedRows,
} from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import { allows } from '../access/permission.ts';
import { csvText } from '../exports/csv-text.ts';
import { checkReach } from '../imports/check-reach.ts';
import { onRecordFor } from '../imports/on-record.ts';
import { recordPackage } from '../imports/record-package.ts';
import { sha256 } from '../imports/upload.ts';
import { invalid, notAllowed, type PlatformFault } from '../platform-fault.ts';

/** Measurements as a sender writes them: texts by the rules of monthly.csv and readings.csv. */
export interface GivenMeasurements {
  readonly monthly: readonly MonthlyGiven[];
  readonly readings: readonly ReadingGiven[];
  /** Why, where they correct what is on record. */
  readonly reason: string | null;
}

interface MonthlyGiven {
  readonly section: string;
  readonly month: string;
  readonly indicator: string;
  readonly value: string;
}

interface ReadingGiven {
  readonly section: string;
  readonly time: string;
  readonly indicator: string;
  readonly value: string;
  readonly flag: string;
}

export interface RecordedMeasurements extends RecordedRows {
  readonly batchId: string;
  readonly recordedAt: Instant;
}

/**
 * Records measurements, all or none. The sender's own id makes it safe to send them again: the same id with the same content
 * gives the same answer and records nothing; with other content it is refused.
 */
export async function recordMeasurements(
  { database }: { readonly database: Database },
  actor: Actor,
  { requestId, given }: { readonly requestId: string; readonly given: GivenMeasurements },
): Promise<Result<RecordedMeasurements, PlatformFault>> {
  if (!allows(actor, 'import-measurements')) {
    return failure(notAllowed());
  }
  if (given.monthly.length + given.readings.length === 0) {
    return failure(nothingGiven());
  }
  const batchId = idOfRequest(actor.userId, requestId);
  const digest = sha256(JSON.stringify([given.monthly, given.readings, given.reason]));
  const before = await database.read((transaction) => importBatchById(transaction, batchId));
  if (before !== null) {
    return answerAgain(before, digest);
  }
  const record = await onRecordFor(database, actor);
  const read = await readPackagePart(filesOf(given), record.places);
  if (!read.ok) {
    return failure(invalid(read.error.map(errorOfItem)));
  }
  const refused = checkReach(actor, record, read.value);
  if (!refused.ok) {
    return refused;
  }
  if (refused.value.length > 0) {
    return failure(invalid(refused.value.map(errorOfItem)));
  }
  return database.write(async (transaction): Promise<Result<RecordedMeasurements, PlatformFault>> => {
    // The same request may have come twice at once: whoever is second waits for the first.
    await lockImportBatch(transaction, batchId);
    const meanwhile = await importBatchById(transaction, batchId);
    if (meanwhile !== null) {
      return answerAgain(meanwhile, digest);
    }
    const origin = {
      source: 'api',
      fileName: null,
      digest,
      actor: actor.userId,
      reason: given.reason,
      batchId,
    } as const;
    const { recordedAt, total } = await recordPackage(transaction, read.value.data, origin, read.value.given);
    await appendAudit(transaction, {
      actor: actor.userId,
      action: 'record-measurements',
      subject: batchId,
      detail: { ...total },
    });
    return success({ batchId, recordedAt, ...total });
  });
}

function answerAgain(batch: ImportBatch, digest: string): Result<RecordedMeasurements, PlatformFault> {
  const { id, recordedAt, added, same, corrected } = batch;
  return batch.digest === digest
    ? success({ batchId: id, recordedAt, added, same, corrected })
    : failure(idUsedForOther());
}

/** The id of a batch that one sender's id of a request always leads to. */
function idOfRequest(userId: string, requestId: string): string {
  const hex = sha256(`${userId} ${requestId}`);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

const MONTHLY_COLUMNS = ['section', 'month', 'indicator', 'value'] as const;
const READING_COLUMNS = ['section', 'time', 'indicator', 'value', 'flag'] as const;

function filesOf({ monthly, readings }: GivenMeasurements): ReadonlyMap<string, Uint8Array> {
  return new Map([
    ...(monthly.length === 0 ? [] : [['monthly.csv', csvOf(MONTHLY_COLUMNS, monthly)] as const]),
    ...(readings.length === 0 ? [] : [['readings.csv', csvOf(READING_COLUMNS, readings)] as const]),
  ]);
}

function csvOf<Column extends string>(
  columns: readonly Column[],
  items: readonly Readonly<Record<Column, string>>[],
): Uint8Array {
  // A line break within a text would shift the lines by which faults are told.
  return csvText(
    columns,
    items.map((item) => columns.map((column) => item[column].replaceAll(/[\r\n]/g, ' '))),
  );
}

/** A fault of a line as one of the item that the line was written from; the header is the first line. */
function errorOfItem(error: InputError): InputError {
  return {
    ...error,
    file: error.file.replace(/\.csv$/, ''),
    row: error.row === null ? null : error.row - 1,
  };
}

function nothingGiven(): PlatformFault {
  return {
    kind: 'invalid',
    code: 'nothing-given',
    message: bilingual('没有监测数据。', 'There are no measurements.'),
    mend: bilingual('请在 monthly 或 readings 中至少给出一条。', 'Give at least one in monthly or readings.'),
  };
}

function idUsedForOther(): PlatformFault {
  return {
    kind: 'conflict',
    code: 'idempotency-key-reused',
    message: bilingual(
      '这个请求编号（Idempotency-Key）已经用于另外的内容。',
      'This id of a request (Idempotency-Key) was used for other content.',
    ),
    mend: bilingual('内容有变的，请换一个新的请求编号。', 'Content that differs is sent under a new id.'),
  };
}
