import { firstDayOfMonth, monthOf } from '@shuize/domain';
import { FIRST_YEAR, LAST_YEAR } from '../cells/time-cells.ts';

const HYPHEN = 0x2d;
const SPACE = 0x20;
const COLON = 0x3a;
const ZERO = 0x30;
const FIRST_MONTH = monthOf(FIRST_YEAR, 1);
const MONTHS = (LAST_YEAR - FIRST_YEAR + 1) * 12;

/** First days of the months from `FIRST_MONTH`, and of the one after the last. */
const FIRST_DAYS = Int32Array.from({ length: MONTHS + 1 }, (_, index) =>
  firstDayOfMonth(monthOf(FIRST_YEAR, 1 + index)),
);

/** Reads `YYYY-MM` from bytes as a `Month`; NaN for anything that `parseMonthCell` should look at. */
export function scanMonth(bytes: Uint8Array, start: number, end: number): number {
  return end - start === 7 ? monthAt(bytes, start) : Number.NaN;
}

/** Reads `YYYY-MM-DD` from bytes as a `Day`; NaN for anything that `parseDayCell` should look at. */
export function scanDay(bytes: Uint8Array, start: number, end: number): number {
  return end - start === 10 ? dayAt(bytes, start) : Number.NaN;
}

/** Reads `YYYY-MM-DD HH:mm` from bytes as a `Minute`; NaN for anything that `parseMinuteCell` should look at. */
export function scanMinute(bytes: Uint8Array, start: number, end: number): number {
  if (end - start !== 16 || bytes[start + 10] !== SPACE || bytes[start + 13] !== COLON) {
    return Number.NaN;
  }
  const hour = twoDigits(bytes, start + 11);
  const minute = twoDigits(bytes, start + 14);
  return hour <= 23 && minute <= 59 ? dayAt(bytes, start) * 1440 + hour * 60 + minute : Number.NaN;
}

function monthAt(bytes: Uint8Array, start: number): number {
  const year = twoDigits(bytes, start) * 100 + twoDigits(bytes, start + 2);
  const month = twoDigits(bytes, start + 5);
  const isMonth =
    bytes[start + 4] === HYPHEN && year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12;
  return isMonth ? year * 12 + month - 1 : Number.NaN;
}

function dayAt(bytes: Uint8Array, start: number): number {
  const index = monthAt(bytes, start) - FIRST_MONTH;
  const date = twoDigits(bytes, start + 8);
  if (Number.isNaN(index) || bytes[start + 7] !== HYPHEN || !(date >= 1)) {
    return Number.NaN;
  }
  const day = (FIRST_DAYS[index] ?? 0) + date - 1;
  return day < (FIRST_DAYS[index + 1] ?? 0) ? day : Number.NaN;
}

function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] ?? 0) - ZERO;
  const ones = (bytes[at + 1] ?? 0) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}
