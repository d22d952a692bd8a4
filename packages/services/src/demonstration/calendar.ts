import {
  type Day,
  firstDayOfMonth,
  invariant,
  type Month,
  monthOf,
  parseDay,
  parseMonth,
} from '@shuize/domain';

/** Years that the demonstration covers. */
export const YEARS: readonly number[] = [2016, 2017, 2018];

/** The 36 months, in order. */
export const MONTHS: readonly Month[] = YEARS.flatMap((year) =>
  Array.from({ length: 12 }, (_, index) => monthOf(year, index + 1)),
);

/** A month written in a table of the demonstration. */
export function monthAt(text: string): Month {
  const month = parseMonth(text);
  invariant(month !== null, `${text} is not a month`);
  return month;
}

/** A day written in a table of the demonstration. */
export function dayAt(text: string): Day {
  const day = parseDay(text);
  invariant(day !== null, `${text} is not a day`);
  return day;
}

export function daysLater(day: Day, days: number): Day {
  return (day + days) as Day;
}

/** The day on which a month's results are due: the 5th of the next month. */
export function reportingDay(month: Month): Day {
  return daysLater(firstDayOfMonth((month + 1) as Month), 4);
}
