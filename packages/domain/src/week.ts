import type { Day } from './period.ts';

/** Day of the week (星期) by ISO 8601: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
  // WHY: day 0, 1 January 1970, was a Thursday.
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
