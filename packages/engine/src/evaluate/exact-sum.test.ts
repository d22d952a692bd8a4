import { addFractions, compareFractions, fraction } from '@shuize/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../testing/scenario.fixture.ts';
import { exactSum } from './exact-sum.ts';

describe('an exact sum', () => {
  it('is the sum of the fractions, beyond what a double holds too', () => {
    const terms = fc.array(
      fc.tuple(
        fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER }),
        fc.constantFrom(1, 3, 1000, Number.MAX_SAFE_INTEGER),
      ),
      { maxLength: 12 },
    );
    const isExact = (pairs: readonly (readonly [number, number])[]): void => {
      const sum = exactSum();
      for (const [numerator, denominator] of pairs) {
        sum.add(numerator, denominator);
      }
      const expected = pairs.map(([a, b]) => fraction(a, b)).reduce(addFractions, fraction(0));
      expect(compareFractions(sum.total(), expected)).toBe(0);
    };
    fc.assert(fc.property(terms, isExact), runs(300));
  });
});
