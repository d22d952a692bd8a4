import { decimal } from '@shuize/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankAscending } from './rank-ascending.ts';

function ranksOf(printed: readonly string[], ties: 'shared-then-skipped' | 'shared-no-gap'): string[] {
  return rankAscending(printed, decimal, ties).map(({ entry, rank }) => `${rank} ${entry}`);
}

describe('[PF-2] ranking of cities', () => {
  it('puts the smallest index first', () => {
    expect(ranksOf(['7.1454', '3.0229', '4.2664'], 'shared-then-skipped')).toEqual([
      '1 3.0229',
      '2 4.2664',
      '3 7.1454',
    ]);
  });

  it('gives the same rank to what is printed the same, and skips the next', () => {
    expect(ranksOf(['3.0001', '3.0000', '3.0000', '2.9999'], 'shared-then-skipped')).toEqual([
      '1 2.9999',
      '2 3.0000',
      '2 3.0000',
      '4 3.0001',
    ]);
  });

  it('goes on without a gap where that is chosen', () => {
    expect(ranksOf(['3.0001', '3.0000', '3.0000', '2.9999'], 'shared-no-gap').at(-1)).toBe('3 3.0001');
  });

  it('ranks nobody when there is nobody', () => {
    expect(ranksOf([], 'shared-then-skipped')).toEqual([]);
  });

  it('is one more than the number of those printed smaller', () => {
    const indices = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 20 });
    fc.assert(
      fc.property(indices, (values) => {
        const published = (mantissa: number) => ({ mantissa, decimals: 4 });
        for (const { entry, rank } of rankAscending(values, published, 'shared-then-skipped')) {
          expect(rank).toBe(1 + values.filter((other) => other < entry).length);
        }
      }),
    );
  });
});
