import { type Decimal, type Fraction, formatFraction, fraction, invariant, powerOfTen } from '@shuize/domain';
import type { FixedPoint } from './fixed-point.ts';

/**
 * Exceedance multiple (超标倍数) of a concentration over a limit: (C − S) / S, exact; negative below the limit.
 *
 * @param value - and limit: of one indicator, the limit above zero
 * @see STANDARDS 2.4
 */
export function exceedanceMultiple(value: FixedPoint, limit: FixedPoint): Fraction {
  invariant(limit > 0, 'a multiple over a limit that is not above zero');
  return fraction(value - limit, limit);
}

/**
 * Whether a concentration is at or above so many times over its limit: (C − S) / S ≥ multiple, compared exactly by
 * cross-multiplication. NaN on either side is `false`.
 */
export function isMultipleAtLeast(value: FixedPoint, limit: FixedPoint, multiple: Decimal): boolean {
  if (Number.isNaN(value) || Number.isNaN(limit)) {
    return false;
  }
  const left = (value - limit) * powerOfTen(multiple.decimals);
  const right = multiple.mantissa * limit;
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) {
    return left >= right;
  }
  return (
    BigInt(value - limit) * 10n ** BigInt(multiple.decimals) >= BigInt(multiple.mantissa) * BigInt(limit)
  );
}

/**
 * The same for whole columns.
 *
 * @param limits - one for every row, or a column of them; NaN where a row has none
 * @returns 1 where the multiple is reached, else 0
 */
export function multipleAtLeastColumn(
  values: Float64Array,
  limits: number | Float64Array,
  multiple: Decimal,
): Uint8Array {
  const reached = new Uint8Array(values.length);
  for (let row = 0; row < values.length; row += 1) {
    const limit = typeof limits === 'number' ? limits : (limits[row] ?? Number.NaN);
    reached[row] = isMultipleAtLeast(values[row] ?? Number.NaN, limit, multiple) ? 1 : 0;
  }
  return reached;
}

/**
 * A multiple as bulletins print it: one decimal, and two where one would show 0.0.
 *
 * @see STANDARDS 2.4, design choice
 */
export function formatMultiple(multiple: Fraction): string {
  const short = formatFraction(multiple, 1);
  return multiple.numerator !== 0n && /^-?0\.0$/.test(short) ? formatFraction(multiple, 2) : short;
}
