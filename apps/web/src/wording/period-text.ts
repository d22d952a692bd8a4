import { calendarPeriodText, parsePeriod } from '@shuize/domain';

/** `2018年`, `2018年第1季度`, `2018年3月` of `2018`, `2018-Q1`, `2018-03`; the text itself where it is no period. */
export function periodText(text: string): string {
  const period = parsePeriod(text);
  return period === null ? text : calendarPeriodText(period).zh;
}
