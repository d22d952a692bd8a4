import { type Bilingual, bilingual } from './bilingual.ts';
import { invariant } from './invariant.ts';
import { type PeriodSpan, spanOfPeriod } from './period-span.ts';

/** How long a period (时段) is: 周, 月, 季, 半年, 年. */
export type PeriodKind = 'week' | 'month' | 'quarter' | 'half-year' | 'year';

/** Shortest first. */
export const PERIOD_KINDS: readonly PeriodKind[] = ['week', 'month', 'quarter', 'half-year', 'year'];

/** One period of the calendar: the `number`-th of its kind in the year, from 1. A week's year is that of ISO 8601. */
export interface CalendarPeriod {
  readonly kind: PeriodKind;
  readonly year: number;
  readonly number: number;
}

const PARTS = /^(\d{4})(?:-(?:(H)([12])|(Q)([1-4])|(W)(\d{2})|(\d{2})))?$/;

/**
 * Reads a period as fact files write it: `2018`, `2018-H1`, `2018-Q1`, `2018-03` or `2018-W23`.
 *
 * @returns `null` unless it is one, week 53 only in a year that has it
 */
export function parsePeriod(text: string): CalendarPeriod | null {
  const match = spanOfPeriod(text) === null ? null : PARTS.exec(text);
  if (match === null) {
    return null;
  }
  const [, year, half, halfNumber, quarter, quarterNumber, week, weekNumber, month] = match;
  const of = (kind: PeriodKind, number: string | undefined) => ({
    kind,
    year: Number(year),
    number: Number(number),
  });
  if (half !== undefined) {
    return of('half-year', halfNumber);
  }
  if (quarter !== undefined) {
    return of('quarter', quarterNumber);
  }
  if (week !== undefined) {
    return of('week', weekNumber);
  }
  return month === undefined ? of('year', '1') : of('month', month);
}

/** The text that {@link parsePeriod} reads. */
export function formatPeriod({ kind, year, number }: CalendarPeriod): string {
  const twoDigits = String(number).padStart(2, '0');
  switch (kind) {
    case 'week':
      return `${year}-W${twoDigits}`;
    case 'month':
      return `${year}-${twoDigits}`;
    case 'quarter':
      return `${year}-Q${number}`;
    case 'half-year':
      return `${year}-H${number}`;
    case 'year':
      return String(year);
  }
}

/** `2018年第23周`, `2018年3月`; in English as {@link formatPeriod} writes it. */
export function calendarPeriodText(period: CalendarPeriod): Bilingual {
  const { kind, year, number } = period;
  return bilingual(`${year}年${NUMBER_WORDS[kind](number)}`, formatPeriod(period));
}

const NUMBER_WORDS: Readonly<Record<PeriodKind, (number: number) => string>> = {
  week: (number) => `第${number}周`,
  month: (number) => `${number}月`,
  quarter: (number) => `第${number}季度`,
  'half-year': (number) => (number === 1 ? '上半年' : '下半年'),
  year: () => '',
};

/** How many periods of a kind a year has: 52 or 53 weeks, 12 months, 4, 2, 1. */
export function periodsInYear(kind: PeriodKind, year: number): number {
  switch (kind) {
    case 'week':
      return spanOfPeriod(`${year}-W53`) === null ? 52 : 53;
    case 'month':
      return 12;
    case 'quarter':
      return 4;
    case 'half-year':
      return 2;
    case 'year':
      return 1;
  }
}

/** The period right before, across the turn of the year. */
export function previousPeriod({ kind, year, number }: CalendarPeriod): CalendarPeriod {
  return number > 1
    ? { kind, year, number: number - 1 }
    : { kind, year: year - 1, number: periodsInYear(kind, year - 1) };
}

/** The periods of a kind in a year, in order. */
export function periodsOfYear(kind: PeriodKind, year: number): readonly CalendarPeriod[] {
  return Array.from({ length: periodsInYear(kind, year) }, (_, index) => ({ kind, year, number: index + 1 }));
}

/** Negative, zero or positive as `a` is before, the same as or after `b`, two periods of one kind. */
export function comparePeriods(a: CalendarPeriod, b: CalendarPeriod): number {
  return a.year - b.year || a.number - b.number;
}

export function daysOfPeriod(period: CalendarPeriod): PeriodSpan {
  const text = formatPeriod(period);
  const span = spanOfPeriod(text);
  invariant(span !== null, `${text} is no period`);
  return span;
}

/** The periods of a shorter kind that end within a period, in order. */
export function periodsWithin(whole: CalendarPeriod, kind: PeriodKind): readonly CalendarPeriod[] {
  const { first, last } = daysOfPeriod(whole);
  return [whole.year - 1, whole.year]
    .flatMap((year) => periodsOfYear(kind, year))
    .filter((part) => {
      const end = daysOfPeriod(part).last;
      return end >= first && end <= last;
    });
}
