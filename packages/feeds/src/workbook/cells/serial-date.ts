import { type Day, formatDay } from '@shuize/domain';
import type { DateGrain } from './number-format.ts';

const SECONDS_PER_DAY = 86_400;
/** 1 January 10000, the first day that Excel does not know, counted from 1900. */
const FIRST_UNKNOWN = 2_958_466;
/** Days from 1900 to 1904, as Excel counts them. */
const DAYS_TO_1904 = 1_462;
/** Excel believes that 1900 was a leap year; the 60th day is the 29 February that never was. */
const DAY_THAT_NEVER_WAS = 60;
/** 1 January 1970, counted from 1900. */
const FIRST_OF_1970 = 25_569;

/** A date and time of a cell, to the second. */
export interface CellDate {
  /** `YYYY-MM-DD`; of the day that never was, `1900-02-29`. `null` for a time of day without a date. */
  readonly day: string | null;
  /** Seconds since midnight. */
  readonly second: number;
}

/**
 * What a number of days means as a date, rounded to the second.
 *
 * @param days - since the beginning of 1900, or of 1904
 * @returns `null` for a number that Excel shows as no date
 */
export function dateOfSerial(days: number, countsFrom1904: boolean): CellDate | null {
  const seconds = Math.round(days * SECONDS_PER_DAY);
  const whole = Math.floor(seconds / SECONDS_PER_DAY);
  const second = seconds - whole * SECONDS_PER_DAY;
  const serial = countsFrom1904 ? whole + DAYS_TO_1904 : whole;
  if (!(whole >= 0) || serial >= FIRST_UNKNOWN) {
    return null;
  }
  if (whole === 0) {
    return { day: null, second };
  }
  if (serial === DAY_THAT_NEVER_WAS) {
    return { day: '1900-02-29', second };
  }
  const since1970 = serial - FIRST_OF_1970 + (serial < DAY_THAT_NEVER_WAS ? 1 : 0);
  return { day: formatDay(since1970 as Day), second };
}

const ISO = /^(\d{4}-\d{2}-\d{2})?(?:T?(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?Z?)?$/;

/** A date written out, as some programs do: `2018-03-05` or `2018-03-05T08:00:00`. */
export function dateOfText(text: string): CellDate | null {
  const match = text === '' ? null : ISO.exec(text);
  if (match === null) {
    return null;
  }
  const [, day, hour = '0', minute = '0', second = '0'] = match;
  return { day: day ?? null, second: (Number(hour) * 60 + Number(minute)) * 60 + Number(second) };
}

/**
 * The date as a package writes it and no finer than the cell shows it: `2018`, `2018-03`, `2018-03-05`,
 * `2018-03-05 08:00`, or `08:00` without a date.
 *
 * @param column - what the column holds, where it is known. A first of the month then says the month, a day its
 *   midnight, and a midnight the day
 */
export function dateText({ day, second }: CellDate, grain: DateGrain, column: DateGrain | null): string {
  if (day === null) {
    return clockText(second);
  }
  if (grain === 'year') {
    return day.slice(0, 4);
  }
  const isFirstOfMonth = second === 0 && day.endsWith('-01');
  if (grain === 'month' || (column === 'month' && isFirstOfMonth)) {
    return day.slice(0, 7);
  }
  const isDay = column === 'minute' ? false : grain === 'day' || (column === 'day' && second === 0);
  return isDay ? day : `${day} ${clockText(second)}`;
}

function clockText(second: number): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  const seconds = second % 60 === 0 ? '' : `:${pad(second % 60)}`;
  return `${pad(Math.floor(second / 3600))}:${pad(Math.floor(second / 60) % 60)}${seconds}`;
}
