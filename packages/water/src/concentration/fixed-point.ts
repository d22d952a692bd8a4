import {
  bilingual,
  type Decimal,
  type Explained,
  type Fraction,
  failure,
  formatDecimal,
  fraction,
  type IndicatorCode,
  indicatorOf,
  invariant,
  powerOfTen,
  type Result,
  success,
} from '@shuize/domain';

/**
 * A concentration (浓度) as a fixed-point integer in a double: `value * 10^scale`, the scale being the indicator's.
 * Missing is NaN, in columns only.
 */
export type FixedPoint = number;

/** A number too large for its indicator's scale: beyond any real measurement. */
export interface TooLarge extends Explained {
  readonly kind: 'too-large';
  readonly indicator: IndicatorCode;
}

/**
 * The fixed-point integer of a written number.
 *
 * Digits beyond the scale are cut; when something other than zeros was cut and the last digit kept is 0 or 5, that
 * digit is raised by one in magnitude ("round to odd"), so every later rounding to fewer decimals and every comparison
 * with a shorter number comes out as on the full number.
 *
 * @param value - in the unit of the indicator
 */
export function toFixedPoint(value: Decimal, indicator: IndicatorCode): Result<FixedPoint, TooLarge> {
  const { scale } = indicatorOf(indicator);
  const fixed = scaleMantissa(value.mantissa, value.decimals, scale);
  return Number.isNaN(fixed) ? failure(tooLarge(value, indicator)) : success(fixed);
}

/** @returns the scaled integer, or NaN when it is beyond 2^53 */
export function scaleMantissa(mantissa: number, decimals: number, scale: number): FixedPoint {
  if (decimals <= scale) {
    const fixed = mantissa * powerOfTen(scale - decimals);
    return Number.isSafeInteger(fixed) ? fixed : Number.NaN;
  }
  const power = powerOfTen(decimals - scale);
  const cut = mantissa % power;
  const kept = (mantissa - cut) / power + 0;
  return cut !== 0 && kept % 5 === 0 ? kept + Math.sign(mantissa) : kept;
}

/**
 * The fixed-point integer of an exact number, cut and rounded to odd as a written number is.
 *
 * @throws Error when it is beyond 2^53: a mean of values that are held is not
 */
export function fixedPointOfFraction(value: Fraction, indicator: IndicatorCode): FixedPoint {
  const scaled = value.numerator * BigInt(powerOfTen(indicatorOf(indicator).scale));
  const kept = scaled / value.denominator;
  const isCut = scaled % value.denominator !== 0n;
  const up = value.numerator < 0n ? -1n : 1n;
  const fixed = Number(isCut && kept % 5n === 0n ? kept + up : kept);
  invariant(Number.isSafeInteger(fixed), 'a mean beyond 2^53');
  return fixed;
}

/** The exact number that a fixed-point integer stands for, with trailing zeros dropped down to `decimals`. */
export function decimalOfFixedPoint(fixed: FixedPoint, indicator: IndicatorCode, decimals = 0): Decimal {
  let mantissa = fixed;
  let kept = indicatorOf(indicator).scale;
  while (kept > decimals && mantissa % 10 === 0) {
    mantissa /= 10;
    kept -= 1;
  }
  return { mantissa, decimals: kept };
}

/** The exact number that a fixed-point integer stands for, in the unit of the indicator. */
export function fractionOfFixedPoint(fixed: FixedPoint, indicator: IndicatorCode): Fraction {
  return fraction(fixed, powerOfTen(indicatorOf(indicator).scale));
}

function tooLarge(value: Decimal, indicator: IndicatorCode): TooLarge {
  const { name, unit } = indicatorOf(indicator);
  const written = formatDecimal(value);
  return {
    kind: 'too-large',
    indicator,
    message: bilingual(
      `${name.zh}的数值 ${written}（${unit}）过大，无法精确保存。`,
      `The value ${written} (${unit}) of ${name.en} is too large to be held exactly.`,
    ),
    mend: bilingual('请核对数值和单位。', 'Check the value and its unit.'),
  };
}
