import { type Decimal, decimal, INDICATORS } from '@shuize/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClassLimit } from '../standards/class-limit.ts';
import { limitOfText } from '../standards/class-limit.ts';
import { digitPreference } from './digit-preference.ts';
import { flatLines } from './flat-lines.ts';
import { implausibleValues } from './implausible-values.ts';
import { limitHugging } from './limit-hugging.ts';
import { PLAUSIBILITY } from './plausibility-parameters.ts';
import { plausibleRange } from './plausible-ranges.ts';
import type { SeriesValue } from './series-value.ts';
import { suddenJumps } from './sudden-jumps.ts';

const RUNS = { numRuns: process.env.SHUIZE_LONG ? 2_000 : 60, seed: 20_261_124 };

function seriesOf(values: readonly (string | Decimal)[]): readonly SeriesValue[] {
  return values.map((each, at) => ({
    at,
    value: typeof each === 'string' ? decimal(each) : each,
    isBelowDetection: false,
  }));
}

const hundredths = (mantissa: number): Decimal => ({ mantissa, decimals: 2 });
/** Ordinary water: values within a fifth of 5.00, no two in a row the same. */
const clean = fc
  .array(fc.integer({ min: 400, max: 600 }), { minLength: 60, maxLength: 120 })
  .map((values) => values.map((value, index) => (value === values[index - 1] ? value + 1 : value)));

describe('a range of what water can hold', () => {
  it.each([
    ['pH', ['14'], ['14.01', '-0.1']],
    ['WT', ['-2', '45'], ['-2.1', '45.1']],
    ['NH3N', ['0', '500'], ['500.01', '-0.01']],
    ['Cd', ['0', '99999'], ['-0.001']],
  ] as const)('%s: its ends lie in it, what is beyond is flagged', (indicator, inside, outside) => {
    expect(implausibleValues(indicator, seriesOf(inside))).toEqual([]);
    expect(implausibleValues(indicator, seriesOf(outside))).toHaveLength(outside.length);
  });

  it('of every indicator is open upwards or has its ends in order', () => {
    for (const { code } of INDICATORS) {
      const { low, high } = plausibleRange(code);
      expect(high === null || high.mantissa > low.mantissa, code).toBe(true);
    }
  });
});

