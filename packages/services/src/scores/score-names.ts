import type { Decimal } from '@shuize/domain';
import type { Pack, Score } from '@shuize/engine';

/** What a name in the column `item` of scores.csv stands for. */
export type ScoreName =
  | { readonly kind: 'entry'; readonly points: Decimal }
  /** Points stand with its sub-items. */
  | { readonly kind: 'item-of-sub-items'; readonly subItems: readonly string[] }
  | { readonly kind: 'deduction' }
  | { readonly kind: 'adjustment' };

/** The names that rows about a score can have, in the order of the score. */
export function namesOfScore(score: Score): ReadonlyMap<string, ScoreName> {
  const items = score.parts.flatMap((part) => part.items);
  return new Map<string, ScoreName>([
    ...items.flatMap((item): readonly (readonly [string, ScoreName])[] => [
      item.subItems.length === 0
        ? [item.id, { kind: 'entry', points: item.points }]
        : [item.id, { kind: 'item-of-sub-items', subItems: item.subItems.map(({ id }) => id) }],
      ...item.subItems.map(({ id, points }) => [id, { kind: 'entry', points }] as const),
      ...item.deductions.map(({ id }) => [id, { kind: 'deduction' }] as const),
    ]),
    ...score.adjustments.map(({ id }) => [id, { kind: 'adjustment' }] as const),
  ]);
}

/** Names of scores.csv that rankings of a pack have rows under: what people state where the text has no threshold. */
export function namesDeclared({ rankings }: Pack): ReadonlySet<string> {
  return new Set(
    rankings
      .flatMap(({ consequences }) => consequences)
      .flatMap(({ declared }) => declared?.items.map(({ item }) => item) ?? []),
  );
}
