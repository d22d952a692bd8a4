import { compareFractions, decimal, fraction, fractionOfDecimal, type IndicatorCode } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import { limitOf } from '../standards/class-limit.ts';
import { standardWith } from '../standards/standard-in-force.fixture.ts';
import { formatMultiple, multipleOverLimit } from './exceedance-multiple.ts';

const overThird = (item: IndicatorCode, value: string) => {
  const limit = limitOf(standardWith().limits.content, item, 'river', 'III');
  return limit && multipleOverLimit(fractionOfDecimal(decimal(value)), limit);
};

describe('the multiple of a concentration over a limit', () => {
  it('of 0.6 over 0.2 is exactly two, which plain floating point denies', () => {
    expect((0.6 - 0.2) / 0.2 >= 2).toBe(false);
    const multiple = overThird('TP', '0.6');
    expect(multiple && compareFractions(multiple, fraction(2))).toBe(0);
  });

  it('is zero on the limit, above zero just above and below zero just below', () => {
    const signs = ['1.000', '1.001', '0.999'].map((value) => {
      const multiple = overThird('NH3N', value);
      return multiple && compareFractions(multiple, fraction(0));
    });
    expect(signs).toEqual([0, 1, -1]);
  });

  it('does not exist for pH and dissolved oxygen', () => {
    expect(overThird('DO', '1')).toBeNull();
    expect(overThird('pH', '10')).toBeNull();
  });

  it('is printed with one decimal, and with two where one would show zero', () => {
    expect(formatMultiple(fraction(112, 100))).toBe('1.1');
    expect(formatMultiple(fraction(4, 100))).toBe('0.04');
    expect(formatMultiple(fraction(0))).toBe('0.0');
    expect(formatMultiple(fraction(585, 1000), 2)).toBe('0.58');
    expect(formatMultiple(fraction(2, 1000), 2)).toBe('0.002');
  });
});
