import { failure, success } from '@shuize/domain';
import type { Fault } from '../csv/fault.ts';
import { byteDictionary } from './byte-dictionary.ts';
import type { CellKind } from './cell-reader.ts';

/**
 * Cells that hold one of a closed list of words, read as its position in the list.
 *
 * @param unknown - what is said of any other text
 */
export function wordCells(
  words: readonly string[],
  unknown: (text: string) => Fault,
  whenEmpty?: number,
): CellKind {
  const dictionary = byteDictionary(words);
  return {
    scan: dictionary.find,
    parse: (text) => {
      const position = words.indexOf(text);
      return position === -1 ? failure(unknown(text)) : success(position);
    },
    whenEmpty,
  };
}
