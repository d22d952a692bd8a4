import {
  type Decimal,
  type Fraction,
  type IndicatorCode,
  indicatorOf,
  invariant,
  powerOfTen,
  roundFractionHalfEven,
} from '@shuize/domain';
import type { FixedPoint } from './fixed-point.ts';

/**
 * Rounds once, half to even (GB/T 8170 四舍六入五成双). Where a number that is not zero would become zero, one
 * significant digit of it is kept instead: 0.0005 at three decimals stays 0.0005, while 0.0006 is 0.001.
 *
 * @param value - exact, in any unit
 * @see STANDARDS 4.1
 */
export function roundKeepingDigit(value: Fraction, decimals: number): Decimal {
  let places = decimals;
  let rounded = roundFractionHalfEven(value, places);
  if (rounded === 0n && value.numerator !== 0n) {
    places = placeOfFirstDigit(value, decimals);
    rounded = roundFractionHalfEven(value, places);
    if (rounded === 10n || rounded === -10n) {
      rounded /= 10n;
      places -= 1;
    }
  }
  const mantissa = Number(rounded);
  invariant(Number.isSafeInteger(mantissa), 'a rounded value beyond 2^53');
  return { mantissa, decimals: places };
}

/** Decimals needed to reach the first digit that is not zero. */
function placeOfFirstDigit({ numerator, denominator }: Fraction, from: number): number {
  const size = numerator < 0n ? -numerator : numerator;
  let places = from;
  let scaled = size * 10n ** BigInt(places);
  while (scaled < denominator) {
    places += 1;
    scaled *= 10n;
  }
  return places;
}

/**
 * The same for a fixed-point integer of an indicator, as a fixed-point integer.
 *
 * @param decimals - at most the indicator's scale; `value` comes back unchanged at the scale itself
 */
export function roundFixedPoint(value: FixedPoint, indicator: IndicatorCode, decimals: number): FixedPoint {
  return roundAtUnit(value, powerOfTen(indicatorOf(indicator).scale - decimals));
}

/** The same for a column; NaN stays NaN. */
export function roundColumn(values: Float64Array, indicator: IndicatorCode, decimals: number): Float64Array {
  const unit = powerOfTen(indicatorOf(indicator).scale - decimals);
  return values.map((value) => (Number.isNaN(value) ? value : roundAtUnit(value, unit)));
}

/** Rounds an integer to a multiple of `unit`, a power of ten, keeping one significant digit of what is not zero. */
export function roundAtUnit(value: FixedPoint, unit: number): FixedPoint {
  const size = Math.abs(value);
  const rounded = halfEven(size, unit);
  if (rounded !== 0 || size === 0) {
    return value < 0 ? -rounded : rounded;
  }
  let digit = 1;
  while (digit * 10 <= size) {
    digit *= 10;
  }
  const kept = halfEven(size, digit);
  return value < 0 ? -kept : kept;
}

function halfEven(size: number, unit: number): number {
  const rest = size % unit;
  const down = size - rest;
  const twice = rest * 2;
  const isUp = twice > unit || (twice === unit && (down / unit) % 2 === 1);
  return isUp ? down + unit : down;
}
