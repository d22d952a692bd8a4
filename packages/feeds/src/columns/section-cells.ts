import { failure, success } from '@shuize/domain';
import { unknownSection } from '../cells/id-cells.ts';
import { byteDictionary } from './byte-dictionary.ts';
import type { CellKind } from './cell-reader.ts';

/** Section ids on their way into a column of positions. */
export interface SectionCells {
  readonly kind: CellKind;
  /** The ids by position. */
  readonly ids: readonly string[];
}

/**
 * @param known - the ids of sections.csv in their order; `null` when there is none to check against: the ids are then
 *   numbered as they come
 */
export function sectionCells(known: ReadonlySet<string> | null): SectionCells {
  const dictionary = byteDictionary(known ?? []);
  return {
    kind: {
      scan: dictionary.find,
      parse: (text) =>
        known === null || known.has(text) ? success(dictionary.add(text)) : failure(unknownSection(text)),
      whenEmpty: undefined,
    },
    ids: dictionary.words,
  };
}
