import type { Result } from '@shuize/domain';
import { type Database, type Instant, lastRuns, type Run } from '@shuize/store';
import type { PlatformFault } from '../platform-fault.ts';
import { dueRuns, type RunSchedule } from './due-runs.ts';

/** What became of a run by schedule. */
export interface DueRun {
  readonly period: string;
  readonly outcome: Result<Run, PlatformFault>;
}

/** How the program itself makes a run of a period. */
export type MakeRun = (period: string) => Promise<Result<Run, PlatformFault>>;

/** Makes the runs that are due at an instant (定时核算), one after another. */
export async function makeDueRuns(
  { database }: { readonly database: Database },
  schedule: RunSchedule,
  now: Instant,
  makeRun: MakeRun,
): Promise<readonly DueRun[]> {
  const made = await database.read((transaction) => lastRuns(transaction));
  const runs: DueRun[] = [];
  for (const period of dueRuns(now, schedule, made)) {
    runs.push({ period, outcome: await makeRun(period) });
  }
  return runs;
}
