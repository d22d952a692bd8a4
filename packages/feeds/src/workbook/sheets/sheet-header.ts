import { isReasonColumn } from '../../csv/reason-column.ts';
import type { PlacedText } from './csv-writer.ts';

/** The row that names the columns. */
export interface SheetHeader {
  readonly row: number;
  /** Names of columns that have one, by column from 0. */
  readonly names: ReadonlyMap<number, string>;
  /** The last column with a name. */
  readonly lastColumn: number;
  /** The column of reasons that we added when the workbook was handed back, or -1. */
  readonly reasonColumn: number;
}

/** @param texts - what the row says, by column */
export function sheetHeader(row: number, texts: readonly PlacedText[]): SheetHeader {
  // WHY: a header is often broken in two by Alt+Enter, in the midst of a word.
  const names = texts.map(({ column, text }) => [column, text.replace(/[\r\n]+/g, '').trim()] as const);
  const reason = names.find(([, name]) => isReasonColumn(name));
  const named = names.filter((name) => name !== reason);
  return {
    row,
    names: new Map(named),
    lastColumn: named.at(-1)?.[0] ?? -1,
    reasonColumn: reason?.[0] ?? -1,
  };
}
