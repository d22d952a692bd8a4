import { Buffer } from 'node:buffer';
import { invariant } from '@shuize/domain';
import { undated, writeZip } from '../archive/write-zip.ts';
import { zipEntries } from '../archive/zip-entries.ts';
import { DEFAULT_WORKBOOK_LIMITS } from '../workbook-limits.ts';
import { PAGE } from './sheet-looks.ts';

/** A table to be written as a sheet: its header, and rows of texts and numbers. */
export interface WrittenTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: Iterable<readonly (string | number | null)[]>;
}

const NARROWEST = 8;
const WIDEST = 60;
const ROWS_MEASURED = 200;
const LONGEST_SHEET_NAME = 31;

/**
 * A workbook of one table, its header frozen and filterable. Texts stay texts: none is taken for a formula or a date.
 *
 * @returns the same bytes every time
 */
export async function tableWorkbook({ name, columns, rows }: WrittenTable): Promise<Uint8Array> {
  // WHY: loaded when a workbook is asked for, because the library is slow to load.
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  workbook.created = new Date(0);
  workbook.modified = new Date(0);
  const sheet = workbook.addWorksheet(name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, LONGEST_SHEET_NAME), {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: PAGE,
  });
  const widths = columns.map(widthOf);
  sheet.addRow([...columns]).font = { bold: true };
  let measured = 0;
  for (const row of rows) {
    sheet.addRow([...row]);
    if (measured < ROWS_MEASURED) {
      row.forEach((cell, column) => {
        widths[column] = Math.max(widths[column] ?? 0, widthOf(String(cell ?? '')));
      });
      measured += 1;
    }
  }
  widths.forEach((width, column) => {
    const placed = sheet.getColumn(column + 1);
    placed.width = Math.min(WIDEST, Math.max(NARROWEST, width + 2));
  });
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: Math.max(1, columns.length) } };
  const entries = zipEntries(Buffer.from(await workbook.xlsx.writeBuffer()), DEFAULT_WORKBOOK_LIMITS);
  invariant(entries.ok, 'the library writes a ZIP archive');
  return writeZip(entries.value.map(undated));
}

/** In narrow characters; a Chinese one takes two. */
function widthOf(text: string): number {
  return [...text].reduce((width, sign) => width + (sign > '\u2E7F' ? 2 : 1), 0);
}
