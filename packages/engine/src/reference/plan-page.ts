import type { Pack } from '../language/pack.ts';

/** The plans of a pack as lines of Markdown, in Chinese; nothing where there are none. */
export function planLines({ plans }: Pack): readonly string[] {
  return plans.flatMap(({ id, title }) => ['', `## ${title.zh}`, '', `\`${id}\``]);
}
