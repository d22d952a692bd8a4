import { invariant } from './invariant.ts';

/**
 * A calendar month (月) as one number: `year * 12 + (month - 1)`. Months are consecutive integers, so the same month
 * a year earlier is `month - 12`, and they fit typed arrays. All time is China Standard Time.
 */
export type Month = number & { readonly brand: 'Month' };

/** A calendar day (日) as days since 1970-01-01. */
export type Day = number & { readonly brand: 'Day' };

/** A minute as minutes since 1970-01-01 00:00, China Standard Time. */
export type Minute = number & { readonly brand: 'Minute' };

/** A calendar year (年), such as 2018. */
export type Year = number & { readonly brand: 'Year' };

const MONTH_TEXT = /^([1-9]\d{3})-(0[1-9]|1[0-2])$/;
const DAY_TEXT = /^([1-9]\d{3})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const MINUTE_TEXT = /^(\d{4}-\d{2}-\d{2})[ T]([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?$/;
const YEAR_TEXT = /^[12]\d{3}$/;
const MILLISECONDS_PER_DAY = 86_400_000;

export function yearOf(year: number): Year {
  invariant(Number.isInteger(year), `${year} is not a year`);
  return year as Year;
}

/** @param month - 1 to 12 */
export function monthOf(year: number, month: number): Month {
  return (year * 12 + month - 1) as Month;
}

/** @returns `null` unless the text is `YYYY` */
export function parseYear(text: string): Year | null {
  return YEAR_TEXT.test(text) ? (Number(text) as Year) : null;
}

/** @returns `null` unless the text is `YYYY-MM` */
export function parseMonth(text: string): Month | null {
  const match = MONTH_TEXT.exec(text);
  return match === null ? null : monthOf(Number(match[1]), Number(match[2]));
}

/** @returns `null` unless the text is `YYYY-MM-DD` and that day exists */
export function parseDay(text: string): Day | null {
  const match = DAY_TEXT.exec(text);
  if (match === null) {
    return null;
  }
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const milliseconds = Date.UTC(year, month - 1, date);
  const exists = new Date(milliseconds).getUTCDate() === date;
  return exists ? ((milliseconds / MILLISECONDS_PER_DAY) as Day) : null;
}

/** @returns `null` unless the text is `YYYY-MM-DD HH:mm` (seconds allowed and dropped) and that day exists */
export function parseMinute(text: string): Minute | null {
  const match = MINUTE_TEXT.exec(text);
  const day = match?.[1] === undefined ? null : parseDay(match[1]);
  return match === null || day === null
    ? null
    : ((day * 1440 + Number(match[2]) * 60 + Number(match[3])) as Minute);
}

export function formatMonth(month: Month): string {
  return `${yearOfMonth(month)}-${pad(monthOfYear(month))}`;
}

export function formatDay(day: Day): string {
  return new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

export function formatMinute(minute: Minute): string {
  const day = dayOfMinute(minute);
  const rest = minute - day * 1440;
  return `${formatDay(day)} ${pad(Math.floor(rest / 60))}:${pad(rest % 60)}`;
}

export function yearOfMonth(month: Month): Year {
  return Math.floor(month / 12) as Year;
}

/** 1 to 12 */
export function monthOfYear(month: Month): number {
  return (month % 12) + 1;
}

export function firstDayOfMonth(month: Month): Day {
  return (Date.UTC(yearOfMonth(month), month % 12, 1) / MILLISECONDS_PER_DAY) as Day;
}

export function lastDayOfMonth(month: Month): Day {
  return (firstDayOfMonth((month + 1) as Month) - 1) as Day;
}

export function daysInMonth(month: Month): number {
  return lastDayOfMonth(month) - firstDayOfMonth(month) + 1;
}

/**
 * WHY not by way of a Date: this is asked of millions of readings. Years are counted from 1 March, so that the day a leap
 * year adds is the last of one; 400 of them always have 146,097 days, the first of which began in the year 0.
 */
export function monthOfDay(day: Day): Month {
  const sinceYear0 = day + 719_468;
  const cycle = Math.floor(sinceYear0 / 146_097);
  const dayOfCycle = sinceYear0 - cycle * 146_097;
  const leapDays =
    Math.floor(dayOfCycle / 1_460) - Math.floor(dayOfCycle / 36_524) + Math.floor(dayOfCycle / 146_096);
  const year = Math.floor((dayOfCycle - leapDays) / 365);
  const dayOfYear = dayOfCycle - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const monthsSinceMarch = Math.floor((5 * dayOfYear + 2) / 153);
  return ((cycle * 400 + year) * 12 + 2 + monthsSinceMarch) as Month;
}

export function dayOfMinute(minute: Minute): Day {
  return Math.floor(minute / 1440) as Day;
}

export function firstMonthOfYear(year: Year): Month {
  return monthOf(year, 1);
}

export function lastDayOfYear(year: Year): Day {
  return lastDayOfMonth(monthOf(year, 12));
}

/**
 * Last day of the year that begins with a day: the day before the same date a year later. A year from 29 February, which has
 * no such date, runs through 28 February.
 */
export function lastDayOfYearFrom(day: Day): Day {
  const date = new Date(day * MILLISECONDS_PER_DAY);
  const sameDate = Date.UTC(date.getUTCFullYear() + 1, date.getUTCMonth(), date.getUTCDate());
  return (sameDate / MILLISECONDS_PER_DAY - 1) as Day;
}

export function firstDayOfYear(year: Year): Day {
  return firstDayOfMonth(monthOf(year, 1));
}

/** The twelve months of a year, in order. */
export function monthsOfYear(year: Year): readonly Month[] {
  return Array.from({ length: 12 }, (_, index) => monthOf(year, index + 1));
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
