import type { Decimal } from '@shuize/domain';

/** One value of an indicator at a section, as received. A series of them is in order of time. */
export interface SeriesValue {
  /** A `Month` or a `Minute`, the same for the whole series. */
  readonly at: number;
  /** Of a value below detection its detection limit. */
  readonly value: Decimal;
  readonly isBelowDetection: boolean;
}

/** A part of a series to look into (待核查), from one value to another, both included. Never a verdict. */
export interface SuspectSpan {
  readonly first: number;
  readonly last: number;
  /** The numbers that speak for a look, by name. */
  readonly evidence: Readonly<Record<string, number>>;
}

export function numberOf({ mantissa, decimals }: Decimal): number {
  return mantissa / 10 ** decimals;
}

/** The decimals that most values are written with, the more of two equally common; 0 of none. */
export function commonDecimals(series: readonly SeriesValue[]): number {
  const counts = new Map<number, number>();
  for (const { value } of series) {
    counts.set(value.decimals, (counts.get(value.decimals) ?? 0) + 1);
  }
  const [common] = [...counts].sort(([a, ofA], [b, ofB]) => ofB - ofA || b - a);
  return common?.[0] ?? 0;
}
