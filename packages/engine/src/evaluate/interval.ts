import {
  compareFractions,
  type Decimal,
  type Fraction,
  fractionOfDecimal,
  type Measure,
} from '@shuize/domain';
import type { Comparison } from '../language/condition.ts';
import { statusOf } from './status.ts';

/** What a value may be: anything from `low` to `high`, both included; `null` is without bound. */
export interface Interval {
  readonly low: Fraction | null;
  readonly high: Fraction | null;
}

export function pointOf(value: Fraction): Interval {
  return { low: value, high: value };
}

export function pointOfDecimal(value: Decimal): Interval {
  return pointOf(fractionOfDecimal(value));
}

/** What an unknown cell of a measure may be. */
export function boundsOf({ least, most }: Measure): Interval {
  return {
    low: least === null ? null : fractionOfDecimal(least),
    high: most === null ? null : fractionOfDecimal(most),
  };
}

/** The one value that is possible, or `null` when there are several. */
export function knownValue({ low, high }: Interval): Fraction | null {
  return low !== null && high !== null && compareFractions(low, high) === 0 ? low : null;
}

/** Whether larger values satisfy the comparison rather than smaller ones. */
export function looksUp(is: Comparison): boolean {
  return is === 'at-or-above' || is === 'above';
}

export function satisfies(value: Fraction, is: Comparison, threshold: Fraction): boolean {
  const difference = compareFractions(value, threshold);
  switch (is) {
    case 'at-or-above':
      return difference >= 0;
    case 'above':
      return difference > 0;
    case 'at-or-below':
      return difference <= 0;
    case 'below':
      return difference < 0;
  }
}

/** Compares what a value may be with what its threshold may be, the two being independent: `STATUS_*`, exact. */
export function statusOfIntervals(value: Interval, is: Comparison, threshold: Interval): number {
  const [best, worst] = looksUp(is) ? [value.high, value.low] : [value.low, value.high];
  const [easiest, hardest] = looksUp(is) ? [threshold.low, threshold.high] : [threshold.high, threshold.low];
  return statusOf(
    best === null || easiest === null || satisfies(best, is, easiest),
    worst === null || hardest === null || !satisfies(worst, is, hardest),
  );
}
