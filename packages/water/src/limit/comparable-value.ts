import { compareFractions, type Decimal, type Fraction, fractionOfDecimal } from '@shuize/domain';
import { countedValue, type ItemValue } from '../class/item-value.ts';
import type { EvaluationParameters } from '../standards/evaluation-parameters.ts';

/** How values below detection are read; the same as in the evaluation of surface water. */
export type DetectionParameters = Pick<
  EvaluationParameters,
  'belowDetectionWeight' | 'notDetectedWithoutLimit'
>;

/** Why a value that was reported is not judged. */
export type NotComparableReason = 'not-detected' | 'detection-limit-too-high';

/**
 * What of a reported value is compared with upper limits: a number in the unit of the item, nothing because what was
 * not detected attains every limit, or nothing because the value does not tell.
 */
export type ComparableValue =
  | { readonly kind: 'number'; readonly value: Fraction }
  | { readonly kind: 'attains' }
  | { readonly kind: 'not-judged'; readonly reason: NotComparableReason };

/**
 * Reads a value for comparison with upper limits. Below detection counts half its limit; a detection limit above the
 * highest limit that matters tells nothing and is not judged.
 *
 * @param highestLimit - the limit that decides attainment, such as that of class Ⅲ, in the unit of the item
 * @see STANDARDS 4.4
 */
export function comparableValue(
  value: ItemValue,
  highestLimit: Decimal,
  parameters: DetectionParameters,
): ComparableValue {
  if (isDetectionLimitAbove(value, highestLimit)) {
    return { kind: 'not-judged', reason: 'detection-limit-too-high' };
  }
  const counted = countedValue(value, parameters.belowDetectionWeight);
  if (counted !== null) {
    return { kind: 'number', value: counted };
  }
  return parameters.notDetectedWithoutLimit === 'attains'
    ? { kind: 'attains' }
    : { kind: 'not-judged', reason: 'not-detected' };
}

/** Whether a value is below a detection limit that is itself above the highest limit that matters: it tells nothing. */
export function isDetectionLimitAbove(value: ItemValue, highestLimit: Decimal): boolean {
  return (
    value.kind === 'below-detection' && compareFractions(value.limit, fractionOfDecimal(highestLimit)) > 0
  );
}
