import { addFractions, type Fraction, fraction } from '@shuize/domain';

/** Sums ratios exactly and fast: numerators of one denominator are added as plain numbers as long as that is exact. */
export interface ExactSum {
  /** Both integers within 2^53, the denominator positive. */
  readonly add: (numerator: number, denominator: number) => void;
  readonly total: () => Fraction;
}

export function exactSum(): ExactSum {
  const open = new Map<number, number>();
  let settled = fraction(0);
  const add = (numerator: number, denominator: number): void => {
    const present = open.get(denominator) ?? 0;
    const next = present + numerator;
    if (Number.isSafeInteger(next)) {
      open.set(denominator, next);
    } else {
      settled = addFractions(settled, fraction(present, denominator));
      open.set(denominator, numerator);
    }
  };
  const total = (): Fraction =>
    [...open].reduce(
      (sum, [denominator, numerator]) => addFractions(sum, fraction(numerator, denominator)),
      settled,
    );
  return { add, total };
}
