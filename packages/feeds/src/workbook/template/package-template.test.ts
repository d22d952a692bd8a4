import { Buffer } from 'node:buffer';
import type { Language } from '@shuize/domain';
import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { aPackage, placesOf, validText } from '../../package/package.fixture.ts';
import { PACKAGE_FILES } from '../../package/package-files.ts';
import { readDataPackage } from '../../package/read-data-package.ts';
import { columnLetters } from '../cells/cell-address.ts';
import type { ColumnKind } from '../guides/sheet-guide.ts';
import { columnGuideOf } from '../guides/sheet-guides.ts';
import { readPackageWorkbook } from '../read-package-workbook.ts';
import { namesOfSheet } from '../sheets/sheet-names.ts';
import { opened, packed, partsOf, rowsOfCsv } from '../workbook.fixture.ts';
import { packageTemplate } from './package-template.ts';

/** The template without its lists, of which the library that opens it makes an object for every row. */
async function templateWithoutLists(language: Language): Promise<ExcelJS.Workbook> {
  const parts = Object.entries(partsOf(await packageTemplate(language)));
  const lists = /<dataValidations[\s\S]*<\/dataValidations>/;
  return opened(packed(Object.fromEntries(parts.map(([name, text]) => [name, text.replace(lists, '')]))));
}

/** The row of a sheet that is not a note. */
function headerRowOf(sheet: ExcelJS.Worksheet): number {
  let row = 1;
  while (sheet.getCell(row, 1).text.startsWith('#')) {
    row += 1;
  }
  return row;
}

describe.each(['zh', 'en'] as const)('The template in %s', (language) => {
  it('is the same bytes every time', async () => {
    expect(await packageTemplate(language)).toEqual(await packageTemplate(language));
  });

  it('is read as it is, and says nothing but that no place is listed', async () => {
    const read = await readPackageWorkbook({ file: 'a.xlsx', bytes: await packageTemplate(language) });
    expect(read.ok ? [] : placesOf(read.error)).toEqual([]);
    const { divisions, sections, sectionIds, ...others } = read.ok
      ? read.value
      : { divisions: null, sections: null, sectionIds: null };
    expect([divisions, sections, sectionIds]).toEqual([[], [], []]);
    expect(Object.values(others).every((each) => each === null)).toBe(true);
  });

  it('is read like the folder when it is filled in', async () => {
    const workbook = await templateWithoutLists(language);
    const firstRows = new Map<string, number>();
    for (const { file, columns } of PACKAGE_FILES) {
      const sheet = workbook.getWorksheet(namesOfSheet(file)[language === 'zh' ? 1 : 0]);
      const [header = [], ...rows] = rowsOfCsv(validText(file));
      const places = header.map((name) => columns.findIndex((column) => column.name === name) + 1);
      const first = sheet === undefined ? 0 : headerRowOf(sheet) + 1;
      firstRows.set(file, first);
      rows.forEach((row, index) => {
        row.forEach((value, at) => {
          const cell = sheet?.getCell(first + index, places[at] ?? 0);
          if (cell !== undefined) {
            cell.value = value ?? null;
          }
        });
      });
    }
    const read = await readPackageWorkbook({
      file: 'a.xlsx',
      bytes: Buffer.from(await workbook.xlsx.writeBuffer()),
    });
    expect(read.ok ? [] : placesOf(read.error)).toEqual([]);
    const folder = readDataPackage(aPackage());
    const withoutRows = (value: unknown) =>
      JSON.stringify(value).replace(/"row":(?:\d+|\{[^}]*\})/g, '"row":0');
    expect(withoutRows(read)).toBe(withoutRows(folder));
    expect(read.ok && read.value.flows?.[0]?.row).toBe(firstRows.get('flows.csv'));
  });

  it('has for every column a header, a note and a format', async () => {
    const workbook = await templateWithoutLists(language);
    for (const { file, columns } of PACKAGE_FILES) {
      const sheet = workbook.getWorksheet(namesOfSheet(file)[language === 'zh' ? 1 : 0]);
      const row = sheet === undefined ? 0 : headerRowOf(sheet);
      expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: row });
      columns.forEach((column, index) => {
        const cell = sheet?.getCell(row, index + 1);
        const { kind, note } = columnGuideOf(file, column.name);
        expect(cell?.value).toBe(language === 'zh' ? column.zh : column.name);
        expect(JSON.stringify(cell?.note)).toContain(JSON.stringify(note[language]).slice(1, -1));
        const format = FORMATS.get(kind);
        expect(format === undefined || sheet?.getColumn(index + 1).numFmt === format).toBe(true);
      });
    }
  });

  it('offers the lists, and takes nothing else where they are closed', async () => {
    const parts = partsOf(await packageTemplate(language));
    PACKAGE_FILES.forEach(({ file, columns }, sheet) => {
      const lists = columns.flatMap(({ name }, index) => {
        const { kind, choices, isOpen } = columnGuideOf(file, name);
        const values = kind === 'truth' ? ['true', 'false'] : choices.map(({ value }) => value);
        return values.length === 0
          ? []
          : [{ letters: columnLetters(index), isClosed: kind === 'truth' || !isOpen, values }];
      });
      const text = parts[`xl/worksheets/sheet${sheet + 2}.xml`] ?? '';
      const found = [...text.matchAll(/<dataValidation ([^>]*)><formula1>&quot;([^<]*)&quot;<\/formula1>/g)];
      const told = found.map(([, attributes = '', values = '']) => ({
        letters: /sqref="([A-Z]+)\d+:\1\d+"/.exec(attributes)?.[1],
        isClosed: attributes.includes('showErrorMessage="1"'),
        values: values.split(','),
      }));
      expect(told.toSorted((a, b) => (a.letters ?? '').localeCompare(b.letters ?? ''))).toEqual(lists);
    });
  });
});

const FORMATS: ReadonlyMap<ColumnKind, string> = new Map([
  ['code', '@'],
  ['text', '@'],
  ['period', '@'],
  ['day', 'yyyy-mm-dd'],
  ['month', 'yyyy-mm'],
  ['minute', 'yyyy-mm-dd hh:mm'],
]);
