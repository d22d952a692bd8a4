import { formatMonth, type Month, monthOfYear, parseMonth, yearOfMonth } from '@shuize/domain';

/** `2018年3月` of `2018-03`; the text itself where it is no month. */
export function monthText(text: string): string {
  const month = parseMonth(text);
  return month === null ? text : `${yearOfMonth(month)}年${monthOfYear(month)}月`;
}

/** `2018年3月5日` of `2018-03-05`. */
export function dayText(text: string): string {
  const [year, month, day] = text.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

const CLOCK = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

/** `2026-11-24 17:30`, China Standard Time, of an instant in UTC. */
export function instantText(instant: string): string {
  const parts = Object.fromEntries(
    CLOCK.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  );
  return `${parts.year}-${parts.month}-${parts.day} ${parts.hour}:${parts.minute}`;
}

/** The month so many months later, held between two others. */
export function monthAfter(text: string, steps: number, first: string, last: string): string {
  const [month, low, high] = [parseMonth(text), parseMonth(first), parseMonth(last)];
  if (month === null || low === null || high === null) {
    return text;
  }
  return formatMonth(Math.min(Math.max(month + steps, low), high) as Month);
}
