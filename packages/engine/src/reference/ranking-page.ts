import type { Pack } from '../language/pack.ts';

/** The rankings of a pack as lines of Markdown, in Chinese; nothing where there are none. */
export function rankingLines({ rankings }: Pack): readonly string[] {
  return rankings.flatMap(({ id, title }) => ['', `## ${title.zh}`, '', `\`${id}\``]);
}
