import type { Pack } from '../language/pack.ts';

/** The registers of a pack as lines of Markdown, in Chinese; nothing where there are none. */
export function registerLines({ registers }: Pack): readonly string[] {
  return registers.flatMap(({ id, title }) => ['', `## ${title.zh}`, '', `\`${id}\``]);
}
