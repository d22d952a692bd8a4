import { type AccountabilityRow, type Day, monthOfDay, yearOfMonth } from '@shuize/domain';
import { type Answers, answered } from '../evaluate/answers.ts';
import type { AccountabilityCount, AccountabilityCounts } from '../language/statistic.ts';

/** Rows of years after the one of the as-of day are not there yet. */
export function accountabilityRowsUntil(
  rows: readonly AccountabilityRow[],
  asOf: Day | null,
): readonly AccountabilityRow[] {
  return asOf === null ? rows : rows.filter(({ year }) => year <= yearOfMonth(monthOfDay(asOf)));
}

export function countAccountability(
  { since }: AccountabilityCounts,
  { of, rank, caseBegins, years }: AccountabilityCount,
  rows: readonly AccountabilityRow[],
  answers: Answers,
): number {
  const first = answered(years, answers) === 'since' ? since : null;
  const counted = rows.filter(
    (row) =>
      (first === null || row.year >= first) &&
      (rank === null || row.rank === rank) &&
      (caseBegins === null || row.case.startsWith(caseBegins)),
  );
  return of === 'cases'
    ? new Set(counted.map((row) => row.case)).size
    : counted.reduce((sum, { people }) => sum + people, 0);
}
