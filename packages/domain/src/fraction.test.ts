import { Decimal as Oracle } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addFractions,
  compareFractions,
  divideFractions,
  formatFraction,
  fraction,
  meanOfFractions,
  multiplyFractions,
  plainFraction,
  subtractFractions,
} from './fraction.ts';

const runs = { numRuns: process.env.SHUIZE_LONG ? 50_000 : 2_000, seed: 12 };
const integer = fc.integer({ min: -100_000, max: 100_000 });
const ratio = fc
  .tuple(integer, fc.integer({ min: 1, max: 9_999 }))
  .map(([top, bottom]) => fraction(top, bottom));

describe('a fraction', () => {
  it('rounds half to even, and writes every decimal asked for', () => {
    expect(formatFraction(fraction(1, 3), 4)).toBe('0.3333');
    expect(formatFraction(fraction(5, 1000), 2)).toBe('0.00');
    expect(formatFraction(fraction(15, 1000), 2)).toBe('0.02');
    expect(formatFraction(fraction(-25, 10), 0)).toBe('-2');
    expect(formatFraction(fraction(-35, 10), 0)).toBe('-4');
    expect(formatFraction(fraction(2), 4)).toBe('2.0000');
  });

  it('over zero is a fault of the program', () => {
    expect(() => fraction(1, 0)).toThrow('over zero');
    expect(() => divideFractions(fraction(1), fraction(0))).toThrow('over zero');
    expect(() => meanOfFractions([])).toThrow('no values');
  });

  it('adds, takes away, multiplies and divides so that each undoes the other', () => {
    fc.assert(
      fc.property(ratio, ratio, (a, b) => {
        expect(compareFractions(subtractFractions(addFractions(a, b), b), a)).toBe(0);
        if (b.numerator !== 0n) {
          expect(compareFractions(divideFractions(multiplyFractions(a, b), b), a)).toBe(0);
        }
      }),
      runs,
    );
  });

  it('averages whatever the order, between the least and the most', () => {
    fc.assert(
      fc.property(fc.array(ratio, { minLength: 1, maxLength: 12 }), (values) => {
        const mean = meanOfFractions(values);
        expect(compareFractions(meanOfFractions(values.toReversed()), mean)).toBe(0);
        const sorted = values.toSorted(compareFractions);
        expect(compareFractions(sorted[0] ?? mean, mean)).toBeLessThanOrEqual(0);
        expect(compareFractions(mean, sorted.at(-1) ?? mean)).toBeLessThanOrEqual(0);
      }),
      runs,
    );
  });

  it('is printed as an oracle rounds it', () => {
    const Exact = Oracle.clone({ precision: 60 });
    fc.assert(
      fc.property(
        integer,
        fc.constantFrom(1, 2, 4, 5, 8, 20, 40, 125, 2000),
        fc.integer({ min: 0, max: 4 }),
        (top, bottom, places) => {
          const expected = new Exact(top).div(bottom).toFixed(places, Oracle.ROUND_HALF_EVEN);
          expect(Number(formatFraction(fraction(top, bottom), places)) + 0).toBe(Number(expected) + 0);
          expect(formatFraction(fraction(top, bottom), places).replace('-', '')).toBe(
            expected.replace('-', ''),
          );
        },
      ),
      runs,
    );
  });
});

describe('a fraction as short as it stands exactly', () => {
  it.each([
    [fraction(175, 2), '87.5'],
    [fraction(80), '80'],
    [fraction(800, 10), '80'],
    [fraction(-1, 8), '-0.125'],
    [fraction(0), '0'],
    [fraction(8_999_999_999n, 100_000_000n), '89.99999999'],
    [fraction(2, 3), '0.6667'],
  ])('%o is %s', (value, text) => {
    expect(plainFraction(value)).toBe(text);
  });
});
