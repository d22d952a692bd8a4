import type { Result } from '@shuize/domain';
import { readText } from '../cells/read-text.ts';
import type { Fault } from '../csv/fault.ts';
import { type ScannedRecord, textOfCell } from '../csv/scan-records.ts';

/** Reads a cell of a record as a number for a column; NaN when it is faulty, and the fault is then reported. */
export type ReadCell = (record: ScannedRecord) => number;

/** What the readers of one file's cells share. */
export interface CellSource {
  readonly bytes: Uint8Array;
  readonly cellCharacters: number;
  readonly report: (row: number, cell: number, found: Fault) => void;
}

/** One kind of cell: a quick way from bytes for what is usual, and a way from text for everything. */
export interface CellKind {
  /** NaN for bytes it does not know. */
  readonly scan: (bytes: Uint8Array, start: number, end: number) => number;
  readonly parse: (text: string) => Result<number, Fault>;
  /** What an empty cell says; `undefined` when it is a fault. */
  readonly whenEmpty: number | undefined;
}

/** @param cell - position in the record; -1 for a column that the file lacks: every cell is empty */
export function cellReader(
  { bytes, cellCharacters, report }: CellSource,
  cell: number,
  { scan, parse, whenEmpty }: CellKind,
): ReadCell {
  if (cell === -1) {
    return () => whenEmpty ?? Number.NaN;
  }
  return (record) => {
    if (cell < record.count && record.quoted[cell] !== 2) {
      const scanned = scan(bytes, record.starts[cell] ?? 0, record.ends[cell] ?? 0);
      if (!Number.isNaN(scanned)) {
        return scanned;
      }
    }
    const text = textOfCell(bytes, record, cell);
    const parsed = readText(text, whenEmpty, cellCharacters, parse);
    if (parsed.ok) {
      return parsed.value;
    }
    report(record.row, cell, parsed.error);
    return Number.NaN;
  };
}
