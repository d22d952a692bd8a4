import { divideFractions, type Fraction, subtractFractions } from '@shuize/domain';

/**
 * Exceedance multiple (超标倍数) over any upper limit, such as a target that no class names: (C − S) / S, exact; negative
 * below the limit.
 *
 * @param limit - above zero
 * @see STANDARDS 2.4
 */
export function multipleOver(value: Fraction, limit: Fraction): Fraction {
  return divideFractions(subtractFractions(value, limit), limit);
}
