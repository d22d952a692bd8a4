import { daysInMonth, firstDayOfMonth, type Minute, monthOf } from '@shuize/domain';
import { decimalDigit } from './characters.ts';

/** Years of a time that a station can have meant. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const DAYS_OF_EVERY_MONTH = 28;

/** Digits of a time down to the second, and down to the millisecond. */
export const SECOND_DIGITS = 14;
export const MILLISECOND_DIGITS = 17;

/**
 * Reads `YYYYMMDDhhmmss`, to which three digits of milliseconds may be added, in China Standard Time.
 *
 * @returns the minute, seconds dropped; `null` when it is not such a time or that day does not exist
 */
export function readCompactTime(bytes: Uint8Array, start: number, end: number): Minute | null {
  const digits = end - start;
  if (digits !== SECOND_DIGITS && digits !== MILLISECOND_DIGITS) {
    return null;
  }
  for (let at = start; at < end; at += 1) {
    if (decimalDigit(bytes[at]) < 0) {
      return null;
    }
  }
  const year = twoDigits(bytes, start) * 100 + twoDigits(bytes, start + 2);
  const month = twoDigits(bytes, start + 4);
  const date = twoDigits(bytes, start + 6);
  const hour = twoDigits(bytes, start + 8);
  const minute = twoDigits(bytes, start + 10);
  const second = twoDigits(bytes, start + 12);
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || date < 1) {
    return null;
  }
  if (hour > 23 || minute > 59 || second > 59) {
    return null;
  }
  if (date > DAYS_OF_EVERY_MONTH && date > daysInMonth(monthOf(year, month))) {
    return null;
  }
  return ((firstDayOfMonth(monthOf(year, month)) + date - 1) * 1440 + hour * 60 + minute) as Minute;
}

function twoDigits(bytes: Uint8Array, at: number): number {
  return decimalDigit(bytes[at]) * 10 + decimalDigit(bytes[at + 1]);
}
