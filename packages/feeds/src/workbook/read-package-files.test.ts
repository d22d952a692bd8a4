import { describe, expect, it } from 'vitest';
import { aPackage, placesOf, validText } from '../package/package.fixture.ts';
import { readDataPackage } from '../package/read-data-package.ts';
import { readPackageFiles } from './read-package-files.ts';
import { aWorkbook, type Rows, rowsOfCsv } from './workbook.fixture.ts';

async function readWith(workbooks: Readonly<Record<string, Uint8Array>>, without: readonly string[]) {
  const files = aPackage(Object.fromEntries(without.map((file) => [file, null])));
  return readPackageFiles(new Map([...files, ...Object.entries(workbooks)]));
}

async function placesWith(workbooks: Readonly<Record<string, Uint8Array>>, without: readonly string[] = []) {
  const read = await readWith(workbooks, without);
  return read.ok ? [] : placesOf(read.error);
}

const SECTIONS = rowsOfCsv(validText('sections.csv'));
const TARGETS = rowsOfCsv(validText('targets.csv'));

describe('A folder', () => {
  it('of CSV files only is read as ever', async () => {
    expect(await readWith({}, [])).toEqual(readDataPackage(aPackage()));
  });

  it('may hold workbooks in the place of some files', async () => {
    const read = await readWith(
      {
        'sections.xlsx': await aWorkbook({ Sheet1: SECTIONS }),
        '水质目标.xlsx': await aWorkbook({ 说明: [['x']], 草稿: [['y']], targets: TARGETS }),
        '~$sections.xlsx': new Uint8Array(),
      },
      ['sections.csv', 'targets.csv'],
    );
    expect(read).toEqual(readDataPackage(aPackage()));
  });

  it('has errors that name the file and the cell', async () => {
    const rows: Rows = [
      ['section', 'year', 'class'],
      ['S1', 2018, 'VI'],
      ['S9', 2018, 'III'],
    ];
    const read = await readWith(
      {
        'targets.xlsx': await aWorkbook({ Sheet1: rows }),
        'sections.xlsx': await aWorkbook({ s: SECTIONS }),
      },
      ['targets.csv', 'sections.csv'],
    );
    const errors = read.ok ? [] : read.error;
    expect(placesOf(errors)).toEqual([
      'targets.xlsx:2:class unknown-class',
      'targets.xlsx:3:section unknown-section',
    ]);
    expect(errors[1]?.message.en).toBe('A3: sections.xlsx has no section “S9”.');
  });

  it('has workbooks that cannot be told, and those are not missing files', async () => {
    const sections = await aWorkbook({ s: SECTIONS });
    expect(
      await placesWith(
        {
          'sections.xlsx': new Uint8Array([1, 2, 3]),
          'targets.xls': await aWorkbook({ a: TARGETS, b: TARGETS }),
          'monthly.xlsx': await aWorkbook({ a: [], b: [] }),
          'mothly.xlsx': sections,
          '报告.xlsx': sections,
        },
        ['sections.csv', 'targets.csv', 'monthly.csv'],
      ),
    ).toEqual([
      'sections.xlsx:: not-a-workbook',
      'targets.xls:: sheet-not-told',
      'monthly.xlsx:: sheet-not-told',
      'mothly.xlsx:: unknown-file',
      '报告.xlsx:: unknown-file',
    ]);
  });

  it('gives a file once', async () => {
    const sections = await aWorkbook({ s: SECTIONS });
    expect(await placesWith({ 'sections.xlsx': sections })).toEqual(['sections.xlsx:: given-twice']);
    expect(await placesWith({ 'sections.xlsx': sections, '断面.xlsx': sections }, ['sections.csv'])).toEqual([
      '断面.xlsx:: given-twice',
    ]);
  });

  it('still lacks what it lacks', async () => {
    expect(await placesWith({}, ['divisions.csv'])).toEqual(['divisions.csv:: missing-file']);
  });
});
