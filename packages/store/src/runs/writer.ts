import type { WriteTransaction } from '../database/database.ts';
import { run, runResult } from '../schema/runs.ts';
import type { Run, RunResult } from './run.ts';

const ROWS_AT_ONCE = 1_000;

/** Keeps a run with all its results, finished when this transaction is. @returns the run as it is kept */
export async function addRun(
  { orm, recordedAt }: WriteTransaction,
  made: Omit<Run, 'finishedAt'>,
  results: readonly RunResult[],
): Promise<Run> {
  const kept = { ...made, finishedAt: recordedAt };
  await orm.insert(run).values(kept);
  for (let first = 0; first < results.length; first += ROWS_AT_ONCE) {
    const rows = results
      .slice(first, first + ROWS_AT_ONCE)
      .map((result, index) => ({ ...result, runId: made.id, position: first + index }));
    await orm.insert(runResult).values(rows);
  }
  return kept;
}
