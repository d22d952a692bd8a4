import type { Pack } from '../language/pack.ts';

/** The procedures of a pack as lines of Markdown, in Chinese; nothing where there are none. */
export function procedureLines({ procedures }: Pack): readonly string[] {
  return procedures.flatMap(({ id, title }) => ['', `## ${title.zh}`, '', `\`${id}\``]);
}
