import { INDICATORS, powerOfTen } from '@shuize/domain';
import { scaleMantissa } from './fixed-point.ts';

/** Numbers as received, one entry a row: `mantissa / 10^decimals`. */
export interface DecimalColumns {
  readonly mantissa: Float64Array;
  readonly decimals: Uint8Array;
}

/** A column of fixed-point integers, and the rows too large to be held (they are NaN in the column). */
export interface FixedPointColumn {
  readonly values: Float64Array;
  readonly tooLarge: readonly number[];
}

/**
 * The fixed-point integers of a whole column; as `toFixedPoint`, row by row.
 *
 * @param indicator - the position in `INDICATORS`, of every row or of each row
 */
export function toFixedPointColumn(
  { mantissa, decimals }: DecimalColumns,
  indicator: number | Uint8Array,
): FixedPointColumn {
  const values = new Float64Array(mantissa.length);
  const tooLarge: number[] = [];
  const scales = Uint8Array.from(INDICATORS, ({ scale }) => scale);
  const numbers = typeof indicator === 'number' ? null : indicator;
  const onlyScale = typeof indicator === 'number' ? (scales[indicator] ?? 0) : 0;
  const powers = Float64Array.from({ length: 23 }, (_, exponent) => powerOfTen(exponent));
  for (let row = 0; row < values.length; row += 1) {
    const digits = mantissa[row] ?? Number.NaN;
    const scale = numbers === null ? onlyScale : (scales[numbers[row] ?? 0] ?? 0);
    const up = scale - (decimals[row] ?? 0);
    const fixed = up >= 0 ? digits * (powers[up] ?? 1) : scaleMantissa(digits, decimals[row] ?? 0, scale);
    if (Number.isSafeInteger(fixed)) {
      values[row] = fixed;
    } else {
      values[row] = Number.NaN;
      if (!Number.isNaN(digits)) {
        tooLarge.push(row);
      }
    }
  }
  return { values, tooLarge };
}
