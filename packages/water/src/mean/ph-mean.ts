import { indicatorOf, invariant, powerOfTen } from '@shuize/domain';
import type { FixedPoint } from '../concentration/fixed-point.ts';

const SCALE = powerOfTen(indicatorOf('pH').scale);

/**
 * Mean pH through the concentration of hydrogen ions: −lg of the mean of 10^−pH, in doubles, then held to the six
 * decimals of pH. The values are added from the smallest, so their order does not matter.
 *
 * @param values - at least one, as fixed-point integers
 * @see STANDARDS 4.3
 */
export function meanPh(values: readonly FixedPoint[]): FixedPoint {
  invariant(values.length > 0, 'a mean of no values');
  let ions = 0;
  for (const value of [...values].sort((a, b) => b - a)) {
    ions += 10 ** (-value / SCALE);
  }
  return Math.round(-Math.log10(ions / values.length) * SCALE);
}
