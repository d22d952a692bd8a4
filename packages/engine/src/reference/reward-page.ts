import type { Pack } from '../language/pack.ts';

/** The rewards of a pack as lines of Markdown, in Chinese; nothing where there are none. */
export function rewardLines({ rewards }: Pack): readonly string[] {
  return rewards.flatMap(({ id, title }) => ['', `## ${title.zh}`, '', `\`${id}\``]);
}
