import type { Pack } from '../language/pack.ts';

/** The statistics of a pack as lines of Markdown, in Chinese; nothing where there are none. */
export function statisticLines({ statistics }: Pack): readonly string[] {
  return statistics.flatMap(({ id, title }) => ['', `## ${title.zh}`, '', `\`${id}\``]);
}
