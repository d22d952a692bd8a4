import { Buffer } from 'node:buffer';
import { invariant, type Language } from '@shuize/domain';
import type { DataValidation, Workbook, Worksheet } from 'exceljs';
import type { ColumnName } from '../../csv/header.ts';
import { PACKAGE_FILES, type PackageFile } from '../../package/package-files.ts';
import { undated, writeZip } from '../archive/write-zip.ts';
import { zipEntries } from '../archive/zip-entries.ts';
import { columnLetters } from '../cells/cell-address.ts';
import { TRUTH_CHOICES } from '../guides/choices.ts';
import type { ColumnGuide, ColumnKind } from '../guides/sheet-guide.ts';
import { columnGuideOf, sheetGuideOf } from '../guides/sheet-guides.ts';
import { DEFAULT_WORKBOOK_LIMITS } from '../workbook-limits.ts';
import { addInstructions } from './instruction-sheet.ts';
import { headerOf, PAGE, sheetNameOf } from './sheet-looks.ts';
import { columnNote, sheetNotes } from './template-words.ts';

/** Formats that keep what is typed: ids and periods stay text, dates are shown as they are read. */
const FORMATS: Readonly<Record<ColumnKind, string>> = {
  text: '@',
  code: '@',
  number: 'General',
  count: '0',
  share: 'General',
  truth: '@',
  list: '@',
  year: '0',
  month: 'yyyy-mm',
  day: 'yyyy-mm-dd',
  minute: 'yyyy-mm-dd hh:mm',
  period: '@',
  json: '@',
};

const WIDTHS: Readonly<Partial<Record<ColumnKind, number>>> = { text: 22, list: 18, minute: 18, json: 26 };
const USUAL_WIDTH = 14;
/** Rows that offer their lists. WHY not all: some programs make an object of every row of a list. */
const LISTED_ROWS = 20_000;
/** The most characters that a list within a validation may have. */
const LONGEST_LIST = 255;
const DARK = 'FF1F4E79';
const LIGHT = 'FFDDEBF7';
const WHITE = 'FFFFFFFF';
const BLACK = 'FF000000';
const GREY = 'FF595959';

/**
 * A workbook to fill in a data package (数据包模板): a sheet for each file with its headers, notes, lists and formats.
 * It is read as it is; a sheet left empty says nothing as long as its last note stands.
 *
 * @param language - of headers, names of sheets and notes; a package may mix both
 * @returns the same bytes every time
 */
export async function packageTemplate(language: Language): Promise<Uint8Array> {
  // WHY: loaded when a template is asked for, because the library is slow to load and nothing else needs it.
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  workbook.created = new Date(0);
  workbook.modified = new Date(0);
  addInstructions(workbook, language);
  for (const file of PACKAGE_FILES) {
    addSheet(workbook, file, language);
  }
  const entries = zipEntries(Buffer.from(await workbook.xlsx.writeBuffer()), DEFAULT_WORKBOOK_LIMITS);
  invariant(entries.ok, 'the library writes a ZIP archive');
  return writeZip(entries.value.map(undated));
}

function addSheet(workbook: Workbook, file: PackageFile, language: Language): void {
  const notes = sheetNotes(file, sheetGuideOf(file.file), language);
  const headerRow = notes.length + 1;
  const sheet = workbook.addWorksheet(sheetNameOf(file.file, language), {
    views: [{ state: 'frozen', ySplit: headerRow }],
    pageSetup: PAGE,
  });
  file.columns.forEach((column, index) => {
    const guide = columnGuideOf(file.file, column.name);
    const placed = sheet.getColumn(index + 1);
    placed.numFmt = FORMATS[guide.kind];
    placed.width = WIDTHS[guide.kind] ?? USUAL_WIDTH;
    addHeader(sheet, headerRow, index, column, guide, language);
    addList(sheet, headerRow + 1, index, guide, language);
  });
  for (const [index, note] of notes.entries()) {
    const cell = sheet.getCell(index + 1, 1);
    cell.value = note;
    cell.numFmt = '@';
    cell.font = { italic: true, color: { argb: GREY } };
  }
}

function addHeader(
  sheet: Worksheet,
  row: number,
  index: number,
  column: ColumnName,
  guide: ColumnGuide,
  language: Language,
): void {
  const cell = sheet.getCell(row, index + 1);
  const { isRequired } = column;
  cell.value = headerOf(column, language);
  cell.numFmt = '@';
  cell.font = { bold: true, color: { argb: isRequired ? WHITE : BLACK } };
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: isRequired ? DARK : LIGHT } };
  cell.border = { bottom: { style: 'thin', color: { argb: DARK } } };
  cell.note = { texts: [{ text: columnNote(guide, isRequired, language) }] };
}

/** Lets whoever fills in a column choose from its list; in a closed list nothing else can be typed. */
function addList(
  sheet: Worksheet,
  firstRow: number,
  index: number,
  { kind, choices, isOpen }: ColumnGuide,
  language: Language,
): void {
  const offered = kind === 'truth' ? TRUTH_CHOICES : choices;
  if (offered.length === 0) {
    return;
  }
  const list = offered.map(({ value }) => value).join(',');
  invariant(list.length <= LONGEST_LIST, `the list ${list} fits a validation`);
  const letters = columnLetters(index);
  const isClosed = kind === 'truth' || !isOpen;
  // WHY: the types of the library know validations of single cells only.
  const { dataValidations } = sheet as unknown as {
    readonly dataValidations: { readonly add: (range: string, validation: DataValidation) => void };
  };
  dataValidations.add(`${letters}${firstRow}:${letters}${LISTED_ROWS}`, {
    type: 'list',
    formulae: [`"${list}"`],
    allowBlank: true,
    showErrorMessage: isClosed,
    errorTitle: language === 'zh' ? '取值有误' : 'Not in the list',
    error: language === 'zh' ? '请从列表中选取。' : 'Please choose from the list.',
  });
}
