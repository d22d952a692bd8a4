import {
  compareFractions,
  type Decimal,
  decimal,
  type Fraction,
  fractionOfDecimal,
  invariant,
} from '@shuize/domain';

/** One end of an interval; `null` in its place is unbounded. */
export interface IntervalEnd {
  readonly at: Decimal;
  readonly isIncluded: boolean;
}

/** A range of numbers (区间) whose ends are each open or closed. */
export interface Interval {
  readonly low: IntervalEnd | null;
  readonly high: IntervalEnd | null;
}

const WRITTEN = /^([[(])(-∞|-?[\d.]+), (∞|-?[\d.]+)([\])])$/;

/**
 * Reads an interval as mathematics writes it, so that a table shows its ends as the rule gives them: `[10, 25)`,
 * `(-∞, 0.2)`, `(10, ∞)`.
 *
 * @throws Error when the text is not one: it is a constant in a table of the program
 */
export function interval(text: string): Interval {
  const match = WRITTEN.exec(text);
  invariant(match !== null, `"${text}" is not an interval`);
  const [, opening, low = '', high = '', closing] = match;
  return {
    low: low === '-∞' ? null : { at: decimal(low), isIncluded: opening === '[' },
    high: high === '∞' ? null : { at: decimal(high), isIncluded: closing === ']' },
  };
}

/** Whether a number lies in the interval; exact. */
export function isWithin({ low, high }: Interval, value: Fraction): boolean {
  return isBeyond(low, value, 1) && isBeyond(high, value, -1);
}

/** Whether a number lies on the inner side of an end: above a lower one (`side` 1), below an upper one (`side` -1). */
function isBeyond(end: IntervalEnd | null, value: Fraction, side: 1 | -1): boolean {
  if (end === null) {
    return true;
  }
  const order = side * compareFractions(value, fractionOfDecimal(end.at));
  return end.isIncluded ? order >= 0 : order > 0;
}
