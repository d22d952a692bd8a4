import { type Day, lastDayOfMonth, type Month } from '@shuize/domain';
import type { ReportPeriod } from '@shuize/reports';
import { lastMonthOfPeriod } from './evaluate-water-period.ts';

/** Consecutive months that ribbon and trends show, the last of them the last month of the period. */
export interface MonthWindow {
  readonly firstMonth: Month;
  readonly monthCount: number;
}

/** Months shown where that many are on record, and at least. */
const MOST_MONTHS = 36;
const FEWEST_MONTHS = 12;

/**
 * Up to 36 months that end with the period, from the first month on record on; at least 12.
 *
 * @param firstOnRecord - the first month with anything on record
 */
export function windowOf(period: ReportPeriod, firstOnRecord: Month): MonthWindow {
  const last = lastMonthOfPeriod(period);
  const onRecord = last - firstOnRecord + 1;
  const monthCount = Math.min(MOST_MONTHS, Math.max(FEWEST_MONTHS, onRecord));
  return { firstMonth: (last - monthCount + 1) as Month, monthCount };
}

export function monthsOfWindow({ firstMonth, monthCount }: MonthWindow): readonly Month[] {
  return Array.from({ length: monthCount }, (_, position) => (firstMonth + position) as Month);
}

/** Whether a month had not ended by the as-of day: what it will bring is not known. */
export function isStillToCome(month: Month, asOf: Day | null): boolean {
  return asOf !== null && lastDayOfMonth(month) > asOf;
}
