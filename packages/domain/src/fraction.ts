import type { Decimal } from './decimal.ts';
import { invariant } from './invariant.ts';

/**
 * An exact ratio of two integers; the denominator is positive. Means of means, shares and multiples are held so
 * until they are rounded, once.
 */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** @throws Error when the denominator is zero */
export function fraction(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
  const bottom = BigInt(denominator);
  invariant(bottom !== 0n, 'a fraction over zero');
  const top = BigInt(numerator);
  return bottom < 0n ? { numerator: -top, denominator: -bottom } : { numerator: top, denominator: bottom };
}

export function fractionOfDecimal({ mantissa, decimals }: Decimal): Fraction {
  return { numerator: BigInt(mantissa), denominator: 10n ** BigInt(decimals) };
}

export function addFractions(a: Fraction, b: Fraction): Fraction {
  return reduce(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function subtractFractions(a: Fraction, b: Fraction): Fraction {
  return addFractions(a, { numerator: -b.numerator, denominator: b.denominator });
}

export function multiplyFractions(a: Fraction, b: Fraction): Fraction {
  return reduce(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** @throws Error when `b` is zero */
export function divideFractions(a: Fraction, b: Fraction): Fraction {
  return multiplyFractions(a, fraction(b.denominator, b.numerator));
}

/** Negative, zero or positive as `a` is below, equal to or above `b`; exact. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The arithmetic mean, exact. @throws Error when there is nothing to average */
export function meanOfFractions(values: readonly Fraction[]): Fraction {
  invariant(values.length > 0, 'a mean of no values');
  const sum = values.reduce(addFractions);
  return reduce(sum.numerator, sum.denominator * BigInt(values.length));
}

/**
 * Rounds half to even (GB/T 8170 四舍六入五成双), once, to a number of decimals.
 *
 * @returns the digits as an integer in units of 10^-decimals
 */
export function roundFractionHalfEven({ numerator, denominator }: Fraction, decimals: number): bigint {
  const scaled = numerator * 10n ** BigInt(decimals);
  let quotient = scaled / denominator;
  let rest = scaled % denominator;
  if (rest < 0n) {
    rest += denominator;
    quotient -= 1n;
  }
  const twice = rest * 2n;
  if (twice > denominator || (twice === denominator && quotient % 2n !== 0n)) {
    quotient += 1n;
  }
  return quotient;
}

/** Rounds half to even and writes with exactly that many decimals: `1/3` at 4 is `0.3333`. */
export function formatFraction(value: Fraction, decimals: number): string {
  const rounded = roundFractionHalfEven(value, decimals);
  const digits = (rounded < 0n ? -rounded : rounded).toString().padStart(decimals + 1, '0');
  const sign = rounded < 0n ? '-' : '';
  return decimals === 0
    ? `${sign}${digits}`
    : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/**
 * Writes a fraction as short as it stands exactly: `175/2` is `87.5`. One that has no end is rounded half to even to so many
 * decimals.
 */
export function plainFraction(value: Fraction, decimals = 4): string {
  for (let exact = 0; exact <= MOST_EXACT_DECIMALS; exact += 1) {
    if ((value.numerator * 10n ** BigInt(exact)) % value.denominator === 0n) {
      return formatFraction(value, exact);
    }
  }
  return formatFraction(value, decimals);
}

const MOST_EXACT_DECIMALS = 40;

function reduce(numerator: bigint, denominator: bigint): Fraction {
  let a = numerator < 0n ? -numerator : numerator;
  let b = denominator;
  while (b !== 0n) {
    [a, b] = [b, a % b];
  }
  return a > 1n ? { numerator: numerator / a, denominator: denominator / a } : { numerator, denominator };
}
