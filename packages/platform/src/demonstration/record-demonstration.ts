import { invariant } from '@shuize/domain';
import { readDataPackage } from '@shuize/feeds';
import { generateDemonstration } from '@shuize/services';
import { appendAudit, readPackageFiles } from '@shuize/store';
import { recordPackage } from '../imports/record-package.ts';
import type { RunContext } from '../runs/run-context.ts';
import { startRun } from '../runs/start-run.ts';

const NAME = '云川省（演示数据，均为虚构）';
/** The year that its events and findings are about. */
const YEAR = '2018';

/**
 * Fills an empty store with the invented province and evaluates its year, so that every page has something to show.
 *
 * @returns whether it did; a store with anything in it is left alone
 */
export async function recordDemonstration(context: RunContext): Promise<boolean> {
  const { database } = context;
  const present = await database.read((transaction) =>
    readPackageFiles(transaction, { asOf: null, months: null }),
  );
  const isEmpty = [...present.values()].every(
    (bytes) => bytes.filter((byte) => byte === LINE_END).length <= 1,
  );
  if (!isEmpty) {
    return false;
  }
  const encoder = new TextEncoder();
  const files = new Map([...generateDemonstration()].map(([name, text]) => [name, encoder.encode(text)]));
  const read = readDataPackage(files);
  invariant(read.ok, 'the demonstration reads');
  await database.write(async (transaction) => {
    const origin = { source: 'package', fileName: NAME, digest: null, actor: null, reason: null } as const;
    const { batchId } = await recordPackage(transaction, read.value, origin);
    await appendAudit(transaction, {
      actor: null,
      action: 'import',
      subject: batchId,
      detail: { demonstration: true },
    });
  });
  const run = await startRun(context, null, { period: YEAR });
  invariant(run.ok, run.ok ? '' : run.error.message.en);
  return true;
}

const LINE_END = '\n'.charCodeAt(0);
