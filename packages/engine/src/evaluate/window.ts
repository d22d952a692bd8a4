import {
  type Day,
  type Grain,
  lastDayOfMonth,
  lastDayOfYear,
  type Month,
  monthOf,
  type PeriodRange,
  yearOf,
} from '@shuize/domain';
import type { Rule } from '../language/pack.ts';
import type { Window } from './outcome.ts';

/** The windows of a rule that close with a year: one, of as many years as the rule looks back on. */
export function windowsOf(rule: Rule, year: number): readonly Window[] {
  return [{ from: year - rule.window.years + 1, to: year }];
}

/** The months or years of a window. */
export function periodsOf(window: Window, period: Grain['period']): PeriodRange {
  const years = window.to - window.from + 1;
  return period === 'year'
    ? { first: window.from, count: years }
    : { first: monthOf(window.from, 1), count: years * 12 };
}

/** Last day of a `Month` or `Year`. */
export function lastDayOf(period: Grain['period'], value: number): Day {
  return period === 'year' ? lastDayOfYear(yearOf(value)) : lastDayOfMonth(value as Month);
}

export function lastDayOfWindow(window: Window): Day {
  return lastDayOfYear(yearOf(window.to));
}
