import {
  addFractions,
  type Decimal,
  divideFractions,
  type Fraction,
  fraction,
  fractionOfDecimal,
  invariant,
  multiplyFractions,
  roundFractionHalfEven,
  subtractFractions,
} from '@shuize/domain';

/** Index of the rivers or of the lakes of a city, and the sections or lake points that it rests on. */
export interface PartIndex {
  readonly index: Fraction;
  readonly count: number;
}

/** Decimals that an index is published with, and its change in %. */
const INDEX_DECIMALS = 4;
const CHANGE_DECIMALS = 2;

/**
 * Index of a city (城市水质指数), its rivers and lakes weighted by their sections and points:
 * (river·M + lake·N) / (M + N), exact.
 *
 * @param river - `null` for a city without river sections; likewise `lake`
 * @returns `null` for a city without either
 * @see STANDARDS 3, 6
 */
export function cityIndex(river: PartIndex | null, lake: PartIndex | null): Fraction | null {
  const parts = [river, lake].filter((part) => part !== null);
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  return count === 0
    ? null
    : parts
        .map((part) => multiplyFractions(part.index, fraction(part.count, count)))
        .reduce(addFractions, fraction(0));
}

/** The index as published, rounded half-even to 4 decimals. */
export function publishedIndex(index: Fraction): Decimal {
  return rounded(index, INDEX_DECIMALS);
}

/**
 * Change of an index against the base period in %, with 2 decimals; negative is better. Taken from the indices as
 * published, so that a reader of the table finds the same.
 *
 * @param before - above zero
 * @see STANDARDS 3, 8
 */
export function indexChangePercent(now: Decimal, before: Decimal): Decimal {
  invariant(before.mantissa > 0, 'a change against an index that is not above zero');
  const base = fractionOfDecimal(before);
  const ratio = divideFractions(subtractFractions(fractionOfDecimal(now), base), base);
  return rounded(multiplyFractions(ratio, fraction(100)), CHANGE_DECIMALS);
}

function rounded(value: Fraction, decimals: number): Decimal {
  const mantissa = Number(roundFractionHalfEven(value, decimals));
  invariant(Number.isSafeInteger(mantissa), 'an index beyond 2^53');
  return { mantissa, decimals };
}
