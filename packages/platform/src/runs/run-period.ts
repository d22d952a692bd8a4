import {
  bilingual,
  type CalendarPeriod,
  formatMonth,
  type InputError,
  monthOf,
  parsePeriod,
  type Year,
  yearOf,
} from '@shuize/domain';
import type { Pack } from '@shuize/engine';
import type { ReportPeriod } from '@shuize/reports';
import { fieldError } from '../platform-fault.ts';

/** A period that a run is of: a month, a quarter or a year. */
export interface RunPeriod {
  /** `2018-03`, `2018-Q1` or `2018`. */
  readonly text: string;
  readonly period: CalendarPeriod;
  readonly year: Year;
  /**
   * What the water is evaluated over: of a quarter the months of the year through its last one taken together, as quarters
   * are published (累计).
   */
  readonly water: ReportPeriod;
}

/** @returns `null` for a text that is no month, quarter or year */
export function parseRunPeriod(text: string): RunPeriod | null {
  const period = parsePeriod(text);
  const water = period === null ? null : waterPeriodOf(period);
  return period === null || water === null ? null : { text, period, year: yearOf(period.year), water };
}

function waterPeriodOf({ kind, year, number }: CalendarPeriod): ReportPeriod | null {
  switch (kind) {
    case 'month':
      return { kind: 'month', month: monthOf(year, number) };
    case 'quarter':
      return { kind: 'year-to-date', until: monthOf(year, number * 3) };
    case 'year':
      return { kind: 'year', year: yearOf(year) };
    case 'week':
    case 'half-year':
      return null;
  }
}

/** Three years of trends, and the one before that the first is compared with. */
const FEWEST_YEARS = 4;

/**
 * The months of measurements that a run reads: those of its year and of as many years before as a page or the longest window
 * of a rule looks back over, with one more to compare with.
 */
export function monthsOfRun(
  { year }: RunPeriod,
  packs: readonly Pack[],
): { readonly first: string; readonly last: string } {
  const windows = packs.flatMap(({ rules }) => rules.map(({ window }) => window.years + 1));
  const years = Math.max(FEWEST_YEARS, ...windows);
  return { first: formatMonth(monthOf(year - years + 1, 1)), last: formatMonth(monthOf(year, 12)) };
}

export function notARunPeriod(text: string): InputError {
  return fieldError(
    'period',
    'not-a-run-period',
    bilingual(`“${text}”不是月、季度或年。`, `“${text}” is no month, quarter or year.`),
    bilingual('请按 2018-03、2018-Q1 或 2018 的格式填写。', 'Write it like 2018-03, 2018-Q1 or 2018.'),
  );
}
