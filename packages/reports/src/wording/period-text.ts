import { type Day, formatDay, type Month, monthOfYear, yearOfMonth } from '@shuize/domain';
import type { ReportPeriod } from '../water-report-model.ts';
import type { Say } from './say.ts';

const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2025年3月`, `2025年`, `2025年1～6月`. */
export function periodText(period: ReportPeriod, say: Say): string {
  switch (period.kind) {
    case 'month':
      return monthText(period.month, say);
    case 'year':
      return say(`${period.year}年`, String(period.year));
    case 'year-to-date': {
      const month = monthOfYear(period.until);
      const year = yearOfMonth(period.until);
      return month === 1
        ? monthText(period.until, say)
        : say(`${year}年1～${month}月`, `January to ${englishMonth(period.until)} ${year}`);
    }
  }
}

/** What the period is compared with: `上年` for a year, `上年同期` for a part of one. */
export function periodBeforeText(period: ReportPeriod, say: Say): string {
  return period.kind === 'year'
    ? say('上年', 'the year before')
    : say('上年同期', 'the same period of the year before');
}

/** `2025年3月`. */
export function monthText(month: Month, say: Say): string {
  return say(
    `${yearOfMonth(month)}年${monthOfYear(month)}月`,
    `${englishMonth(month)} ${yearOfMonth(month)}`,
  );
}

/** `2026年1月8日`; in English `2026-01-08`. */
export function dayText(day: Day, say: Say): string {
  const written = formatDay(day);
  const [year, month, date] = written.split('-').map(Number);
  return say(`${year}年${month}月${date}日`, written);
}

function englishMonth(month: Month): string {
  return ENGLISH_MONTHS[monthOfYear(month) - 1] ?? '';
}
