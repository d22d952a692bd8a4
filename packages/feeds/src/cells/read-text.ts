import { failure, type Result, success } from '@shuize/domain';
import { cellTooLong, valueMissing } from '../csv/cell-faults.ts';
import type { Fault } from '../csv/fault.ts';

/**
 * Reads the text of a cell that may be empty.
 *
 * @param whenEmpty - what an empty cell says; `undefined` when it is a fault
 * @param cellCharacters - the most characters a cell may have
 */
export function readText<Value>(
  text: string,
  whenEmpty: Value | undefined,
  cellCharacters: number,
  parse: (text: string) => Result<Value, Fault>,
): Result<Value, Fault> {
  if (text === '') {
    return whenEmpty === undefined ? failure(valueMissing()) : success(whenEmpty);
  }
  return text.length > cellCharacters ? failure(cellTooLong(text.length, cellCharacters)) : parse(text);
}
