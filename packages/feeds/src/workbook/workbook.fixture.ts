import { Buffer } from 'node:buffer';
import { inflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import Papa from 'papaparse';
import { writeZip, zipEntry } from './archive/write-zip.ts';
import { zipEntries } from './archive/zip-entries.ts';
import { DEFAULT_WORKBOOK_LIMITS } from './workbook-limits.ts';
import { escapeXml } from './xml/xml-text.ts';

/** Cells of a sheet row by row; `null` is a blank cell. */
export type Rows = readonly (readonly ExcelJS.CellValue[])[];

/** A workbook as Excel would write it, made by a library that shares no code with the reader. */
export async function aWorkbook(
  sheets: Readonly<Record<string, Rows>>,
  change: (workbook: ExcelJS.Workbook) => void = () => undefined,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name);
    rows.forEach((row, index) => {
      sheet.getRow(index + 1).values = [...row];
    });
  }
  change(workbook);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** The cells of a CSV as texts. */
export function rowsOfCsv(csv: string): Rows {
  return Papa.parse<string[]>(csv.trimEnd()).data.map((row) =>
    row.map((cell) => (cell === '' ? null : cell)),
  );
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The parts of a workbook of one sheet, to be damaged one by one. */
export function plainParts(sheetData: string, sheetName = 'readings'): Readonly<Record<string, string>> {
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escapeXml(sheetName)}" sheetId="1" r:id="s1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="s1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="t" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>section</t></si><si><t>S1</t></si></sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}">${sheetData}</worksheet>`,
  };
}

/** Packs parts as they stand. */
export function packed(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return writeZip(
    Object.entries(parts).map(([name, content]) => zipEntry(name, Buffer.from(content as Uint8Array))),
  );
}

/** The parts of a workbook, unpacked, as texts. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const entries = zipEntries(bytes, DEFAULT_WORKBOOK_LIMITS);
  const texts = (entries.ok ? entries.value : []).map(({ name, packed: content, method }) => [
    name,
    Buffer.from(method === 0 ? content : inflateRawSync(content)).toString('utf8'),
  ]);
  return Object.fromEntries(texts);
}

/** A workbook as Excel would open it, by a library that shares no code with us. */
export async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  return workbook;
}
