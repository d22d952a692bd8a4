import {
  compareFractions,
  type Fraction,
  fraction,
  fractionOfDecimal,
  roundFractionHalfEven,
} from '@shuize/domain';
import type { TargetNumber } from '../language/plan.ts';

/**
 * Whether a value meets a target's number, exactly. Where the target says so, the value is first rounded to its decimals,
 * once, half to even: 36 of 58 sections are 62.07 %, as the plan itself prints them.
 *
 * @param value - in the unit of the target, unrounded; a share as a percentage
 * @returns `null` for `about`, which people judge
 * @see STANDARDS 4.1
 */
export function meetsTarget(value: Fraction, { is, value: target, roundedTo }: TargetNumber): boolean | null {
  const compared =
    roundedTo === null ? value : fraction(roundFractionHalfEven(value, roundedTo), 10n ** BigInt(roundedTo));
  const difference = compareFractions(compared, fractionOfDecimal(target));
  switch (is) {
    case 'at-or-above':
      return difference >= 0;
    case 'above':
      return difference > 0;
    case 'at-or-below':
      return difference <= 0;
    case 'below':
      return difference < 0;
    case 'equal':
      return difference === 0;
    case 'about':
      return null;
  }
}
