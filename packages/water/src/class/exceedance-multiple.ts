import {
  divideFractions,
  type Fraction,
  formatFraction,
  fractionOfDecimal,
  subtractFractions,
} from '@shuize/domain';
import type { ClassLimit } from '../standards/class-limit.ts';

/**
 * Exceedance multiple (超标倍数) of a value over the limit of one class: (C − S) / S, exact; negative below the limit.
 *
 * @returns `null` for a limit that is no upper one: pH and dissolved oxygen have no multiple
 * @see STANDARDS 2.4
 */
export function multipleOverLimit(value: Fraction, limit: ClassLimit): Fraction | null {
  if (limit.direction !== 'at-most') {
    return null;
  }
  const allowed = fractionOfDecimal(limit.limit.printed);
  return divideFractions(subtractFractions(value, allowed), allowed);
}

/**
 * A multiple as bulletins print it: rounded half to even, with one decimal more where it would show zero.
 *
 * @see STANDARDS 2.4, design choice
 */
export function formatMultiple(multiple: Fraction, decimals = 1): string {
  const short = formatFraction(multiple, decimals);
  return multiple.numerator !== 0n && /^-?[0.]+$/.test(short)
    ? formatFraction(multiple, decimals + 1)
    : short;
}
