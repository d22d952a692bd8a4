import { type Day, daysInMonth, firstDayOfMonth, type Month } from '@shuize/domain';
import { dayAt, monthAt } from './calendar.ts';

/** A run of days of one automatic station (水质自动监测站). */
export interface StationRun {
  readonly section: string;
  readonly from: Day;
  readonly days: number;
}

/** Whole months whose monthly values of the station's indicators come from its readings alone. */
const WHOLE_MONTHS: readonly (readonly [section: string, month: string])[] = [
  ['CL10', '2018-06'],
  ['CL22', '2018-06'],
  ['CL22', '2018-07'],
];

/** Weeks that stand beside the monthly values. */
const WEEKS: readonly StationRun[] = [
  { section: 'CL07', from: dayAt('2018-06-18'), days: 14 },
  { section: 'WC2', from: dayAt('2018-08-06'), days: 14 },
];

export const STATION_RUNS: readonly StationRun[] = [
  ...WHOLE_MONTHS.map(([section, text]) => {
    const month = monthAt(text);
    return { section, from: firstDayOfMonth(month), days: daysInMonth(month) };
  }),
  ...WEEKS,
];

export function isReadAutomatically(section: string, month: Month): boolean {
  return WHOLE_MONTHS.some(([station, text]) => station === section && monthAt(text) === month);
}
