import { randomUUID } from 'node:crypto';
import { failure, type InputError, type Result, success } from '@shuize/domain';
import { readDataPackage } from '@shuize/feeds';
import {
  addImportBatch,
  appendAudit,
  fileColumns,
  type Instant,
  type RowTexts,
  readPackageFiles,
  recordRows,
  type WriteTransaction,
} from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import { allows } from '../access/permission.ts';
import { invalid, notAllowed, type PlatformFault } from '../platform-fault.ts';
import type { RunContext } from '../runs/run-context.ts';
import { writeOrUndo } from '../write-or-undo.ts';
import { type CorrectionAsked, faultsOfForm, rowsInForce } from './check-correction.ts';
import { changesNothing } from './correction-faults.ts';

/** What was recorded. */
export interface RecordedCorrection {
  readonly batchId: string;
  readonly recordedAt: Instant;
  readonly corrected: number;
  /** Rows that said so already. */
  readonly same: number;
}

type CorrectionContext = Pick<RunContext, 'database'>;

/**
 * Corrects rows on record (数据更正): each becomes a new version with the reason, and what stood before stays on record.
 * All or none: where the data package would come to have faults, nothing is written and they are told.
 */
export function correctRows(
  context: CorrectionContext,
  actor: Actor,
  asked: CorrectionAsked,
): Promise<Result<RecordedCorrection, PlatformFault>> {
  return record(context, actor, asked, false);
}

/** Takes rows back (撤回): they no longer count, and what they said stays on record. Of the rows only the key matters. */
export function withdrawRows(
  context: CorrectionContext,
  actor: Actor,
  asked: CorrectionAsked,
): Promise<Result<RecordedCorrection, PlatformFault>> {
  return record(context, actor, asked, true);
}

async function record(
  { database }: CorrectionContext,
  actor: Actor,
  asked: CorrectionAsked,
  isWithdrawal: boolean,
): Promise<Result<RecordedCorrection, PlatformFault>> {
  if (!allows(actor, 'correct') && !allows(actor, 'approve-exclusion')) {
    return failure(notAllowed());
  }
  const errors = faultsOfForm(asked);
  if (errors.length > 0) {
    return failure(invalid(errors));
  }
  return writeOrUndo(database, async (transaction) => {
    const found = await rowsInForce(transaction, actor, asked, isWithdrawal);
    if (!found.ok) {
      return found;
    }
    const { file } = asked;
    const reason = asked.reason.trim();
    const batchId = randomUUID();
    const texts = found.value.map((row, index) =>
      isWithdrawal ? row : { ...row, ...(asked.rows[index] ?? {}) },
    );
    const rows = texts.map((row) => storedRow(file, row));
    const recorded = await recordRows(transaction, { file, rows, batchId, reason, isWithdrawal });
    if (recorded.corrected === 0) {
      return failure(changesNothing());
    }
    const faults = await faultsOfPackage(transaction, texts);
    if (faults.length > 0) {
      return failure(invalid(faults));
    }
    const { corrected, same } = recorded;
    const source = isWithdrawal ? 'withdrawal' : 'correction';
    const batch = { id: batchId, source, fileName: null, digest: null, actor: actor.userId };
    await addImportBatch(transaction, { ...batch, reason, ...recorded });
    await appendAudit(transaction, {
      actor: actor.userId,
      action: isWithdrawal ? 'withdraw' : 'correct',
      subject: batchId,
      detail: { file, reason, rows: corrected },
    });
    return success({ batchId, recordedAt: transaction.recordedAt, corrected, same });
  });
}

/** In the order of the store, a month as the day that it begins with. */
function storedRow(file: string, texts: RowTexts): readonly string[] {
  const columns = fileColumns(file)?.columns ?? [];
  return columns.map((name) => {
    const text = texts[name] ?? '';
    return file === 'monthly.csv' && name === 'month' ? `${text}-01` : text;
  });
}

/** Where no measurements are looked at. */
const NO_MONTHS = { first: '1000-01', last: '1000-01' } as const;

/** What would be wrong with the data package, measurements of the sections and months touched only. Lines of it tell the user nothing. */
async function faultsOfPackage(
  transaction: WriteTransaction,
  rows: readonly RowTexts[],
): Promise<readonly InputError[]> {
  const touched = rows
    .map(({ month, time }) => (time ?? month ?? '').slice(0, 7))
    .filter((text) => text !== '');
  const [first, last] = [touched.toSorted()[0], touched.toSorted().at(-1)];
  const months = first === undefined || last === undefined ? NO_MONTHS : { first, last };
  const sites = [...new Set(rows.map(({ section }) => section ?? ''))];
  const read = readDataPackage(await readPackageFiles(transaction, { asOf: null, months, sites }));
  return read.ok ? [] : read.error.map((error) => ({ ...error, row: null }));
}
