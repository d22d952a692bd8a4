import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  daysInMonth,
  firstDayOfMonth,
  formatDay,
  formatMinute,
  formatMonth,
  lastDayOfMonth,
  lastDayOfYear,
  lastDayOfYearFrom,
  monthOf,
  monthOfDay,
  monthsOfYear,
  parseDay,
  parseMinute,
  parseMonth,
  parseYear,
  yearOf,
} from './period.ts';

const dates = fc.date({
  min: new Date('1900-01-01T00:00:00Z'),
  max: new Date('2199-12-31T23:59:00Z'),
  noInvalidDate: true,
});

describe('periods', () => {
  it('do not read days and months that do not exist', () => {
    for (const text of [
      '2018-02-31',
      '2018-02-29',
      '2018-13-01',
      '2018-00-10',
      '2018-1-1',
      '0018-01-05',
      '2018/01/05',
    ]) {
      expect(parseDay(text), text).toBeNull();
    }
    expect(parseDay('2020-02-29')).not.toBeNull();
    expect(parseMonth('2018-13')).toBeNull();
    expect(parseMonth('0099-01')).toBeNull();
    expect(parseYear('18')).toBeNull();
    expect(parseMinute('2018-02-31 10:00')).toBeNull();
    expect(parseMinute('2018-02-01 24:00')).toBeNull();
  });

  it('end a year on the day before the same date, and a year from 29 February on the 28th', () => {
    const end = (text: string) => {
      const day = parseDay(text);
      return day === null ? null : formatDay(lastDayOfYearFrom(day));
    };
    expect(end('2017-07-01')).toBe('2018-06-30');
    expect(end('2018-01-01')).toBe('2018-12-31');
    expect(end('2017-12-31')).toBe('2018-12-30');
    expect(end('2016-02-28')).toBe('2017-02-27');
    expect(end('2016-02-29')).toBe('2017-02-28');
    expect(end('2016-03-01')).toBe('2017-02-28');
    expect(end('2015-03-01')).toBe('2016-02-29');
  });

  it('count months so that the same month a year earlier is twelve less', () => {
    expect(monthOf(2018, 3) - monthOf(2017, 3)).toBe(12);
    expect(formatMonth(monthOf(2018, 12))).toBe('2018-12');
    expect(monthsOfYear(yearOf(2018)).map(formatMonth).at(-1)).toBe('2018-12');
    expect(daysInMonth(monthOf(2016, 2))).toBe(29);
    expect(formatDay(lastDayOfYear(yearOf(2018)))).toBe('2018-12-31');
  });

  it('are written as they were read', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const day = date.toISOString().slice(0, 10);
        const minute = `${day} ${date.toISOString().slice(11, 16)}`;
        const [parsed, time] = [parseDay(day), parseMinute(minute)];
        expect(parsed === null ? null : formatDay(parsed)).toBe(day);
        expect(time === null ? null : formatMinute(time)).toBe(minute);
        if (parsed !== null) {
          const month = monthOfDay(parsed);
          expect(formatMonth(month)).toBe(day.slice(0, 7));
          expect(firstDayOfMonth(month)).toBeLessThanOrEqual(parsed);
          expect(lastDayOfMonth(month)).toBeGreaterThanOrEqual(parsed);
        }
      }),
      { numRuns: 1_000, seed: 13 },
    );
  });
});

describe('the month of a day', () => {
  it('holds from its first day to its last, from 1601 to 3000', () => {
    const first = monthOf(1601, 1);
    const months = Array.from({ length: (3001 - 1601) * 12 }, (_, index) => (first + index) as typeof first);
    const wrong = months.filter(
      (month) =>
        monthOfDay(firstDayOfMonth(month)) !== month ||
        monthOfDay((firstDayOfMonth(month) + 14) as ReturnType<typeof firstDayOfMonth>) !== month ||
        monthOfDay(lastDayOfMonth(month)) !== month,
    );
    expect(wrong).toEqual([]);
  });
});
