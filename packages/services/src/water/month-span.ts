import { type Fraction, lastDayOfMonth, type Month, monthOf, NOT_DETECTED, type Year } from '@shuize/domain';
import { type EvaluationStandard, evaluationStandardOn } from '@shuize/water';
import { countedValueOfCell, EXCLUDED, type GridItem, type MonthlyGrid } from './monthly-grid.ts';

/** Consecutive months, both included, and how many of them a section needs evaluated to have a class. */
export interface MonthSpan {
  readonly from: Month;
  readonly to: Month;
  readonly minimumMonths: number;
}

/** The twelve months of a year, with the fewest that a year needs. */
export function spanOfYear({ parameters }: MonthlyGrid, year: Year): MonthSpan {
  return { from: monthOf(year, 1), to: monthOf(year, 12), minimumMonths: parameters.minimumMonthsOfYear };
}

/** The standard that a period is judged by: that of its last day. `null` where none was in force. */
export function standardOfSpan({ parameters }: MonthlyGrid, { to }: MonthSpan): EvaluationStandard | null {
  const standard = evaluationStandardOn(lastDayOfMonth(to), parameters);
  return standard.ok ? standard.value : null;
}

/** Whether the period ends after the as-of day, so that months of it are still to come. */
export function isSpanOpen({ asOf }: MonthlyGrid, { to }: MonthSpan): boolean {
  return asOf !== null && lastDayOfMonth(to) > asOf;
}

/** A run of cells of one section, both ends included; empty when `last` is before `first`. */
export interface CellRun {
  readonly first: number;
  readonly last: number;
}

/** The cells of a section in a span, cut to the months of the grid. */
export function cellsOfSpan(grid: MonthlyGrid, section: number, { from, to }: MonthSpan): CellRun {
  const start = section * grid.monthCount;
  return {
    first: start + Math.max(0, from - grid.firstMonth),
    last: start + Math.min(grid.monthCount - 1, to - grid.firstMonth),
  };
}

/** The unrounded values that count in a run, exact, in the unit of the indicator. */
export function countedValuesOf(item: GridItem, { first, last }: CellRun): readonly Fraction[] {
  const values: Fraction[] = [];
  for (let cell = first; cell <= last; cell += 1) {
    const value = countedValueOfCell(item, cell);
    if (value !== null) {
      values.push(value);
    }
  }
  return values;
}

/** Whether nothing of the item counts in a run, and it was not detected, without a limit, in one of its months. */
export function isOnlyNotDetected(item: GridItem, { first, last }: CellRun): boolean {
  let isFound = false;
  for (let cell = first; cell <= last; cell += 1) {
    if (!Number.isNaN(item.counted[cell] ?? Number.NaN)) {
      return false;
    }
    const isExcluded = ((item.flags[cell] ?? 0) & EXCLUDED) !== 0;
    isFound ||= item.qualifier[cell] === NOT_DETECTED && !isExcluded;
  }
  return isFound;
}
