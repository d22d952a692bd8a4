import {
  type Day,
  firstDayOfMonth,
  firstDayOfYear,
  lastDayOfMonth,
  lastDayOfYear,
  monthOf,
  parseMonth,
  parseYear,
} from './period.ts';

/** The days of a period, both ends included. */
export interface PeriodSpan {
  readonly first: Day;
  readonly last: Day;
}

const PART_OF_YEAR = /^(\d{4})-(H[12]|Q[1-4]|W(?:0[1-9]|[1-4]\d|5[0-3]))$/;
const DAYS_OF_WEEK = 7;
/** Day 0 was a Thursday; weeks begin on Monday. */
const DAYS_BEFORE_THURSDAY = 3;

/**
 * The days of a period (时段) as fact files write it: `2018`, `2018-H1`, `2018-Q1`, `2018-03` or `2018-W23`, the week that
 * of ISO 8601.
 *
 * @returns `null` unless it is one, week 53 only in a year that has it
 */
export function spanOfPeriod(text: string): PeriodSpan | null {
  const year = parseYear(text);
  if (year !== null) {
    return { first: firstDayOfYear(year), last: lastDayOfYear(year) };
  }
  const month = parseMonth(text);
  if (month !== null) {
    return { first: firstDayOfMonth(month), last: lastDayOfMonth(month) };
  }
  const [, yearText = '', part = ''] = PART_OF_YEAR.exec(text) ?? [];
  const ofYear = parseYear(yearText);
  if (ofYear === null) {
    return null;
  }
  const number = Number(part.slice(1));
  if (part.startsWith('W')) {
    return spanOfWeek(ofYear, number);
  }
  const months = part.startsWith('H') ? 6 : 3;
  return {
    first: firstDayOfMonth(monthOf(ofYear, (number - 1) * months + 1)),
    last: lastDayOfMonth(monthOf(ofYear, number * months)),
  };
}

/** A week belongs to the year of its Thursday. */
function spanOfWeek(year: number, week: number): PeriodSpan | null {
  const firstOfYear = firstDayOfMonth(monthOf(year, 1));
  const firstThursday = Math.ceil(firstOfYear / DAYS_OF_WEEK) * DAYS_OF_WEEK;
  const thursday = firstThursday + (week - 1) * DAYS_OF_WEEK;
  if (thursday > lastDayOfMonth(monthOf(year, 12))) {
    return null;
  }
  const first = thursday - DAYS_BEFORE_THURSDAY;
  return { first: first as Day, last: (first + DAYS_OF_WEEK - 1) as Day };
}
