import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calendarPeriodText,
  comparePeriods,
  daysOfPeriod,
  formatPeriod,
  PERIOD_KINDS,
  parsePeriod,
  periodsInYear,
  periodsOfYear,
  periodsWithin,
  previousPeriod,
} from './calendar-period.ts';

function before(text: string): string | null {
  const period = parsePeriod(text);
  return period === null ? null : formatPeriod(previousPeriod(period));
}

describe('a period of the calendar', () => {
  it.each([
    ['2018', { kind: 'year', year: 2018, number: 1 }],
    ['2018-H2', { kind: 'half-year', year: 2018, number: 2 }],
    ['2018-Q3', { kind: 'quarter', year: 2018, number: 3 }],
    ['2018-11', { kind: 'month', year: 2018, number: 11 }],
    ['2015-W53', { kind: 'week', year: 2015, number: 53 }],
  ])('%s is read and written back', (text, period) => {
    expect(parsePeriod(text)).toEqual(period);
    expect(formatPeriod(parsePeriod(text) ?? { kind: 'year', year: 0, number: 1 })).toBe(text);
  });

  it.each(['2018-W53', '2018-W00', '2018-13', '2018-00', '2018-Q5', '2018-H3', '2018-3', '18', ''])(
    '“%s” is none',
    (text) => {
      expect(parsePeriod(text)).toBeNull();
    },
  );

  it.each([
    ['2016-W01', '2015-W53'],
    ['2018-W01', '2017-W52'],
    ['2021-W01', '2020-W53'],
    ['2018-W23', '2018-W22'],
    ['2018-01', '2017-12'],
    ['2018-Q1', '2017-Q4'],
    ['2018-H1', '2017-H2'],
    ['2018', '2017'],
  ])('before %s comes %s, across the turn of the year too', (text, earlier) => {
    expect(before(text)).toBe(earlier);
  });

  it('is told in Chinese and English', () => {
    const told = ['2018-W23', '2018-03', '2018-Q1', '2018-H1', '2018-H2', '2018'].map((text) => {
      const period = parsePeriod(text);
      return period === null ? null : calendarPeriodText(period).zh;
    });
    expect(told).toEqual([
      '2018年第23周',
      '2018年3月',
      '2018年第1季度',
      '2018年上半年',
      '2018年下半年',
      '2018年',
    ]);
  });

  it('follows the one before without a day between, in every kind and year', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PERIOD_KINDS), fc.integer({ min: 1950, max: 2150 }), (kind, year) => {
        for (const period of periodsOfYear(kind, year)) {
          const earlier = previousPeriod(period);
          expect(daysOfPeriod(earlier).last + 1).toBe(daysOfPeriod(period).first);
          expect(comparePeriods(earlier, period)).toBeLessThan(0);
        }
      }),
      { numRuns: process.env.SHUIZE_LONG === undefined ? 40 : 1_000, seed: 5 },
    );
  });

  it('has 53 weeks in a year that begins or ends on a Thursday, and 52 in any other', () => {
    const long = Array.from({ length: 21 }, (_, index) => 2010 + index).filter(
      (year) => periodsInYear('week', year) === 53,
    );
    expect(long).toEqual([2015, 2020, 2026]);
  });

  it('holds the shorter periods that end in it', () => {
    const within = (text: string, kind: 'week' | 'month') => {
      const whole = parsePeriod(text);
      return whole === null ? [] : periodsWithin(whole, kind).map(formatPeriod);
    };
    expect(within('2018-Q2', 'month')).toEqual(['2018-04', '2018-05', '2018-06']);
    expect(within('2018', 'month')).toHaveLength(12);
    expect(within('2018-01', 'week')).toEqual(['2018-W01', '2018-W02', '2018-W03', '2018-W04']);
    expect(within('2017-01', 'week')[0]).toBe('2016-W52');
  });
});
