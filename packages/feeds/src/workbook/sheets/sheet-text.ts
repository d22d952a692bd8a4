import { cellOutsideHeader } from '../../csv/cell-faults.ts';
import type { Fault } from '../../csv/fault.ts';
import type { FaultLog } from '../../csv/fault-log.ts';
import type { CellPlace } from '../cells/cell-address.ts';
import { cellContent } from '../cells/cell-content.ts';
import type { DateGrain } from '../cells/number-format.ts';
import { brokenPart, tooMuchText } from '../workbook-faults.ts';
import type { WorkbookLimits } from '../workbook-limits.ts';
import { atCell } from './at-cell.ts';
import { csvWriter, type PlacedText } from './csv-writer.ts';
import { isNote, saysNothingWhenEmpty } from './note-rows.ts';
import { mergedCells } from './sheet-faults.ts';
import { type SheetHeader, sheetHeader } from './sheet-header.ts';
import type { SheetCell, SheetVisitor } from './sheet-reader.ts';

/** A sheet as text. */
export interface SheetText {
  /** The table as a CSV: each row is the line of the same number, rows of notes are blank. */
  readonly csv: Uint8Array;
  /** `null` when the sheet has no row but blank ones and notes. */
  readonly header: SheetHeader | null;
  /** Whether a note says that the sheet says nothing while it has no row below the header. */
  readonly saysNothingWhenEmpty: boolean;
  /** How many rows below the header hold something. */
  readonly count: number;
  /** The last column that holds anything, from 0; -1 when none does. */
  readonly lastColumn: number;
  /** Cells merged where they may not be. */
  readonly merged: readonly (readonly [CellPlace, CellPlace])[];
}

/** What turns a sheet into text. */
export interface SheetTextWriter extends SheetVisitor {
  readonly finish: () => SheetText;
}

/**
 * Writes a sheet as a CSV, so that it is read and checked as one. What a CSV cannot say is reported here: an error,
 * a formula without its result, merged cells; the cell is then left empty.
 *
 * @param grainOf - what the column of that name holds, when that is a date or a time
 * @param log - gets faults with the row that Excel shows
 * @param saidBefore - bytes of text of other sheets of the workbook, which count as well
 */
export function sheetTextWriter(
  part: string,
  grainOf: (column: string) => DateGrain | null,
  countsFrom1904: boolean,
  limits: Pick<WorkbookLimits, 'fileBytes' | 'recordBytes' | 'errorsPerFile'>,
  log: FaultLog,
  saidBefore: number,
): SheetTextWriter {
  const writer = csvWriter();
  let header: SheetHeader | null = null;
  let grains: ReadonlyMap<number, DateGrain | null> = new Map();
  let isSilentWhenEmpty = false;
  let count = 0;
  let lastColumn = -1;
  let lastRow = 0;
  const merged: (readonly [CellPlace, CellPlace])[] = [];

  const report = (place: CellPlace, found: Fault) =>
    log.add(place.row, header?.names.get(place.column) ?? null, atCell(place, found));

  /** The texts of a row's cells; faults are told to `blame`. @returns `null` for a value that cannot be */
  const textsOf = (
    cells: readonly SheetCell[],
    blame: (column: number, found: Fault) => void,
  ): readonly PlacedText[] | null => {
    const texts: PlacedText[] = [];
    for (const cell of cells) {
      const content = cellContent(cell, grains.get(cell.column) ?? null, countsFrom1904);
      if (content === null) {
        return null;
      }
      if ('fault' in content) {
        blame(cell.column, content.fault);
      } else if (content.text.trim() !== '') {
        texts.push({ column: cell.column, text: content.text });
      }
    }
    return texts;
  };

  const beginTable = (row: number, cells: readonly SheetCell[]): Fault | null => {
    const faults: [number, Fault][] = [];
    const texts = textsOf(cells, (column, found) => faults.push([column, found]));
    if (texts === null) {
      return impossibleValue(part, row);
    }
    const [first] = texts;
    if (first !== undefined && isNote(first.text.trim())) {
      isSilentWhenEmpty ||= saysNothingWhenEmpty(first.text.trim());
      return null;
    }
    if (first === undefined) {
      for (const [column, found] of faults) {
        report({ row, column }, found);
      }
      return null;
    }
    header = sheetHeader(row, texts);
    grains = new Map([...header.names].map(([column, name]) => [column, grainOf(name)]));
    for (const [column, found] of faults) {
      report({ row, column }, found);
    }
    lastColumn = texts.at(-1)?.column ?? -1;
    lastRow = row;
    writer.write(
      row,
      [...header.names].map(([column, text]) => ({ column, text })),
    );
    return null;
  };

  const addRow = (row: number, cells: readonly SheetCell[], { names, reasonColumn }: SheetHeader) => {
    let isBlank = true;
    const texts = textsOf(
      cells.filter(({ column }) => column !== reasonColumn),
      (column, found) => {
        isBlank = false;
        lastColumn = Math.max(lastColumn, column);
        report({ row, column }, found);
      },
    );
    if (texts === null) {
      return impossibleValue(part, row);
    }
    const inTable = texts.filter(({ column }) => names.has(column));
    for (const { column, text } of texts) {
      if (!names.has(column)) {
        report({ row, column }, cellOutsideHeader(text));
      }
    }
    if (texts.length === 0 && isBlank) {
      return null;
    }
    // WHY: a text is held once however many cells share it; written out for each they could be more than fits.
    if (texts.reduce((sum, { text }) => sum + text.length, 0) > limits.recordBytes) {
      return tooMuchText(
        `工作表第 ${row} 行的内容超过上限 ${limits.recordBytes} 字节`,
        `Row ${row} of the sheet has more than ${limits.recordBytes} bytes of text`,
      );
    }
    count += 1;
    lastRow = row;
    lastColumn = Math.max(lastColumn, texts.at(-1)?.column ?? -1);
    writer.write(
      row,
      inTable.map(({ column, text }) => ({ column, text: text.replace(/[\r\n]+/g, ' ') })),
    );
    return saidBefore + writer.size() > limits.fileBytes
      ? tooMuchText(
          `工作簿的内容写成 CSV 超过上限 ${limits.fileBytes} 字节`,
          `Written as CSV the workbook has more than ${limits.fileBytes} bytes`,
        )
      : null;
  };

  return {
    row: (row, cells) =>
      header === null ? beginTable(row, cells) : cells.length === 0 ? null : addRow(row, cells, header),
    merged: (first, last) => {
      const isInTable =
        header !== null &&
        last.row >= header.row &&
        first.row <= lastRow &&
        first.column <= header.lastColumn &&
        first.column !== header.reasonColumn;
      const isSingle = first.row === last.row && first.column === last.column;
      if (isInTable && !isSingle && merged.length < limits.errorsPerFile) {
        merged.push([first, last]);
        log.add(first.row, header?.names.get(first.column) ?? null, mergedCells(first, last));
      }
    },
    finish: () => ({
      csv: writer.bytes(),
      header,
      saysNothingWhenEmpty: isSilentWhenEmpty,
      count,
      lastColumn,
      merged,
    }),
  };
}

function impossibleValue(part: string, row: number): Fault {
  return brokenPart(part, `第 ${row} 行有无法识别的值`, `row ${row} holds a value that cannot be`);
}
