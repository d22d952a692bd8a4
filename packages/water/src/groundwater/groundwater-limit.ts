import {
  compareFractions,
  type Decimal,
  decimal,
  type Fraction,
  fractionOfDecimal,
  type WaterClass,
} from '@shuize/domain';

/** Class of groundwater (地下水质量类别): Ⅰ to Ⅴ, and nothing worse than Ⅴ. */
export type GroundwaterClass = Exclude<WaterClass, 'below-V'>;

/** Best to worst. */
export const GROUNDWATER_CLASSES: readonly GroundwaterClass[] = ['I', 'II', 'III', 'IV', 'V'];

/**
 * What one class asks of an item: at most a number, a number within two ends that both belong to it, not detected
 * (不得检出), or absent (无) where people smell and look.
 */
export type GroundwaterLimit =
  | { readonly kind: 'at-most'; readonly limit: Decimal }
  | { readonly kind: 'within'; readonly low: Decimal; readonly high: Decimal }
  | { readonly kind: 'not-detected' }
  | { readonly kind: 'absent' };

/**
 * The demands of class Ⅰ and the classes after it, in order. What meets none of them is in the class after the last:
 * Ⅴ after four, Ⅳ after three, which is how radioactivity stands.
 */
export type GroundwaterLimits = readonly GroundwaterLimit[];

/** Upper limits from the numbers as printed: `0.1 0.1 0.5`, `not-detected 0.1 0.3 0.3`. */
export function upperLimits(printed: string): GroundwaterLimits {
  return printed
    .split(' ')
    .map((text) =>
      text === 'not-detected' ? { kind: 'not-detected' } : { kind: 'at-most', limit: decimal(text) },
    );
}

const NEUTRAL: GroundwaterLimit = { kind: 'within', low: decimal('6.5'), high: decimal('8.5') };
const TOLERABLE: GroundwaterLimit = { kind: 'within', low: decimal('5.5'), high: decimal('9.0') };

/**
 * pH: 6.5 to 8.5 in classes Ⅰ to Ⅲ. Class Ⅳ is [5.5, 6.5) and (8.5, 9.0]; its open ends come about by themselves,
 * because 6.5 and 8.5 already attain class Ⅰ.
 */
export const PH_LIMITS: GroundwaterLimits = [NEUTRAL, NEUTRAL, NEUTRAL, TOLERABLE];

/** Taste and visible matter: none in classes Ⅰ to Ⅳ, present is Ⅴ. */
export const ABSENT_LIMITS: GroundwaterLimits = [1, 2, 3, 4].map(() => ({ kind: 'absent' }));

/** Whether a number attains a limit; one that was measured, be it small, is not “not detected”. */
export function numberAttains(value: Fraction, limit: GroundwaterLimit): boolean {
  switch (limit.kind) {
    case 'at-most':
      return compareFractions(value, fractionOfDecimal(limit.limit)) <= 0;
    case 'within':
      return (
        compareFractions(value, fractionOfDecimal(limit.low)) >= 0 &&
        compareFractions(value, fractionOfDecimal(limit.high)) <= 0
      );
    case 'not-detected':
      return value.numerator === 0n;
    case 'absent':
      return false;
  }
}
