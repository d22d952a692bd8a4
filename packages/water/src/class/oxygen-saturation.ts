import {
  addFractions,
  compareFractions,
  type Fraction,
  fraction,
  indicatorOf,
  multiplyFractions,
  powerOfTen,
} from '@shuize/domain';
import type { FixedPoint } from '../concentration/fixed-point.ts';

const SHARE_OF_SATURATION = fraction(468n * 9n, 10n);
const TEMPERATURE_OFFSET = fraction(316, 10);

/**
 * Whether dissolved oxygen is at 90 % of saturation or above: O ≥ 0.9 · 468 / (31.6 + T), compared exactly.
 *
 * @param oxygen - mg/L
 * @param temperature - of the water, ℃
 * @see STANDARDS 1.1
 */
export function isSaturatedWithOxygen(oxygen: Fraction, temperature: Fraction): boolean {
  const reached = multiplyFractions(oxygen, addFractions(temperature, TEMPERATURE_OFFSET));
  return compareFractions(reached, SHARE_OF_SATURATION) >= 0;
}

const OXYGEN_SCALE = powerOfTen(indicatorOf('DO').scale);
const TEMPERATURE_SCALE = powerOfTen(indicatorOf('WT').scale);
const FIXED_OFFSET = (316 * TEMPERATURE_SCALE) / 10;
const FIXED_SHARE = (468 * 9 * OXYGEN_SCALE * TEMPERATURE_SCALE) / 10;

/** The same for fixed-point integers; NaN on either side is `false`. */
export function isSaturatedFixedPoint(oxygen: FixedPoint, temperature: FixedPoint): boolean {
  return oxygen * (temperature + FIXED_OFFSET) >= FIXED_SHARE;
}
