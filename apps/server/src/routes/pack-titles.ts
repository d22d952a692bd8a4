import type { Bilingual } from '@shuize/domain';
import type { ServerContext } from '../context/server-context.ts';

/** Titles of the packs by their ids. A pack that an older run was judged by may no longer be at hand. */
export function packTitles({ packs }: ServerContext): ReadonlyMap<string, Bilingual> {
  return new Map(packs.map(({ pack: { id, title } }) => [id, title]));
}
