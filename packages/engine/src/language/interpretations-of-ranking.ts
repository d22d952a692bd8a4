import type { Answerable } from './condition.ts';
import type { Ranking, RankingConsequence } from './ranking.ts';

/**
 * The interpretations that a consequence of a ranking depends on, by id in alphabetical order: those of the ranking itself
 * and its own.
 *
 * @param consequence - `null`: the ranking alone, without anything that follows from it
 */
export function interpretationsOfRanking(
  { ties, missing, under, value }: Ranking,
  consequence: RankingConsequence | null,
): readonly string[] {
  const weights =
    value.kind === 'ranks'
      ? value.parts.flatMap(({ weight }) => (weight.kind === 'fixed' ? [] : [weight.interpretation]))
      : [];
  const own =
    consequence === null
      ? []
      : [
          ...named(consequence.repeat),
          ...(consequence.countsWith === null ? [] : [consequence.countsWith.under.interpretation]),
          ...(consequence.declared === null ? [] : named(consequence.declared.need)),
        ];
  return [
    ...new Set([
      ...named(ties),
      ...named(missing),
      ...(under === null ? [] : [under.interpretation]),
      ...weights,
      ...own,
    ]),
  ].sort();
}

function named(text: Answerable): readonly string[] {
  return text.kind === 'interpretation' ? [text.interpretation] : [];
}
