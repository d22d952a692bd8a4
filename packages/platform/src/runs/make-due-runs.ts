import type { Result } from '@shuize/domain';
import { lastRuns, type Run } from '@shuize/store';
import type { PlatformFault } from '../platform-fault.ts';
import { dueRuns, type RunSchedule } from './due-runs.ts';
import type { RunContext } from './run-context.ts';
import { startRun } from './start-run.ts';

/** What became of a run by schedule. */
export interface DueRun {
  readonly period: string;
  readonly outcome: Result<Run, PlatformFault>;
}

/** Makes the runs that are due by now (定时评价), one after another, as the program itself. */
export async function makeDueRuns(context: RunContext, schedule: RunSchedule): Promise<readonly DueRun[]> {
  const { database } = context;
  const now = await database.knownUntilNow();
  const made = await database.read((transaction) => lastRuns(transaction));
  const runs: DueRun[] = [];
  for (const period of dueRuns(now, schedule, made)) {
    runs.push({ period, outcome: await startRun(context, null, { period }) });
  }
  return runs;
}
