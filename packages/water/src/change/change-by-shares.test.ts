import { type Fraction, formatFraction, fraction } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import { changeByShares } from './change-by-shares.ts';

const PARAMETERS = { somewhatAbove: 10, clearlyAbove: 20 };

function shares(good: Fraction, belowV: Fraction = fraction(0)) {
  return { good, belowV };
}

function gradeOf(goodBefore: Fraction, goodAfter: Fraction): string {
  return changeByShares(shares(goodBefore), shares(goodAfter), PARAMETERS).grade;
}

describe('change by shares', () => {
  it('is no clear change at exactly 10 percentage points, and somewhat just above', () => {
    expect(gradeOf(fraction(50, 100), fraction(60, 100))).toBe('no-clear-change');
    expect(gradeOf(fraction(60, 100), fraction(50, 100))).toBe('no-clear-change');
    expect(gradeOf(fraction(500, 1000), fraction(601, 1000))).toBe('somewhat-better');
    expect(gradeOf(fraction(601, 1000), fraction(500, 1000))).toBe('somewhat-worse');
  });

  it('is somewhat at exactly 20 percentage points, and clear just above', () => {
    expect(gradeOf(fraction(50, 100), fraction(70, 100))).toBe('somewhat-better');
    expect(gradeOf(fraction(500, 1000), fraction(701, 1000))).toBe('clearly-better');
    expect(gradeOf(fraction(701, 1000), fraction(500, 1000))).toBe('clearly-worse');
  });

  it('compares thirds exactly, where a share printed with one decimal would fall on the limit', () => {
    const { grade, difference } = changeByShares(
      shares(fraction(1, 3), fraction(1, 3)),
      shares(fraction(1, 3), fraction(7, 30)),
      PARAMETERS,
    );
    expect([grade, formatFraction(difference, 6)]).toEqual(['no-clear-change', '10.000000']);
  });

  it('counts a rise of worse than Ⅴ against a rise of good water', () => {
    const change = changeByShares(
      shares(fraction(40, 100), fraction(10, 100)),
      shares(fraction(60, 100), fraction(45, 100)),
      PARAMETERS,
    );
    expect([change.grade, formatFraction(change.difference, 0)]).toEqual(['somewhat-worse', '-15']);
  });
});
