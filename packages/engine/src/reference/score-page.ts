import type { Pack } from '../language/pack.ts';

/** The scores of a pack as lines of Markdown, in Chinese; nothing where there are none. */
export function scoreLines({ scores }: Pack): readonly string[] {
  return scores.flatMap(({ id, title }) => ['', `## ${title.zh}`, '', `\`${id}\``]);
}
