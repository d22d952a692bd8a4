import { type DataPackage, type Month, monthOfDay, type Year, yearOf, yearOfMonth } from '@shuize/domain';

/** The last year that a data package has facts, events or targets of; 1970 for one that has none. */
export function lastYearOf({ monthly, targets, tasks, annual, binding, events }: DataPackage): Year {
  let last = 1970;
  for (const month of monthly?.month ?? []) {
    last = Math.max(last, yearOfMonth(month as Month));
  }
  for (const { year } of [...(targets ?? []), ...(tasks ?? []), ...(annual ?? []), ...(binding ?? [])]) {
    last = Math.max(last, year);
  }
  for (const { date } of events ?? []) {
    last = Math.max(last, yearOfMonth(monthOfDay(date)));
  }
  return yearOf(last);
}
