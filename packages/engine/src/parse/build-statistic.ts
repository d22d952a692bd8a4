import type { Statistic } from '../language/statistic.ts';
import type { Cite } from './build-condition.ts';
import type { SoundElement, StatisticValue } from './pack-syntax.ts';

export function buildStatistic({ value, source }: SoundElement<StatisticValue>, cite: Cite): Statistic {
  const { id, title } = value;
  return { id, title, cite: cite(value.cite), position: source.position };
}
