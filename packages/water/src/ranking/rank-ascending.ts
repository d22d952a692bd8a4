import { compareDecimals, type Decimal } from '@shuize/domain';
import type { ComparisonParameters } from '../standards/comparison-parameters.ts';

/** One of a ranking, with its rank from 1. */
export interface Ranked<Entry> {
  readonly entry: Entry;
  readonly rank: number;
}

/**
 * Ranks by published value, smallest first. Equal values share a rank and stand in the order they came in; by default
 * the ranks after them are skipped.
 *
 * @param publishedOf - the value as published: what prints the same ranks the same
 * @see STANDARDS 3, 7 and 10
 */
export function rankAscending<Entry>(
  entries: readonly Entry[],
  publishedOf: (entry: Entry) => Decimal,
  ties: ComparisonParameters['rankTies'],
): readonly Ranked<Entry>[] {
  const ordered = [...entries].sort((a, b) => compareDecimals(publishedOf(a), publishedOf(b)));
  const ranked: Ranked<Entry>[] = [];
  for (const [position, entry] of ordered.entries()) {
    const last = ranked.at(-1);
    const isTied = last !== undefined && compareDecimals(publishedOf(last.entry), publishedOf(entry)) === 0;
    const next = ties === 'shared-then-skipped' ? position + 1 : (last?.rank ?? 0) + 1;
    ranked.push({ entry, rank: isTied ? last.rank : next });
  }
  return ranked;
}
