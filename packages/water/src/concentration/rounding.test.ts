import {
  type Decimal,
  decimal,
  formatDecimal,
  fractionOfDecimal,
  type IndicatorCode,
  indicatorOf,
  powerOfTen,
} from '@shuize/domain';
import { Decimal as Oracle } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { decimalOfFixedPoint, toFixedPoint } from './fixed-point.ts';
import { roundColumn, roundFixedPoint, roundKeepingDigit } from './rounding.ts';

const rounded = (text: string, decimals: number) =>
  formatDecimal(roundKeepingDigit(fractionOfDecimal(decimal(text)), decimals));

describe('rounding to the decimals of evaluation', () => {
  it('takes a five with nothing after it to the even digit', () => {
    expect(rounded('1.005', 2)).toBe('1.00');
    expect(rounded('1.015', 2)).toBe('1.02');
    expect(rounded('9.5', 0)).toBe('10');
    expect(rounded('8.5', 0)).toBe('8');
  });

  it('takes a five with anything after it up', () => {
    expect(rounded('1.0050000001', 2)).toBe('1.01');
  });

  it('keeps one digit of what would become zero, and only then', () => {
    expect(rounded('0.0005', 3)).toBe('0.0005');
    expect(rounded('0.00005', 3)).toBe('0.00005');
    expect(rounded('0.00047', 3)).toBe('0.0005');
    expect(rounded('0.000096', 3)).toBe('0.0001');
    expect(rounded('0.0006', 3)).toBe('0.001');
    expect(rounded('0', 3)).toBe('0.000');
  });

  it('rounds a number below zero as its size', () => {
    expect(rounded('-0.0005', 3)).toBe('-0.0005');
    expect(rounded('-1.005', 2)).toBe('-1.00');
  });

  it('agrees with a decimal library on 100,000 numbers, ties among them', () => {
    const random = generator(20180630);
    for (let run = 0; run < 100_000; run += 1) {
      const value = randomDecimal(random);
      const decimals = Math.floor(random() * 6);
      const text = formatDecimal(value);
      const expected = oracle(text, decimals);
      const actual = roundKeepingDigit(fractionOfDecimal(value), decimals);
      if (formatDecimal(actual) !== expected) {
        expect({ text, decimals, rounded: formatDecimal(actual) }).toEqual({
          text,
          decimals,
          rounded: expected,
        });
      }
    }
  });

  it('rounds fixed-point integers as it rounds the numbers they stand for, 100,000 times', () => {
    const random = generator(3838);
    const items: readonly IndicatorCode[] = ['pH', 'NH3N', 'TP', 'Hg', 'FC'];
    for (let run = 0; run < 100_000; run += 1) {
      const item = items[run % items.length] ?? 'pH';
      const decimals = Math.floor(random() * (indicatorOf(item).scale + 1));
      const value = randomDecimal(random);
      const fixed = toFixedPoint(value, item);
      if (!fixed.ok) {
        continue;
      }
      const actual = decimalOfFixedPoint(roundFixedPoint(fixed.value, item, decimals), item);
      const expected = new Oracle(oracle(formatDecimal(decimalOfFixedPoint(fixed.value, item)), decimals));
      if (!expected.equals(formatDecimal(actual))) {
        expect({ value, item, decimals, rounded: formatDecimal(actual) }).toBe(expected.toString());
      }
    }
  });

  it('leaves a gap in a column a gap', () => {
    const column = roundColumn(Float64Array.of(1_005_000, Number.NaN, 0), 'NH3N', 2);
    expect([...column]).toEqual([1_000_000, Number.NaN, 0]);
  });
});

/** Half-even by decimal.js, with one significant digit kept of what would become zero. */
function oracle(text: string, decimals: number): string {
  const exact = new Oracle(text);
  const once = exact.toDecimalPlaces(decimals, Oracle.ROUND_HALF_EVEN);
  if (!once.isZero() || exact.isZero()) {
    return once.toFixed(decimals);
  }
  return exact.toSignificantDigits(1, Oracle.ROUND_HALF_EVEN).toFixed();
}

/** Up to seven digits with up to nine decimals; every third ends in five, so that ties are common. */
function randomDecimal(random: () => number): Decimal {
  const digits = Math.floor(random() * powerOfTen(1 + Math.floor(random() * 7)));
  const decimals = Math.floor(random() * 10);
  return random() < 1 / 3 ? { mantissa: digits * 10 + 5, decimals } : { mantissa: digits, decimals };
}

/** Numbers from 0 to 1 that come out the same on every run (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
