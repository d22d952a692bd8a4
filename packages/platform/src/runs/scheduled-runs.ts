import type { Database } from '@shuize/store';
import type { Clock } from '../clock.ts';
import { type DueRun, type MakeRun, makeDueRuns } from './make-due-runs.ts';
import { failuresOnRecord, keepFailures, type ScheduledFailure, scheduleOnRecord } from './run-schedule.ts';

/** Failures that are kept; each period has one at most. */
const MOST_FAILURES = 20;

/**
 * Makes the runs that are due by the schedule on record, and keeps which came to nothing until they are made. One of a period
 * that somebody has started already is left to them.
 *
 * @returns what became of each that was due
 */
export async function makeScheduledRuns(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  makeRun: MakeRun,
): Promise<readonly DueRun[]> {
  const schedule = await database.read((transaction) => scheduleOnRecord(transaction));
  const due = await makeDueRuns({ database }, schedule, clock(), makeRun);
  await noteFailures(database, failuresOf(due, clock));
  return due;
}

function failuresOf(due: readonly DueRun[], clock: Clock): readonly ScheduledFailure[] {
  return due.flatMap(({ period, outcome }) =>
    outcome.ok || outcome.error.code === 'run-under-way'
      ? []
      : [{ period, at: clock(), message: outcome.error.message }],
  );
}

/** Keeps what failed now beside what failed before and was not made since. */
async function noteFailures(database: Database, failed: readonly ScheduledFailure[]): Promise<void> {
  const before = await database.read((transaction) => failuresOnRecord(transaction));
  if (failed.length === 0 && before.length === 0) {
    return;
  }
  const again = new Set(failed.map(({ period }) => period));
  const kept = [...failed, ...before.filter(({ period }) => !again.has(period))].slice(0, MOST_FAILURES);
  await database.write((transaction) => keepFailures(transaction, kept));
}
