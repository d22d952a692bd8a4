import { invariant } from '@shuize/domain';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A sequence of whole numbers that a seed fixes on every platform. */
export interface RandomStream {
  /** A whole number from `least` to `most`, both included. */
  integer(least: number, most: number): number;
  /** True in `permille` of a thousand draws. */
  happens(permille: number): boolean;
  /** One entry of a list that is not empty. */
  pick<Entry>(entries: readonly Entry[]): Entry;
}

/**
 * The stream of one purpose. Each purpose draws from its own, so a new row in one file leaves every other
 * file as it was.
 */
export function randomStream(seed: number, purpose: string): RandomStream {
  const generator = xoroshiro128plus(seed ^ hashOf(purpose));
  const integer = (least: number, most: number) => uniformInt(generator, least, most);
  return {
    integer,
    happens: (permille) => integer(1, 1000) <= permille,
    pick: (entries) => {
      const entry = entries[integer(0, entries.length - 1)];
      invariant(entry !== undefined, 'a pick from an empty list');
      return entry;
    },
  };
}

/** FNV-1a over UTF-16 code units, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash | 0;
}
