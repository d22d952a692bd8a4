import type { Pack } from '../language/pack.ts';

/** The duties of a pack as lines of Markdown, in Chinese; nothing where there are none. */
export function dutyLines({ duties }: Pack): readonly string[] {
  return duties.flatMap(({ id, title }) => ['', `## ${title.zh}`, '', `\`${id}\``]);
}
