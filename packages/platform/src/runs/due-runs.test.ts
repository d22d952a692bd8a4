import { daysOfPeriod, formatPeriod, parsePeriod } from '@shuize/domain';
import { type Instant, parseInstant } from '@shuize/store';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantAt } from '../clock.ts';
import { chinaDayOf } from './china-day.ts';
import { dueRuns, type RunSchedule } from './due-runs.ts';

const SCHEDULE: RunSchedule = { month: 10, quarter: 15, year: 20 };
const NONE: ReadonlyMap<string, Instant> = new Map();

/** In China Standard Time. */
function inChina(text: string): Instant {
  return instantAt(Date.parse(`${text}:00+08:00`));
}

describe('runs by schedule', () => {
  it.each([
    ['2019-02-09 23:59', ['2018-12', '2018-Q4', '2018']],
    ['2019-02-10 00:00', ['2019-01', '2018-Q4', '2018']],
    ['2019-01-19 12:00', ['2018-12', '2018-Q4', '2017']],
    ['2019-01-20 00:00', ['2018-12', '2018-Q4', '2018']],
    ['2019-04-14 23:59', ['2019-03', '2018-Q4', '2018']],
    ['2019-04-15 00:00', ['2019-03', '2019-Q1', '2018']],
  ])('at %s in China are of the last periods whose day has come', (now, periods) => {
    expect(dueRuns(inChina(now), SCHEDULE, NONE)).toEqual(periods);
  });

  it('are made once, and again where the last run came before its day', () => {
    const now = inChina('2019-02-10 08:00');
    const made = (at: string) => new Map([['2019-01', inChina(at)]]);
    const monthly = { ...SCHEDULE, quarter: null, year: null };
    expect(dueRuns(now, monthly, made('2019-02-10 01:00'))).toEqual([]);
    expect(dueRuns(now, monthly, made('2019-02-09 23:00'))).toEqual(['2019-01']);
  });

  it('are none of a kind that is not scheduled', () => {
    expect(dueRuns(inChina('2019-02-10 08:00'), { month: null, quarter: null, year: null }, NONE)).toEqual(
      [],
    );
  });

  it('are always of the latest period that ended long enough ago', () => {
    const kinds = ['month', 'quarter', 'year'] as const;
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        fc.constantFrom(...kinds),
        fc.integer({ min: 1, max: 120 }),
        (date, kind, days) => {
          const now = instantAt(date.getTime());
          const only = { month: null, quarter: null, year: null, [kind]: days };
          const [text = ''] = dueRuns(now, only, NONE);
          const period = parsePeriod(text);
          expect(period?.kind).toBe(kind);
          const end = period === null ? 0 : daysOfPeriod(period).last;
          const today = chinaDayOf(now);
          expect(end + days).toBeLessThanOrEqual(today);
          const longest = { month: 31, quarter: 92, year: 366 }[kind];
          expect(end + longest + days).toBeGreaterThan(today - 1);
          expect(dueRuns(now, only, new Map([[text, now]]))).toEqual([]);
          expect(formatPeriod(period ?? { kind, year: 0, number: 1 })).toBe(text);
        },
      ),
      { numRuns: process.env.SHUIZE_LONG ? 5_000 : 100, seed: 7 },
    );
  });

  it('know the day of China, which begins eight hours before that of UTC', () => {
    const day = (text: string) => chinaDayOf(parseInstant(text) as Instant);
    expect(day('2019-01-31T16:00:00.000000Z') - day('2019-01-31T15:59:59.999999Z')).toBe(1);
  });
});
