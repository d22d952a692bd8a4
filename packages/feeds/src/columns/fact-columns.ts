import { INDICATORS, NO_DAY } from '@shuize/domain';
import { unknownIndicator } from '../cells/id-cells.ts';
import { parseDayCell } from '../cells/time-cells.ts';
import { duplicateKey } from '../csv/cell-faults.ts';
import type { CellKind } from './cell-reader.ts';
import type { ColumnFile } from './column-file.ts';
import { rowIndex } from './row-index.ts';
import { scanDay } from './scan-time.ts';
import { wordCells } from './word-cells.ts';

/** The day a row became known, or `NO_DAY`. */
export const RECORDED_CELLS: CellKind = { scan: scanDay, parse: parseDayCell, whenEmpty: NO_DAY };

/** Codes of indicators, read as their numbers; words that may stand in their place are numbered after them. */
export function indicatorCells(alsoAllowed: readonly string[] = []): CellKind {
  const words = [...INDICATORS.map(({ code }) => code), ...alsoAllowed];
  return wordCells(words, (text) => unknownIndicator(text, words));
}

/**
 * Reports every row that equals an earlier one in its key.
 *
 * @param names - the columns of the file that make the key; the error is laid on the first
 * @param keys - what they hold, one entry a row, and the recorded days where the file has versions
 * @param rows - lines of the file, one entry a row
 */
export function reportDuplicates(
  { source, cellOf, header }: ColumnFile,
  names: readonly string[],
  keys: readonly (Int32Array | Uint8Array)[],
  rows: Int32Array,
): void {
  if (header.isDoubtful) {
    return;
  }
  const written = names.map((name) => header.written[cellOf(name)] ?? name);
  const index = rowIndex(keys, rows.length);
  rows.forEach((row, position) => {
    const earlier = index.add(position);
    if (earlier !== -1) {
      const found = duplicateKey(rows[earlier] ?? 0, written, keys.length > names.length);
      source.report(row, cellOf(names[0] ?? ''), found);
    }
  });
}
