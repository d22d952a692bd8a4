import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantAt, later, millisecondsOf } from '../clock.ts';
import { lockedUntil } from './lock-out.ts';
import { SIGN_IN_POLICY } from './sign-in-policy.ts';

const at = (second: number) => later(instantAt(1_795_512_600_000), second);
const failures = (count: number) => Array.from({ length: count }, (_, second) => at(second));

describe('waiting after failures', () => {
  it.each([
    [0, null],
    [4, null],
    [5, 60],
    [6, 120],
    [7, 240],
    [10, 1_920],
    [11, 3_600],
    [40, 3_600],
  ])('after %i failures is %s seconds', (count, seconds) => {
    const expected = seconds === null ? null : later(at(count - 1), seconds);
    expect(lockedUntil(failures(count), SIGN_IN_POLICY)).toBe(expected);
  });

  it('never grows shorter with more failures', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 2_000 }), (count) => {
        const wait = (of: number) => {
          const until = lockedUntil(failures(of), SIGN_IN_POLICY);
          return until === null ? 0 : millisecondsOf(until) - millisecondsOf(at(of - 1));
        };
        expect(wait(count + 1)).toBeGreaterThanOrEqual(wait(count));
      }),
      { numRuns: 50, seed: 20_261_124 },
    );
  });
});
