import { addFractions, compareDecimals, type Fraction, fraction, invariant } from '@shuize/domain';
import { type Interval, type IntervalEnd, interval, isWithin } from '../limit/interval.ts';
import type { Confidence } from '../standards/confidence.ts';
import { type Amount, timesAmount } from './amount.ts';
import { wanYuan, yuan } from './money.ts';

/** An amount as a rule states it: a sum, or not published, with its ends where they are printed. */
export type StatedAmount = Exclude<Amount, { readonly kind: 'undetermined' }>;

/** A sum in 万元. */
export function stated(text: string): StatedAmount {
  return { kind: 'known', yuan: wanYuan(text) };
}

/** A sum in yuan. */
export function statedYuan(text: string): StatedAmount {
  return { kind: 'known', yuan: yuan(text) };
}

export const NOT_PUBLISHED: StatedAmount = { kind: 'not-published', least: null, most: null };

/** One tier (档) of a ladder: what is owed for an exceedance multiple in its interval. */
export interface Tier {
  readonly multiples: Interval;
  readonly amount: StatedAmount;
  /** Owed as stated, or times (1 + multiple). */
  readonly grows: 'not' | 'with-multiple';
  readonly confidence: Confidence;
}

/**
 * Tiers in order, without gaps, up to any multiple. Below the first tier nothing is owed; a stretch whose amount nobody
 * has published is a tier of its own.
 */
export type Ladder = readonly Tier[];

export function tier(
  multiples: string,
  amount: StatedAmount,
  confidence: Confidence,
  grows: Tier['grows'] = 'not',
): Tier {
  return { multiples: interval(multiples), amount, grows, confidence };
}

/** @throws Error when tiers leave a gap, overlap, or end: a ladder is a constant of the program or checked before */
export function ladder(...tiers: readonly Tier[]): Ladder {
  for (const [position, { multiples }] of tiers.entries()) {
    const next = tiers[position + 1];
    const follows = next === undefined ? multiples.high === null : meets(multiples.high, next.multiples.low);
    invariant(follows, `tier ${position + 1} of a ladder does not lead to the next`);
  }
  return tiers;
}

function meets(high: IntervalEnd | null, low: IntervalEnd | null): boolean {
  return (
    high !== null &&
    low !== null &&
    compareDecimals(high.at, low.at) === 0 &&
    high.isIncluded !== low.isIncluded
  );
}

/** What a ladder asks for a multiple, and how sure that is; `null` below its first tier. */
export function chargeOfMultiple(
  tiers: Ladder,
  multiple: Fraction,
): { readonly amount: Amount; readonly confidence: Confidence } | null {
  const found = tiers.find(({ multiples }) => isWithin(multiples, multiple));
  if (found === undefined) {
    return null;
  }
  const amount =
    found.grows === 'with-multiple'
      ? timesAmount(found.amount, addFractions(fraction(1), multiple))
      : found.amount;
  return { amount, confidence: found.confidence };
}
