import {
  type Day,
  firstDayOfMonth,
  lastDayOfMonth,
  type Month,
  monthOf,
  monthsOfYear,
  type Year,
  yearOfMonth,
} from '@shuize/domain';
import type { ReportPeriod } from '@shuize/reports';
import type { MonthSpan } from './month-span.ts';

/**
 * The months of a period and how many of them a section needs for a class: one of a month, of a year the fewest of a
 * year, of the first months of a year their share of that, rounded up. The last is our choice: the rule speaks of whole
 * years only.
 *
 * @see STANDARDS 2.2
 */
export function spanOfPeriod(period: ReportPeriod, minimumMonthsOfYear: number): MonthSpan {
  switch (period.kind) {
    case 'month':
      return { from: period.month, to: period.month, minimumMonths: 1 };
    case 'year':
      return {
        from: monthOf(period.year, 1),
        to: monthOf(period.year, 12),
        minimumMonths: minimumMonthsOfYear,
      };
    case 'year-to-date': {
      const from = monthOf(yearOfMonth(period.until), 1);
      const months = period.until - from + 1;
      return { from, to: period.until, minimumMonths: Math.ceil((minimumMonthsOfYear * months) / 12) };
    }
  }
}

/** The months of a period, in order. */
export function monthsOfPeriod(period: ReportPeriod): readonly Month[] {
  return period.kind === 'month'
    ? [period.month]
    : monthsOfYear(yearOfPeriod(period)).filter((month) => month <= lastMonthOfPeriod(period));
}

export function lastMonthOfPeriod(period: ReportPeriod): Month {
  switch (period.kind) {
    case 'month':
      return period.month;
    case 'year':
      return monthOf(period.year, 12);
    case 'year-to-date':
      return period.until;
  }
}

export function yearOfPeriod(period: ReportPeriod): Year {
  return yearOfMonth(lastMonthOfPeriod(period));
}

export function firstDayOfPeriod(period: ReportPeriod): Day {
  return firstDayOfMonth(period.kind === 'month' ? period.month : monthOf(yearOfPeriod(period), 1));
}

/** The day on which it is decided what belongs to whom, and by which standard the period is judged. */
export function lastDayOfPeriod(period: ReportPeriod): Day {
  return lastDayOfMonth(lastMonthOfPeriod(period));
}

/** The same period of the year before (上年同期). */
export function periodBefore(period: ReportPeriod): ReportPeriod {
  switch (period.kind) {
    case 'month':
      return { kind: 'month', month: (period.month - 12) as Month };
    case 'year':
      return { kind: 'year', year: (period.year - 1) as Year };
    case 'year-to-date':
      return { kind: 'year-to-date', until: (period.until - 12) as Month };
  }
}

/**
 * The period to report when none is asked for: the last year of which every month is on record, else the last year with
 * anything on record. Where that year had not ended by the as-of day, its months through the last one on record.
 *
 * @param months - with anything on record, in order
 * @param asOf - `null`: every period has ended
 * @returns `null` when there is nothing on record
 */
export function defaultPeriod(months: readonly Month[], asOf: Day | null): ReportPeriod | null {
  const present = new Set(months);
  const last = months.at(-1);
  if (last === undefined) {
    return null;
  }
  const years = [...new Set(months.map(yearOfMonth))].toReversed();
  const complete = years.find((year) => monthsOfYear(year).every((month) => present.has(month)));
  const year: ReportPeriod = { kind: 'year', year: complete ?? yearOfMonth(last) };
  return isPeriodOpen(year, asOf) ? { kind: 'year-to-date', until: last } : year;
}

/** Whether the period ends after the as-of day, so that months of it are still to come. */
export function isPeriodOpen(period: ReportPeriod, asOf: Day | null): boolean {
  return asOf !== null && lastDayOfPeriod(period) > asOf;
}
