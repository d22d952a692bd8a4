import type { Pack } from '../language/pack.ts';

/** The matrices of a pack as lines of Markdown, in Chinese; nothing where there are none. */
export function matrixLines({ matrices }: Pack): readonly string[] {
  return matrices.flatMap(({ id, title }) => ['', `## ${title.zh}`, '', `\`${id}\``]);
}
