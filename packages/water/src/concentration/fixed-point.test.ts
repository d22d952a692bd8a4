import {
  compareFractions,
  decimal,
  fraction,
  fractionOfDecimal,
  type IndicatorCode,
  indicatorOf,
} from '@shuize/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decimalOfFixedPoint,
  fixedPointOfFraction,
  fractionOfFixedPoint,
  toFixedPoint,
} from './fixed-point.ts';
import { roundKeepingDigit } from './rounding.ts';

const ITEMS: readonly IndicatorCode[] = ['pH', 'DO', 'NH3N', 'Hg', 'Cu', 'FC', 'WT', 'Algae'];
const item = fc.constantFrom(...ITEMS);
const written = fc.record({
  mantissa: fc.oneof(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: -(10 ** 6), max: 10 ** 14 })),
  decimals: fc.integer({ min: 0, max: 14 }),
});
const runs = { numRuns: process.env.SHUIZE_LONG === undefined ? 200 : 20_000, seed: 20021 };

describe('a concentration held as a fixed-point integer', () => {
  it('holds a number within its scale exactly', () => {
    expect(toFixedPoint(decimal('0.05'), 'NH3N')).toEqual({ ok: true, value: 50_000 });
    expect(toFixedPoint(decimal('-3.2'), 'WT')).toEqual({ ok: true, value: -32_000 });
    expect(fractionOfFixedPoint(50_000, 'NH3N')).toEqual(fraction(50_000, 1_000_000));
    expect(decimalOfFixedPoint(50_000, 'NH3N')).toEqual(decimal('0.05'));
    expect(decimalOfFixedPoint(50_000, 'NH3N', 3)).toEqual(decimal('0.050'));
  });

  it('never mistakes a number just above a limit for the limit', () => {
    const justAbove = toFixedPoint(decimal('1.0000000001'), 'NH3N');
    expect(justAbove).toEqual({ ok: true, value: 1_000_001 });
  });

  it('refuses a number that no double holds, and says what to check', () => {
    const refused = toFixedPoint(decimal('99999999999'), 'Hg');
    expect(refused).toMatchObject({ ok: false, error: { kind: 'too-large', indicator: 'Hg' } });
  });

  it('rounds and compares with shorter numbers as the number itself does', () => {
    fc.assert(
      fc.property(item, written, fc.integer({ min: 0, max: 3 }), (indicator, value, decimals) => {
        const fixed = toFixedPoint(value, indicator);
        // A number whose first digits lie beyond the scale is held, not rounded, as what it is.
        fc.pre(fixed.ok && Math.abs(fixed.value) >= 10);
        const places = Math.max(0, Math.min(decimals, indicatorOf(indicator).scale - 1));
        fc.pre(places < indicatorOf(indicator).scale);
        const held = fractionOfFixedPoint(fixed.value, indicator);
        const exact = fractionOfDecimal(value);
        const rounded = roundKeepingDigit(exact, places);
        expect(roundKeepingDigit(held, places)).toEqual(rounded);
        if (rounded.decimals <= places) {
          const limit = fractionOfDecimal(rounded);
          expect(compareFractions(held, limit)).toBe(compareFractions(exact, limit));
        }
      }),
      runs,
    );
  });

  it('holds a fraction as it holds the same number written out', () => {
    fc.assert(
      fc.property(item, written, (indicator, value) => {
        const fixed = toFixedPoint(value, indicator);
        if (fixed.ok) {
          expect(fixedPointOfFraction(fractionOfDecimal(value), indicator)).toBe(fixed.value);
        }
      }),
      runs,
    );
  });
});
