import { compareFractions, fraction, type WaterStatus } from '@shuize/domain';
import type { ClassShares } from './class-counts.ts';

const EXCELLENT_FROM = fraction(90, 100);
const GOOD_FROM = fraction(75, 100);
const MODERATE_FROM = fraction(20, 100);
const HEAVY_FROM = fraction(40, 100);

/**
 * Status of a river, basin or region by the shares of its sections (断面类别比例法). The share worse than class Ⅴ is
 * looked at only where classes Ⅰ to Ⅲ are below 75 %: 75.0 % good beside 25 % worse than Ⅴ is still `good`. Shares are
 * compared unrounded. 环办〔2011〕22号, from 2011 on.
 *
 * @see STANDARDS 2.5
 */
export function statusByShares({ good, belowV }: ClassShares): WaterStatus {
  if (compareFractions(good, GOOD_FROM) >= 0) {
    return compareFractions(good, EXCELLENT_FROM) >= 0 ? 'excellent' : 'good';
  }
  if (compareFractions(belowV, MODERATE_FROM) < 0) {
    return 'light';
  }
  return compareFractions(belowV, HEAVY_FROM) < 0 ? 'moderate' : 'heavy';
}
