import type { Answerable } from './condition.ts';
import type { Statistic } from './statistic.ts';

/** The interpretations that a statistic depends on, by id in alphabetical order. */
export function interpretationsOfStatistic({ of }: Statistic): readonly string[] {
  const words: readonly Answerable[] =
    of.kind === 'accountability'
      ? of.counts.map(({ years }) => years)
      : [of.dueDay, ...of.counts.map(({ among }) => among)];
  return [
    ...new Set(words.flatMap((word) => (word.kind === 'interpretation' ? [word.interpretation] : []))),
  ].sort();
}
