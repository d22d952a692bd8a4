import { decimal, fraction, fractionOfDecimal, type IndicatorCode, MONITORING_STATES } from '@shuize/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedPointOfFraction, fractionOfFixedPoint } from '../concentration/fixed-point.ts';
import { roundKeepingDigit } from '../concentration/rounding.ts';
import { meanAsFixedPoint, meanOfFixedPoints, meanOfValues } from './exact-mean.ts';
import { type MonthOfPeriod, meanOfPeriod } from './period-mean.ts';

const runs = { numRuns: process.env.SHUIZE_LONG === undefined ? 200 : 10_000, seed: 22 };

describe('the mean of a year', () => {
  it('of six months at 1.00 and six at 1.01 is 1.005 and rounds to 1.00', () => {
    const mean = meanOfPeriod([...months('1.00', 6), ...months('1.01', 6)], 'NH3N', 8);
    expect(mean).toEqual({ ok: true, value: { value: fraction(201, 200), months: 12 } });
    expect(roundKeepingDigit(fraction(201, 200), 2)).toEqual(decimal('1.00'));
  });

  it('needs eight months with values: eight do, seven do not', () => {
    expect(meanOfPeriod(months('0.5', 8), 'NH3N', 8).ok).toBe(true);
    expect(meanOfPeriod(months('0.5', 7), 'NH3N', 8)).toMatchObject({
      ok: false,
      error: { kind: 'too-few-months', months: 7, required: 8 },
    });
  });

  it('never counts a dry, frozen, missing or failed month, as good or as zero', () => {
    const states: readonly MonthOfPeriod[] = MONITORING_STATES.map((state) => ({ kind: 'state', state }));
    expect(meanOfPeriod([...months('0.5', 8), ...states], 'NH3N', 8)).toEqual(
      meanOfPeriod(months('0.5', 8), 'NH3N', 8),
    );
    expect(meanOfPeriod(states, 'NH3N', 0).ok).toBe(false);
  });

  it('of months that are means themselves stays exact', () => {
    const thirds: readonly MonthOfPeriod[] = [
      { kind: 'mean', value: fraction(1, 3) },
      { kind: 'mean', value: fraction(2, 3) },
    ];
    expect(meanOfPeriod(thirds, 'NH3N', 2)).toEqual({
      ok: true,
      value: { value: fraction(1, 2), months: 2 },
    });
  });
});

describe('a mean', () => {
  it('of fixed-point integers is that of the numbers they stand for, in any order', () => {
    const values = fc.array(fc.integer({ min: 0, max: 2 ** 52 }), { minLength: 1, maxLength: 24 });
    const items = fc.constantFrom<IndicatorCode>('NH3N', 'FC', 'Hg');
    fc.assert(
      fc.property(values, items, (fixed, indicator) => {
        const exact = meanOfValues(
          fixed.map((value) => fractionOfFixedPoint(value, indicator)),
          indicator,
        );
        const fast = meanOfFixedPoints(fixed, indicator);
        expect(fast.numerator * exact.denominator).toBe(exact.numerator * fast.denominator);
        expect(meanOfFixedPoints([...fixed].reverse(), indicator)).toEqual(fast);
        expect(meanAsFixedPoint(fixed, indicator)).toBe(fixedPointOfFraction(exact, indicator));
      }),
      runs,
    );
  });

  it('of pH lies between its values and does not depend on their order', () => {
    const values = fc.array(fc.integer({ min: 4_000_000, max: 10_000_000 }), { minLength: 1, maxLength: 31 });
    fc.assert(
      fc.property(values, (fixed) => {
        const mean = meanOfFixedPoints(fixed, 'pH');
        const [least, most] = [Math.min(...fixed), Math.max(...fixed)];
        const inUnits = (Number(mean.numerator) * 1_000_000) / Number(mean.denominator);
        expect(inUnits).toBeGreaterThanOrEqual(least);
        expect(inUnits).toBeLessThanOrEqual(most);
        expect(meanOfFixedPoints([...fixed].reverse(), 'pH')).toEqual(mean);
      }),
      runs,
    );
  });
});

function months(value: string, count: number): readonly MonthOfPeriod[] {
  return Array.from({ length: count }, () => ({ kind: 'mean', value: fractionOfDecimal(decimal(value)) }));
}
