import type { ComplaintRow, Day } from '@shuize/domain';
import { type Answers, answered } from '../evaluate/answers.ts';
import type { ComplaintCount, ComplaintCounts } from '../language/statistic.ts';
import { type CountValue, countBetween } from './count-value.ts';

/** Complaints received after the as-of day are not there yet. */
export function complaintsUntil(rows: readonly ComplaintRow[], asOf: Day | null): readonly ComplaintRow[] {
  return asOf === null ? rows : rows.filter(({ received }) => received <= asOf);
}

/** Counts complaints; those of which it is unknown whether they are due make an interval. */
export function countComplaints(
  { dueDay }: ComplaintCounts,
  { of, result, among }: ComplaintCount,
  rows: readonly ComplaintRow[],
  asOf: Day | null,
  answers: Answers,
): CountValue {
  const isDay = answered(dueDay, answers) === 'included';
  const dueness = (row: ComplaintRow) =>
    answered(among, answers) === 'all' ? 'due' : duenessOf(row, asOf, isDay);
  if (of === 'batches') {
    return countBatches(rows, dueness);
  }
  const value = (row: ComplaintRow) => (of === 'complaints' ? 1 : row[of]);
  const counted = rows.filter((row) => result === null || row.result === result);
  const sum = (list: readonly ComplaintRow[]) => list.reduce((total, row) => total + value(row), 0);
  const sure = sum(counted.filter((row) => dueness(row) === 'due'));
  return countBetween(sure, sure + sum(counted.filter((row) => dueness(row) === 'unknown')));
}

type Dueness = 'due' | 'not-due' | 'unknown';

/** Without an as-of day every period is closed: whatever has a last day is due. */
function duenessOf({ due }: ComplaintRow, asOf: Day | null, isDay: boolean): Dueness {
  if (due === null) {
    return 'unknown';
  }
  return asOf === null || due < asOf || (isDay && due === asOf) ? 'due' : 'not-due';
}

/** A batch is due when every complaint of it is. */
function countBatches(rows: readonly ComplaintRow[], dueness: (row: ComplaintRow) => Dueness): CountValue {
  const batches = new Map<string, Set<Dueness>>();
  for (const row of rows) {
    batches.set(row.batch, (batches.get(row.batch) ?? new Set()).add(dueness(row)));
  }
  const found = [...batches.values()];
  const possible = found.filter((batch) => !batch.has('not-due'));
  const sure = possible.filter((batch) => !batch.has('unknown'));
  return countBetween(sure.length, possible.length);
}
