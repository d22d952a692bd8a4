import { CELL_ABSENT, CELL_KNOWN, CELL_UNKNOWN, type Year } from '@shuize/domain';
import { spanOfYear } from '../water/month-span.ts';
import type { MonthlyGrid } from '../water/monthly-grid.ts';
import { evaluatePeriod, PERIOD_OUTCOMES, type PeriodOutcome } from '../water/period-columns.ts';
import type { FactContext } from './fact-context.ts';

/** Level of a section-year without a class. */
export const NO_ANNUAL_CLASS = 255;

/** The class of every section in every year; cell `section * years + year - first year`. */
export interface AnnualClasses {
  /** Level of the class, 0 for Ⅰ to 5 for 劣Ⅴ, or {@link NO_ANNUAL_CLASS}. */
  readonly level: Uint8Array;
  /** Absent for a section that does not exist in the year, or was dry or frozen in all of it. */
  readonly state: Uint8Array;
}

const STATES: Readonly<Record<PeriodOutcome, number>> = {
  evaluated: CELL_KNOWN,
  open: CELL_UNKNOWN,
  'too-few-data': CELL_UNKNOWN,
  'not-evaluated': CELL_ABSENT,
  absent: CELL_ABSENT,
};

const made = new WeakMap<MonthlyGrid, AnnualClasses>();

/** @returns the same object for the same grid */
export function annualClassOf({ grid, years }: Pick<FactContext, 'grid' | 'years'>): AnnualClasses {
  const found = made.get(grid);
  if (found !== undefined) {
    return found;
  }
  const cells = grid.sectionIds.length * years.count;
  const level = new Uint8Array(cells).fill(NO_ANNUAL_CLASS);
  const state = new Uint8Array(cells).fill(CELL_ABSENT);
  for (let position = 0; position < years.count; position += 1) {
    const period = evaluatePeriod(grid, spanOfYear(grid, (years.first + position) as Year));
    for (let section = 0; section < grid.sectionIds.length; section += 1) {
      const outcome = PERIOD_OUTCOMES[period.outcome[section] ?? 0] ?? 'absent';
      level[section * years.count + position] = period.level[section] ?? NO_ANNUAL_CLASS;
      state[section * years.count + position] = STATES[outcome];
    }
  }
  const classes = { level, state };
  made.set(grid, classes);
  return classes;
}
