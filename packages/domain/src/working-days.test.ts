import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, formatDay, monthOf, monthOfDay, parseDay, yearOfMonth } from './period.ts';
import {
  type ArrangedDay,
  isWorkingDay,
  lastWorkingDayOfMonth,
  movedDueDay,
  workingDayAfter,
  workingDaysOf,
} from './working-days.ts';

const FILE = fileURLToPath(new URL('../../../data/working-days.csv', import.meta.url));
const RUNS = process.env.SHUIZE_LONG ? 20_000 : 200;

const ENTRIES: readonly ArrangedDay[] = readFileSync(FILE, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [date = '', kind = ''] = line.split(',');
    return { date: dayOf(date), kind: kind === 'workday' ? 'workday' : 'holiday' };
  });
const CALENDAR = workingDaysOf(ENTRIES);

function dayOf(text: string): Day {
  const day = parseDay(text);
  if (day === null) {
    throw new Error(`${text} is a day`);
  }
  return day;
}

const known = <Value>(result: { readonly ok: boolean; readonly value?: Value }) => result.value;
const works = (text: string) => known(isWorkingDay(dayOf(text), CALENDAR));
const after = (text: string, count: number) => {
  const found = workingDayAfter(dayOf(text), count, CALENDAR);
  return found.ok ? formatDay(found.value) : found.error;
};
const moved = (text: string, rule: Parameters<typeof movedDueDay>[1]) => {
  const found = movedDueDay(dayOf(text), rule, CALENDAR);
  return found.ok ? formatDay(found.value) : found.error;
};

describe('The working days of China', () => {
  it('are known from 2015 to 2026 and of no other year', () => {
    expect([...CALENDAR.years].sort()).toEqual(Array.from({ length: 12 }, (_, index) => 2015 + index));
    expect(isWorkingDay(dayOf('2014-12-31'), CALENDAR)).toEqual({
      ok: false,
      error: { kind: 'no-calendar', year: 2014 },
    });
    expect(isWorkingDay(dayOf('2027-01-04'), CALENDAR).ok).toBe(false);
  });

  it.each([
    ['2017-01-27', false],
    ['2017-02-04', true],
    ['2017-02-05', false],
    ['2017-02-06', true],
    ['2017-09-30', true],
    ['2017-10-09', true],
    ['2015-09-03', false],
    ['2015-09-06', true],
    ['2018-12-29', true],
    ['2018-12-31', false],
    ['2019-05-03', false],
    ['2019-05-05', true],
    ['2020-01-31', false],
    ['2020-02-01', false],
    ['2020-02-03', true],
    ['2024-02-09', true],
  ])('%s is worked: %s', (day, isWorked) => {
    expect(works(day)).toBe(isWorked);
  });

  it('have between 247 and 252 a year', () => {
    for (const year of CALENDAR.years) {
      let count = 0;
      for (let day = dayOf(`${year}-01-01`); day <= dayOf(`${year}-12-31`); day = (day + 1) as Day) {
        count += known(isWorkingDay(day, CALENDAR)) === true ? 1 : 0;
      }
      expect(count, String(year)).toBeGreaterThanOrEqual(247);
      expect(count, String(year)).toBeLessThanOrEqual(252);
    }
  });

  it('are counted from the day after, over a holiday and over a Saturday that is worked', () => {
    expect(after('2017-01-25', 1)).toBe('2017-01-26');
    expect(after('2017-01-26', 1)).toBe('2017-02-03');
    expect(after('2017-01-26', 2)).toBe('2017-02-04');
    expect(after('2017-01-26', 3)).toBe('2017-02-06');
    expect(after('2026-12-31', 1)).toEqual({ kind: 'no-calendar', year: 2027 });
  });

  it('move a due day only when a rule says so', () => {
    expect(moved('2017-12-31', 'as-stated')).toBe('2017-12-31');
    expect(moved('2017-12-31', 'next-working-day')).toBe('2018-01-02');
    expect(moved('2017-12-31', 'previous-working-day')).toBe('2017-12-29');
    expect(moved('2017-09-30', 'next-working-day')).toBe('2017-09-30');
    expect(moved('2026-12-31', 'next-working-day')).toBe('2026-12-31');
    expect(moved('2030-06-30', 'as-stated')).toBe('2030-06-30');
  });

  it('end a month on its last day that is worked', () => {
    const last = (year: number, month: number) =>
      known(lastWorkingDayOfMonth(monthOf(year, month), CALENDAR));
    expect(last(2017, 9)).toBe(dayOf('2017-09-30'));
    expect(last(2018, 12)).toBe(dayOf('2018-12-29'));
    expect(last(2017, 4)).toBe(dayOf('2017-04-28'));
  });

  it('of a file that comes later take the place of those before', () => {
    const calendar = workingDaysOf([...ENTRIES, { date: dayOf('2017-01-27'), kind: 'workday' }]);
    expect(isWorkingDay(dayOf('2017-01-27'), calendar)).toEqual({ ok: true, value: true });
  });

  it('of a year of which only a December day or a New Year is listed are not known', () => {
    const calendar = workingDaysOf([
      { date: dayOf('2027-12-31'), kind: 'holiday' },
      { date: dayOf('2028-01-01'), kind: 'holiday' },
    ]);
    expect([...calendar.years]).toEqual([]);
  });
});

describe('Counting working days, against counting one by one', () => {
  const anyDay = fc.integer({ min: dayOf('2015-01-01'), max: dayOf('2026-09-01') }).map((day) => day as Day);
  const isWorked = (day: Day) => known(isWorkingDay(day, CALENDAR)) === true;

  it('the nth after a day is the nth in the list of those that follow it', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const following: Day[] = [];
        for (let next = (day + 1) as Day; following.length < count; next = (next + 1) as Day) {
          if (isWorked(next)) {
            following.push(next);
          }
        }
        expect(known(workingDayAfter(day, count, CALENDAR))).toBe(following.at(-1));
      }),
      { numRuns: RUNS },
    );
  });

  it('a moved day is worked, and no day between it and the stated one is', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('next-working-day', 'previous-working-day'), (day, rule) => {
        const to = known(movedDueDay(day, rule, CALENDAR));
        if (to === undefined) {
          // Only backwards out of the first year.
          expect(rule).toBe('previous-working-day');
          expect(yearOfMonth(monthOfDay(day))).toBe(2015);
          return;
        }
        expect(isWorked(to)).toBe(true);
        const step = rule === 'next-working-day' ? 1 : -1;
        for (let between = day; between !== to; between = (between + step) as Day) {
          expect(isWorked(between)).toBe(false);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('the last of a month is the greatest of those in it', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const month = monthOfDay(day);
        const days: Day[] = [];
        for (let each = 1; each <= 31; each += 1) {
          const found = parseDay(`${formatDay(day).slice(0, 8)}${String(each).padStart(2, '0')}`);
          if (found !== null && isWorked(found)) {
            days.push(found);
          }
        }
        expect(known(lastWorkingDayOfMonth(month, CALENDAR))).toBe(days.at(-1));
      }),
      { numRuns: RUNS },
    );
  });
});
