import {
  type Day,
  failure,
  firstDayOfYear,
  lastDayOfYear,
  type Minute,
  type Month,
  parseDay,
  parseMinute,
  parseMonth,
  parseYear,
  type Result,
  success,
  type Year,
} from '@shuize/domain';
import { type Fault, fault, shown } from '../csv/fault.ts';

/** Years of every date in a package: before lies no record, after lies a slip of the keyboard. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;

export function parseYearCell(text: string): Result<Year, Fault> {
  const year = parseYear(text);
  return year !== null && isInRange(text) ? success(year) : failure(malformed('not-a-year', text));
}

export function parseMonthCell(text: string): Result<Month, Fault> {
  const month = parseMonth(text);
  return month !== null && isInRange(text) ? success(month) : failure(malformed('not-a-month', text));
}

export function parseDayCell(text: string): Result<Day, Fault> {
  const day = isInRange(text) ? parseDay(text) : null;
  if (day !== null) {
    return success(day);
  }
  return failure(/^\d{4}-\d{2}-\d{2}$/.test(text) ? noSuchDay(text) : malformed('not-a-date', text));
}

/** A minute; seconds are allowed and dropped. */
export function parseMinuteCell(text: string): Result<Minute, Fault> {
  const minute = isInRange(text) ? parseMinute(text) : null;
  if (minute !== null) {
    return success(minute);
  }
  const isOnlyDayWrong = /^\d{4}-\d{2}-\d{2}[ T]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(text);
  return failure(isOnlyDayWrong ? noSuchDay(text) : malformed('not-a-time', text));
}

const PERIOD = /^\d{4}(?:-(?:H[12]|Q[1-4]|0[1-9]|1[0-2]|W(?:0[1-9]|[1-4]\d|5[0-3])))?$/;

/** `2018`, `2018-H1`, `2018-Q1`, `2018-03` or `2018-W23`, kept as text; week 53 only in a year that has one. */
export function parsePeriodCell(text: string): Result<string, Fault> {
  const year = parseYear(text.slice(0, 4));
  if (year === null || !isInRange(text) || !PERIOD.test(text)) {
    return failure(malformed('not-a-period', text));
  }
  return text.endsWith('W53') && !hasWeek53(year) ? failure(noSuchWeek(text)) : success(text);
}

/** An ISO year has 53 weeks when it begins or ends on a Thursday, and day 0 of `Day` was one. */
function hasWeek53(year: Year): boolean {
  return firstDayOfYear(year) % 7 === 0 || lastDayOfYear(year) % 7 === 0;
}

function isInRange(text: string): boolean {
  const year = Number(text.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

type Grain = 'not-a-year' | 'not-a-month' | 'not-a-date' | 'not-a-time' | 'not-a-period';

const GRAINS: Readonly<Record<Grain, { readonly zh: string; readonly en: string; readonly form: string }>> = {
  'not-a-year': { zh: '年份', en: 'a year', form: '2018' },
  'not-a-month': { zh: '月份', en: 'a month', form: '2018-03' },
  'not-a-date': { zh: '日期', en: 'a date', form: '2018-03-05' },
  'not-a-time': { zh: '时间', en: 'a time', form: '2018-03-05 08:00' },
  'not-a-period': { zh: '时段', en: 'a period', form: '2018、2018-H1、2018-Q1、2018-03、2018-W23' },
};

function malformed(code: Grain, text: string): Fault {
  const { zh, en, form } = GRAINS[code];
  const meant = rewritten(code, text);
  const range = `${FIRST_YEAR}–${LAST_YEAR}`;
  return fault(
    code,
    `“${shown(text)}”不是规定格式的${zh}。`,
    `“${shown(text)}” is not ${en} in the form laid down.`,
    meant === null ? `请写成 ${form} 的形式，年份在 ${range} 之间。` : `请改写为 ${meant}。`,
    meant === null
      ? `Write it like ${form.replaceAll('、', ', ')}, with a year of ${range}.`
      : `Write it as ${meant}.`,
  );
}

/** What a date that Excel rewrote must have been: `2018/3/5`, `2018年3月`. `null` when it cannot be told. */
function rewritten(code: Grain, text: string): string | null {
  const match =
    /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})?日?(?:[ T]+(\d{1,2}):(\d{2})(?::\d{2})?)?)?$/.exec(text);
  if (match === null || (code === 'not-a-time' && match[4] === undefined)) {
    return null;
  }
  const [year = '', month = '', day = '', hour = '', minute = ''] = match
    .slice(1)
    .map((part) => (part ?? '').padStart(2, '0'));
  const yearMonth = `${year}-${month}`;
  const written = {
    'not-a-year': year,
    'not-a-month': yearMonth,
    'not-a-date': `${yearMonth}-${day}`,
    'not-a-time': `${yearMonth}-${day} ${hour}:${minute}`,
    'not-a-period': yearMonth,
  }[code];
  const isSound = {
    'not-a-year': parseYear(written),
    'not-a-month': parseMonth(written),
    'not-a-date': parseDay(written),
    'not-a-time': parseMinute(written),
    'not-a-period': parseMonth(written),
  }[code];
  return isSound !== null && isInRange(written) && written !== text ? written : null;
}

function noSuchDay(text: string): Fault {
  return fault(
    'no-such-day',
    `日历上没有“${shown(text)}”这一天，或年份不在 ${FIRST_YEAR}–${LAST_YEAR} 之间。`,
    `There is no such day as “${shown(text)}”, or its year is not one of ${FIRST_YEAR}–${LAST_YEAR}.`,
    '请核对年、月、日。',
    'Check the year, the month and the day.',
  );
}

function noSuchWeek(text: string): Fault {
  return fault(
    'not-a-period',
    `${text.slice(0, 4)} 年没有第 53 周（按 ISO 8601 计周）。`,
    `The ISO year ${text.slice(0, 4)} has no week 53.`,
    '请核对周次；年末几天可能属于下一年第 1 周。',
    'Check the week; the last days of a year may belong to week 1 of the next.',
  );
}