describe('a jump', () => {
  it('is not told of ordinary water', () => {
    fc.assert(
      fc.property(clean, (values) => {
        expect(suddenJumps(seriesOf(values.map(hundredths)))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('that was planted is found, there and nowhere else', () => {
    fc.assert(
      fc.property(clean, fc.nat(40), fc.constantFrom(10, 100), (values, place, times) => {
        const at = PLAUSIBILITY.jumpHistoryFewest + place;
        const planted = values.map((value, index) => hundredths(index === at ? value * times : value));
        const found = suddenJumps(seriesOf(planted));
        expect(found.map(({ first, last }) => [first, last])).toEqual([[at, at]]);
        expect(found[0]?.evidence.value).toBeCloseTo(((values[at] ?? 0) * times) / 100, 9);
      }),
      RUNS,
    );
  });

  it('is not told without twelve values before it', () => {
    const values = [...Array.from({ length: 11 }, () => '5.0'), '500'];
    expect(suddenJumps(seriesOf(values))).toEqual([]);
    expect(suddenJumps(seriesOf(['5.0', ...values]))).toHaveLength(1);
  });

  it('of several values in a row on one side is one span', () => {
    const values = [...Array.from({ length: 20 }, () => '5.0'), '50', '60', '5.0', '50'];
    expect(suddenJumps(seriesOf(values)).map(({ first, last }) => [first, last])).toEqual([
      [20, 21],
      [23, 23],
    ]);
  });
});

describe('a flat line', () => {
  it('is not told of ordinary water', () => {
    fc.assert(
      fc.property(clean, (values) => {
        expect(flatLines(seriesOf(values.map(hundredths)), PLAUSIBILITY.flatMonths)).toEqual([]);
      }),
      RUNS,
    );
  });

  it.each([
    [5, 0],
    [6, 1],
    [7, 1],
  ])('of %i equal values of six is told %i times', (count, times) => {
    const values = ['4.9', ...Array.from({ length: count }, () => '5.0'), '5.1'];
    const found = flatLines(seriesOf(values), 6);
    expect(found).toHaveLength(times);
    expect(found.map(({ first, last }) => [first, last])).toEqual(times === 0 ? [] : [[1, count]]);
  });

  it('takes 5.0 and 5.00 as the same, and leaves out what is below detection', () => {
    expect(flatLines(seriesOf(['5.0', '5.00', '5', '5.0', '5.00', '5.0']), 6)).toHaveLength(1);
    const below = seriesOf(Array.from({ length: 9 }, () => '0.05')).map((each) => ({
      ...each,
      isBelowDetection: true,
    }));
    expect(flatLines(below, 6)).toEqual([]);
  });
});

describe('a preference for digits', () => {
  /** Every last digit as often as any other, in an order of chance. */
  const even = fc.shuffledSubarray(
    Array.from({ length: 100 }, (_, index) => 400 + index),
    { minLength: 100, maxLength: 100 },
  );

  it('is not told of even digits', () => {
    fc.assert(
      fc.property(even, (values) => {
        expect(digitPreference(seriesOf(values.map(hundredths)))).toBeNull();
      }),
      RUNS,
    );
  });

  it('that was planted is found with its digit', () => {
    fc.assert(
      fc.property(even, fc.nat(9), (values, digit) => {
        const planted = values.map((value, index) =>
          index % 2 === 0 ? value - (value % 10) + digit : value,
        );
        expect(digitPreference(seriesOf(planted.map(hundredths)))?.evidence).toMatchObject({
          count: 100,
          digit,
          critical: 27.877,
        });
      }),
      RUNS,
    );
  });

  it('is told of 50 values and not of 49, and not where values hardly differ', () => {
    const tens = (count: number) =>
      seriesOf(Array.from({ length: count }, (_, at) => hundredths(400 + at * 10)));
    expect(digitPreference(tens(49))).toBeNull();
    expect(digitPreference(tens(50))?.evidence).toMatchObject({ digit: 0, digitCount: 50 });
    const quiet = Array.from({ length: 80 }, (_, at) => hundredths(at % 2 === 0 ? 8 : 9));
    expect(digitPreference(seriesOf(quiet))).toBeNull();
  });

  it('counts a zero that a spreadsheet dropped', () => {
    const whole = Array.from({ length: 100 }, (_, at) => hundredths(400 + at));
    const dropped = whole.map(({ mantissa }) =>
      mantissa % 10 === 0 ? { mantissa: mantissa / 10, decimals: 1 } : hundredths(mantissa),
    );
    expect(digitPreference(seriesOf(dropped))).toBeNull();
  });
});

describe('values that hug a limit', () => {
  const atMost: ClassLimit = { direction: 'at-most', limit: limitOfText('NH3N', '1.0') };
  const atLeast: ClassLimit = { direction: 'at-least', limit: limitOfText('DO', '5') };
  const repeated = (text: string, count: number) => Array.from({ length: count }, () => text);

  it('are not told where they lie evenly about it, whatever the slope', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 4, max: 12 }), (slope, middle) => {
        const counts = [middle + slope, middle, Math.max(0, middle - slope)];
        const values = ['0.93', '0.98', '1.03'].flatMap((text, band) => repeated(text, counts[band] ?? 0));
        expect(limitHugging(seriesOf(values), atMost)).toBeNull();
      }),
      RUNS,
    );
  });

  it('are found on the good side of an upper and of a lower limit, the limit itself included', () => {
    expect(limitHugging(seriesOf(repeated('1.00', 12)), atMost)?.evidence).toEqual({
      limit: 1,
      bandPercent: 5,
      before: 0,
      hugging: 12,
      beyond: 0,
    });
    expect(limitHugging(seriesOf(repeated('5.1', 12)), atLeast)?.evidence).toMatchObject({ hugging: 12 });
    expect(limitHugging(seriesOf(repeated('1.01', 12)), atMost)).toBeNull();
    expect(limitHugging(seriesOf(repeated('4.9', 12)), atLeast)).toBeNull();
  });

  it('are not told of eleven values, nor of those that lie far from the limit', () => {
    expect(limitHugging(seriesOf(repeated('0.99', 11)), atMost)).toBeNull();
    expect(limitHugging(seriesOf(repeated('0.50', 99)), atMost)).toBeNull();
    expect(limitHugging(seriesOf(repeated('0.90', 99)), atMost)).toBeNull();
  });

  it('are counted against the numbers that can be written there: with one decimal the limit has none beside it', () => {
    expect(limitHugging(seriesOf(repeated('1.0', 40)), atMost)).toBeNull();
    const phosphorus: ClassLimit = { direction: 'at-most', limit: limitOfText('TP', '0.3') };
    const two = [
      ...repeated('0.29', 6),
      ...repeated('0.30', 6),
      ...repeated('0.28', 4),
      ...repeated('0.31', 4),
    ];
    expect(limitHugging(seriesOf(two), phosphorus)).toBeNull();
    expect(limitHugging(seriesOf(repeated('0.30', 12)), phosphorus)?.evidence).toMatchObject({ hugging: 12 });
  });

  it('are none of a limit with two ends', () => {
    const within: ClassLimit = {
      direction: 'within',
      low: limitOfText('pH', '6'),
      high: limitOfText('pH', '9'),
    };
    expect(limitHugging(seriesOf(repeated('8.9', 40)), within)).toBeNull();
  });
});
