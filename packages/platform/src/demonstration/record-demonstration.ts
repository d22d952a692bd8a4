import { type Bilingual, bilingual, invariant } from '@shuize/domain';
import { readDataPackage } from '@shuize/feeds';
import { generateDemonstration } from '@shuize/services';
import { appendAudit, hasRecords, type WriteTransaction } from '@shuize/store';
import { recordPackage } from '../imports/record-package.ts';
import type { RunContext } from '../runs/run-context.ts';
import { startRun } from '../runs/start-run.ts';

const NAME = '云川省（演示数据，均为虚构）';
/** The year that its events and findings are about. */
const YEAR = '2018';

/** Told before each step that may take long. */
export type OnStep = (step: Bilingual) => void;

/**
 * Fills an empty store with the invented province and evaluates its year, so that every page has something to show.
 *
 * @returns whether it did; a store with anything in it is left alone
 */
export async function recordDemonstration(context: RunContext, onStep: OnStep): Promise<boolean> {
  const isRecorded = await context.database.write((transaction) => writeDemonstration(transaction, onStep));
  if (isRecorded) {
    await evaluateDemonstration(context, onStep);
  }
  return isRecorded;
}

/** Records the invented province, unless anything was recorded before. Its run is still to be made. */
export async function writeDemonstration(transaction: WriteTransaction, onStep: OnStep): Promise<boolean> {
  if (await hasRecords(transaction)) {
    return false;
  }
  onStep(bilingual('生成演示数据', 'making the demonstration'));
  const encoder = new TextEncoder();
  const files = new Map([...generateDemonstration()].map(([name, text]) => [name, encoder.encode(text)]));
  const read = readDataPackage(files);
  invariant(read.ok, 'the demonstration reads');
  onStep(bilingual('写入演示数据', 'recording the demonstration'));
  const origin = { source: 'package', fileName: NAME, digest: null, actor: null, reason: null } as const;
  const { batchId } = await recordPackage(transaction, read.value, origin);
  const detail = { demonstration: true };
  await appendAudit(transaction, { actor: null, action: 'import', subject: batchId, detail });
  return true;
}

/** Makes the run of the year that the demonstration is about. */
export async function evaluateDemonstration(context: RunContext, onStep: OnStep): Promise<void> {
  const run = await startRun(context, null, {
    period: YEAR,
    onProgress: (step) => onStep(bilingual(`核算${YEAR}年：${step.zh}`, `run of ${YEAR}: ${step.en}`)),
  });
  invariant(run.ok, run.ok ? '' : run.error.message.en);
}
