import {
  BELOW_DETECTION,
  type Decimal,
  type Fraction,
  fractionOfDecimal,
  type IndicatorCode,
  indicatorOf,
  invariant,
  multiplyFractions,
  NOT_DETECTED,
  powerOfTen,
} from '@shuize/domain';
import { type FixedPoint, fixedPointOfFraction, fractionOfFixedPoint } from '@shuize/water';
import { type GridItem, NONE } from '../monthly-grid.ts';

/** A {@link GridItem} while it is being filled. */
export interface ItemColumns extends GridItem {
  readonly exact: Map<number, Fraction>;
  readonly readingRows: Map<number, Int32Array>;
}

export function emptyItem(indicator: IndicatorCode, cells: number): ItemColumns {
  return {
    indicator,
    counted: new Float64Array(cells).fill(Number.NaN),
    rounded: new Float64Array(cells).fill(Number.NaN),
    exact: new Map(),
    qualifier: new Uint8Array(cells).fill(NONE),
    source: new Uint8Array(cells),
    row: new Int32Array(cells),
    flags: new Uint8Array(cells),
    readingRows: new Map(),
  };
}

/** Where a value came from and what it was. */
export interface ValueOrigin {
  readonly qualifier: number;
  readonly source: number;
  readonly row: number;
  readonly flags: number;
}

export function setOrigin(item: ItemColumns, cell: number, origin: ValueOrigin): void {
  item.qualifier[cell] = origin.qualifier;
  item.source[cell] = origin.source;
  item.row[cell] = origin.row;
  item.flags[cell] = origin.flags;
}

/** Sets the value that counts, exactly: in the side map as well where it is no whole fixed-point integer. */
export function setCounted(item: ItemColumns, cell: number, value: Fraction): void {
  const fixed = fixedPointOfFraction(value, item.indicator);
  item.counted[cell] = fixed;
  const held = fractionOfFixedPoint(fixed, item.indicator);
  if (held.numerator * value.denominator !== value.numerator * held.denominator) {
    item.exact.set(cell, value);
  }
}

/** Takes the value of a cell out of every count; where it came from stays. */
export function withdrawCounted(item: ItemColumns, cell: number, flag: number): void {
  item.counted[cell] = Number.NaN;
  item.exact.delete(cell);
  item.flags[cell] = (item.flags[cell] ?? 0) | flag;
}

/**
 * What numbers as received count for, as fixed-point integers: a value below detection its share of the limit.
 *
 * @returns NaN when it is not detected without a limit, and when it is no whole integer of the scale
 */
export function countedInteger(
  indicator: IndicatorCode,
  weight: Decimal,
): (mantissa: number, decimals: number, qualifier: number) => FixedPoint {
  const { scale } = indicatorOf(indicator);
  const powers = Float64Array.from({ length: scale + 1 }, (_, exponent) => powerOfTen(exponent));
  return (mantissa, decimals, qualifier) => {
    if (qualifier === NOT_DETECTED) {
      return Number.NaN;
    }
    const isBelow = qualifier === BELOW_DETECTION;
    const up = scale - decimals - (isBelow ? weight.decimals : 0);
    const fixed = mantissa * (isBelow ? weight.mantissa : 1) * (powers[up] ?? Number.NaN);
    return Number.isSafeInteger(fixed) ? fixed : Number.NaN;
  };
}

/** The same exactly, for what is no whole integer of the scale. */
export function countedFraction(received: Decimal, qualifier: number, weight: Decimal): Fraction {
  invariant(qualifier !== NOT_DETECTED, 'a value not detected counts for nothing');
  const value = fractionOfDecimal(received);
  return qualifier === BELOW_DETECTION ? multiplyFractions(value, fractionOfDecimal(weight)) : value;
}
