import { decimal, fraction } from '@shuize/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TargetComparison, TargetNumber } from '../language/plan.ts';
import { meetsTarget } from './meets-target.ts';

const RUNS = process.env.SHUIZE_LONG === undefined ? 200 : 20_000;

function aTarget(value: string, is: TargetComparison, roundedTo: number | null = null): TargetNumber {
  return { kind: 'number', is, value: decimal(value), unit: null, roundedTo };
}

const meets = (value: readonly [number, number], target: TargetNumber) =>
  meetsTarget(fraction(value[0], value[1]), target);

describe('a target', () => {
  it.each([
    ['at-or-above', [false, true, true]],
    ['above', [false, false, true]],
    ['at-or-below', [true, true, false]],
    ['below', [true, false, false]],
    ['equal', [false, true, false]],
    ['about', [null, null, null]],
  ] as const)('that is %s its number judges just below, on and just above it as %j', (is, outcomes) => {
    const target = aTarget('60', is);
    expect([5999, 6000, 6001].map((hundredths) => meets([hundredths, 100], target))).toEqual(outcomes);
  });

  it('is compared with the value as it is, unless it says to how many decimals', () => {
    expect(meets([5996, 100], aTarget('60', 'at-or-above'))).toBe(false);
    expect(meets([5996, 100], aTarget('60', 'at-or-above', 0))).toBe(true);
  });

  it('rounds half to even, once', () => {
    const isEqual = (value: readonly [number, number], target: string) =>
      meets(value, aTarget(target, 'equal', 2));
    expect(isEqual([62065, 1000], '62.06')).toBe(true);
    expect(isEqual([62075, 1000], '62.08')).toBe(true);
    expect(isEqual([620651, 10_000], '62.07')).toBe(true);
    // In two steps this would be 62.07.
    expect(isEqual([620649, 10_000], '62.06')).toBe(true);
  });

  it('is met by as many sections of any number as print it or more, and by no fewer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(), (sections, seed) => {
        const wanted = seed % (sections + 1);
        const goal: TargetNumber = {
          ...aTarget('0', 'at-or-above', 2),
          value: { mantissa: roundedHundredths(wanted, sections), decimals: 2 },
        };
        expect(meets([100 * wanted, sections], goal)).toBe(true);
        if (wanted > 0) {
          expect(meets([100 * (wanted - 1), sections], goal)).toBe(false);
        }
      }),
      { numRuns: RUNS },
    );
  });
});

/** Hundredths of a per cent that a share prints, half to even, in whole numbers alone. */
function roundedHundredths(count: number, of: number): number {
  const scaled = 10_000 * count;
  const down = Math.floor(scaled / of);
  const rest = 2 * (scaled - down * of);
  return rest > of || (rest === of && down % 2 === 1) ? down + 1 : down;
}
