import { type DataPackage, type Month, type Year, yearOf, yearOfMonth } from '@shuize/domain';

/** The last year that a data package has facts or targets of; 1970 for one that has none. */
export function lastYearOf({ monthly, targets, tasks, annual, binding }: DataPackage): Year {
  let last = 1970;
  for (const month of monthly?.month ?? []) {
    last = Math.max(last, yearOfMonth(month as Month));
  }
  for (const { year } of [...(targets ?? []), ...(tasks ?? []), ...(annual ?? []), ...(binding ?? [])]) {
    last = Math.max(last, year);
  }
  return yearOf(last);
}
