import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DateGrain } from './number-format.ts';
import { dateOfSerial, dateOfText, dateText } from './serial-date.ts';

function shown(days: number, grain: DateGrain, column: DateGrain | null = null, from1904 = false) {
  const date = dateOfSerial(days, from1904);
  return date === null ? null : dateText(date, grain, column);
}

describe('A number of days', () => {
  it('is a date of the calendar that counts from 1900 or from 1904', () => {
    expect(shown(43_164, 'day')).toBe('2018-03-05');
    expect(shown(43_164 - 1_462, 'day', null, true)).toBe('2018-03-05');
    expect(shown(1, 'day')).toBe('1900-01-01');
    expect(shown(59, 'day')).toBe('1900-02-28');
    expect(shown(60, 'day')).toBe('1900-02-29');
    expect(shown(61, 'day')).toBe('1900-03-01');
    expect(shown(1, 'day', null, true)).toBe('1904-01-02');
    expect(shown(2_958_465, 'day')).toBe('9999-12-31');
  });

  it('outside the calendar of Excel is no date', () => {
    expect(
      [-1, -0.001, 2_958_466, 2_958_465.999_999_9, Number.NaN].map((days) => shown(days, 'day')),
    ).toEqual([null, null, null, null, null]);
  });

  it('is rounded to the second, so that eight o’clock is eight o’clock', () => {
    expect(shown(43_164.333_333_333_3, 'minute')).toBe('2018-03-05 08:00');
    expect(shown(43_164.999_999_99, 'minute')).toBe('2018-03-06 00:00');
    expect(shown(43_164 + 30 / 86_400, 'minute')).toBe('2018-03-05 00:00:30');
    fc.assert(
      fc.property(fc.integer({ min: 30_000, max: 70_000 }), fc.nat(1439), (day, minute) => {
        const text = shown(day + minute / 1440, 'minute');
        const pad = (value: number) => String(value).padStart(2, '0');
        expect(text?.slice(11)).toBe(`${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`);
        expect(text?.slice(0, 10)).toBe(shown(day, 'day'));
      }),
      { numRuns: 300, seed: 31 },
    );
  });

  it('is as fine as the cell shows it', () => {
    expect(shown(43_164.5, 'year')).toBe('2018');
    expect(shown(43_164.5, 'month')).toBe('2018-03');
    expect(shown(43_164.5, 'day')).toBe('2018-03-05');
    expect(shown(43_164, 'minute')).toBe('2018-03-05 00:00');
    expect(shown(0.5, 'clock')).toBe('12:00');
  });

  it('is a month in a column of months when it is the first, a time in a column of times', () => {
    expect(shown(43_160, 'day', 'month')).toBe('2018-03');
    expect(shown(43_164, 'day', 'month')).toBe('2018-03-05');
    expect(shown(43_164, 'day', 'minute')).toBe('2018-03-05 00:00');
    expect(shown(43_164, 'minute', 'day')).toBe('2018-03-05');
    expect(shown(43_164.5, 'minute', 'day')).toBe('2018-03-05 12:00');
  });
});

it('A date that is written out is read as it stands', () => {
  expect(dateOfText('2018-03-05T08:00:00')).toEqual({ day: '2018-03-05', second: 28_800 });
  expect(dateOfText('2018-03-05')).toEqual({ day: '2018-03-05', second: 0 });
  expect(dateOfText('08:00:30.5')).toEqual({ day: null, second: 28_830 });
  expect(['', '2018', '5.3.2018', '2018-03-05 8'].map(dateOfText)).toEqual([null, null, null, null]);
});
