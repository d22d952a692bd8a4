import {
  compareFractions,
  type Fraction,
  fraction,
  fractionOfDecimal,
  roundFractionHalfEven,
} from '@shuize/domain';
import type { GradeBand } from '../language/score.ts';
import type { PointRange } from './point-range.ts';

/**
 * The grades that a total can have (等次), in the order of the bands: one where it is known.
 *
 * @param decimals - that the total is rounded to first, half to even; `null` leaves it as it is
 */
export function gradesOfTotal(
  bands: readonly GradeBand[],
  total: PointRange,
  decimals: number | null,
): readonly string[] {
  const [min, max] = [rounded(total.min, decimals), rounded(total.max, decimals)];
  return bands
    .filter(
      ({ from, below }) =>
        (from === null || compareFractions(max, fractionOfDecimal(from)) >= 0) &&
        (below === null || compareFractions(min, fractionOfDecimal(below)) < 0),
    )
    .map(({ id }) => id);
}

function rounded(total: Fraction, decimals: number | null): Fraction {
  return decimals === null
    ? total
    : fraction(roundFractionHalfEven(total, decimals), 10n ** BigInt(decimals));
}
