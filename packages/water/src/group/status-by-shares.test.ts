import { fraction, type WaterStatus } from '@shuize/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statusByShares } from './status-by-shares.ts';

const RUNS = process.env.SHUIZE_LONG === undefined ? 500 : 50_000;

function statusAt(goodPercent: number, belowVPercent: number): WaterStatus {
  return statusByShares({
    good: fraction(Math.round(goodPercent * 1000), 100_000),
    belowV: fraction(Math.round(belowVPercent * 1000), 100_000),
  });
}

/** The table of the rule, row by row, on counts of sections. */
function statusByTheTable(good: number, belowV: number, total: number): readonly WaterStatus[] {
  const rows: readonly [boolean, WaterStatus][] = [
    [100 * good >= 90 * total, 'excellent'],
    [75 * total <= 100 * good && 100 * good < 90 * total, 'good'],
    [100 * good < 75 * total && 100 * belowV < 20 * total, 'light'],
    [100 * good < 75 * total && 20 * total <= 100 * belowV && 100 * belowV < 40 * total, 'moderate'],
    [100 * good < 75 * total && 100 * belowV >= 40 * total, 'heavy'],
  ];
  return rows.flatMap(([holds, status]) => (holds ? [status] : []));
}

describe('[PF-2] status of a river or basin by shares', () => {
  it('is excellent from 90 % of good water on', () => {
    expect([statusAt(90, 0), statusAt(89.999, 0)]).toEqual(['excellent', 'good']);
  });

  it('is good from 75 % on, even beside 25 % worse than Ⅴ', () => {
    expect([statusAt(75, 25), statusAt(74.999, 25)]).toEqual(['good', 'moderate']);
  });

  it('is lightly polluted below 20 % worse than Ⅴ, moderately from 20 %, heavily from 40 %', () => {
    expect([statusAt(50, 19.999), statusAt(50, 20)]).toEqual(['light', 'moderate']);
    expect([statusAt(50, 39.999), statusAt(50, 40)]).toEqual(['moderate', 'heavy']);
  });

  it('compares shares unrounded: 74.96 % prints as 75.0 and is not good', () => {
    expect(statusAt(74.96, 0)).toBe('light');
  });

  it('is the one row of the table that holds', () => {
    const counts = fc
      .tuple(fc.nat(200), fc.nat(200), fc.nat(200))
      .filter(([good, middle, belowV]) => good + middle + belowV > 0);
    fc.assert(
      fc.property(counts, ([good, middle, belowV]) => {
        const total = good + middle + belowV;
        const status = statusByShares({ good: fraction(good, total), belowV: fraction(belowV, total) });
        expect([status]).toEqual(statusByTheTable(good, belowV, total));
      }),
      { numRuns: RUNS },
    );
  });
});
