import { type Day, firstDayOfMonth, monthOf } from '@shuize/domain';

/** @param month - 1 to 12; `date` is the day of the month */
export function day(year: number, month: number, date: number): Day {
  return (firstDayOfMonth(monthOf(year, month)) + date - 1) as Day;
}
