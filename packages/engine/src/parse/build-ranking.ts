import type { Ranking } from '../language/ranking.ts';
import type { Cite } from './build-condition.ts';
import type { RankingValue, SoundElement } from './pack-syntax.ts';

export function buildRanking({ value, source }: SoundElement<RankingValue>, cite: Cite): Ranking {
  const { id, title } = value;
  return { id, title, cite: cite(value.cite), position: source.position };
}
