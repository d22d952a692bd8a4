import {
  addFractions,
  compareFractions,
  type Decimal,
  type Fraction,
  fraction,
  fractionOfDecimal,
  multiplyFractions,
  subtractFractions,
} from '@shuize/domain';

/** Points that are known (`min` and `max` are equal), or between which two they lie; both ends can be. */
export interface PointRange {
  readonly min: Fraction;
  readonly max: Fraction;
}

/** What is taken off: at least and at most so much; `null` is without bound. */
export interface TakenRange {
  readonly least: Fraction;
  readonly most: Fraction | null;
}

export const NO_POINTS: Fraction = fraction(0);

export function exactly(points: Fraction): PointRange {
  return { min: points, max: points };
}

export function exactDecimal(points: Decimal): PointRange {
  return exactly(fractionOfDecimal(points));
}

export function isKnown({ min, max }: PointRange): boolean {
  return compareFractions(min, max) === 0;
}

export function sumOfRanges(ranges: readonly PointRange[]): PointRange {
  return {
    min: ranges.map(({ min }) => min).reduce(addFractions, NO_POINTS),
    max: ranges.map(({ max }) => max).reduce(addFractions, NO_POINTS),
  };
}

export function weighted({ min, max }: PointRange, weight: Fraction): PointRange {
  return { min: multiplyFractions(min, weight), max: multiplyFractions(max, weight) };
}

/** Never below zero. */
export function takenOff({ min, max }: PointRange, { least, most }: TakenRange): PointRange {
  return {
    min: most === null ? NO_POINTS : larger(NO_POINTS, subtractFractions(min, most)),
    max: larger(NO_POINTS, subtractFractions(max, least)),
  };
}

export function withinBounds({ min, max }: PointRange, least: Fraction, most: Fraction): PointRange {
  return { min: smaller(most, larger(least, min)), max: smaller(most, larger(least, max)) };
}

export function larger(a: Fraction, b: Fraction): Fraction {
  return compareFractions(a, b) >= 0 ? a : b;
}

export function smaller(a: Fraction, b: Fraction): Fraction {
  return compareFractions(a, b) <= 0 ? a : b;
}
