import { Buffer } from 'node:buffer';
import type { InputError } from '@shuize/domain';
import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { aPackage, errorsOf, placesOf, validText, withLines } from '../../package/package.fixture.ts';
import { PACKAGE_FILES } from '../../package/package-files.ts';
import { readDataPackage } from '../../package/read-data-package.ts';
import { zipEntries } from '../archive/zip-entries.ts';
import { readPackageFiles } from '../read-package-files.ts';
import { readPackageWorkbook } from '../read-package-workbook.ts';
import { namesOfSheet } from '../sheets/sheet-names.ts';
import { aWorkbook, opened, packed, partsOf, plainParts, type Rows, rowsOfCsv } from '../workbook.fixture.ts';
import { DEFAULT_WORKBOOK_LIMITS } from '../workbook-limits.ts';
import { handBack } from './hand-back.ts';

const VALID = Object.fromEntries(
  PACKAGE_FILES.map(({ file }) => [namesOfSheet(file)[1], rowsOfCsv(validText(file))]),
);
const TARGETS: Rows = [
  ['# 说明'],
  ['断面编号', '年份', '目标类别', '获知日期'],
  ['S1', 2018, 'III'],
  ['S9', 20180, 'III'],
  [],
  ['S1', 2019, null],
];

async function handedBack(file: string, bytes: Uint8Array, errors: readonly InputError[]) {
  const handed = await handBack({ file, bytes }, errors, 'zh');
  expect(handed.ok).toBe(true);
  return handed.ok ? handed.value : { bytes, unplaced: errors };
}

async function errorsIn(bytes: Uint8Array): Promise<readonly InputError[]> {
  const read = await readPackageWorkbook({ file: 'a.xlsx', bytes });
  return read.ok ? [] : read.error;
}

function colourOf(sheet: ExcelJS.Worksheet | undefined, address: string): string | undefined {
  const fill = sheet?.getCell(address).fill;
  return fill?.type === 'pattern' ? fill.fgColor?.argb : undefined;
}

const MARK = 'FFFFC7C9';

describe('A workbook handed back', () => {
  it('says in each faulty row what is wrong and what would mend it, and marks the cells', async () => {
    const bytes = await aWorkbook({ ...VALID, 水质目标: TARGETS });
    const { bytes: marked, unplaced } = await handedBack('a.xlsx', bytes, await errorsIn(bytes));
    expect(unplaced).toEqual([]);
    const sheet = (await opened(marked)).getWorksheet('水质目标');
    expect(sheet?.getCell('E2').value).toBe('错误原因');
    expect(sheet?.getCell('E3').value).toBeNull();
    expect(sheet?.getCell('E4').text).toMatch(/^【断面编号】A4：.+。请.+。【年份】B4：.+。请.+。$/);
    expect(sheet?.getCell('E6').text).toMatch(/^【目标类别】C6：此格必须填写，但为空。/);
    expect(['A3', 'A4', 'B4', 'C4', 'C6', 'E4'].map((address) => colourOf(sheet, address) === MARK)).toEqual([
      false,
      true,
      true,
      false,
      true,
      true,
    ]);
    expect(sheet?.getColumn(5).width).toBe(80);
  });

  it('[PF-1] is read without an error once it is mended, the column still there', async () => {
    const bytes = await aWorkbook({ ...VALID, 水质目标: TARGETS });
    const { bytes: marked } = await handedBack('a.xlsx', bytes, await errorsIn(bytes));
    expect(placesOf(await errorsIn(marked))).toEqual(placesOf(await errorsIn(bytes)));
    const workbook = await opened(marked);
    const sheet = workbook.getWorksheet('水质目标');
    for (const [address, value] of [
      ['A4', 'S2'],
      ['B4', 2018],
      ['C6', 'IV'],
    ] as const) {
      const cell = sheet?.getCell(address);
      if (cell !== undefined) {
        cell.value = value;
      }
    }
    expect(await errorsIn(Buffer.from(await workbook.xlsx.writeBuffer()))).toEqual([]);
  });

  it('takes off the marks and reasons of an earlier time', async () => {
    const bytes = await aWorkbook({ ...VALID, 水质目标: TARGETS });
    const first = (await handedBack('a.xlsx', bytes, await errorsIn(bytes))).bytes;
    const errors = (await errorsIn(first)).filter(({ row }) => row === 6);
    const second = (await handedBack('a.xlsx', first, errors)).bytes;
    const sheet = (await opened(second)).getWorksheet('水质目标');
    expect([colourOf(sheet, 'A4'), colourOf(sheet, 'C6')]).toEqual([undefined, MARK]);
    expect([sheet?.getCell('E4').value, sheet?.getCell('F2').value]).toEqual([null, null]);
    expect(sheet?.getCell('E6').text).toMatch(/^【目标类别】/);
    const third = (await handedBack('a.xlsx', second, [])).bytes;
    expect(third).toEqual(second);
  });

  it('keeps styles, formulas, widths and everything of other sheets', async () => {
    const bytes = await aWorkbook({ ...VALID, 水质目标: TARGETS }, (workbook) => {
      const sheet = workbook.getWorksheet('水质目标');
      if (sheet !== undefined) {
        sheet.getCell('B4').font = { bold: true, color: { argb: 'FF0000FF' } };
        sheet.getCell('B4').numFmt = '0';
        sheet.getCell('C3').value = { formula: '"III"', result: 'III' };
        sheet.getColumn(2).width = 33;
        sheet.getCell('A3').note = 'x';
      }
    });
    const { bytes: marked } = await handedBack('a.xlsx', bytes, await errorsIn(bytes));
    const sheet = (await opened(marked)).getWorksheet('水质目标');
    expect(sheet?.getCell('B4').font).toMatchObject({ bold: true, color: { argb: 'FF0000FF' } });
    expect(sheet?.getCell('B4').numFmt).toBe('0');
    expect(sheet?.getCell('C3').value).toMatchObject({ formula: '"III"', result: 'III' });
    expect(sheet?.getColumn(2).width).toBe(33);
    expect(sheet?.getCell('A3').note).toBeDefined();
    const contentOf = (archive: Uint8Array) => {
      const entries = zipEntries(archive, DEFAULT_WORKBOOK_LIMITS);
      return new Map(entries.ok ? entries.value.map(({ name, packed: content }) => [name, content]) : []);
    };
    const [before, after] = [contentOf(bytes), contentOf(marked)];
    expect([...after.keys()]).toEqual([...before.keys()]);
    const changed = [...before].filter(
      ([name, content]) => Buffer.compare(content, after.get(name) ?? content) !== 0,
    );
    expect(changed.map(([name]) => name).sort()).toEqual(['xl/styles.xml', 'xl/worksheets/sheet3.xml']);
  });

  it('says what is wrong with a table as a whole in the header', async () => {
    const bytes = await aWorkbook({
      ...VALID,
      水质目标: [
        ['断面编号', '年分', '目标类别'],
        ['S1', 2018, 'III'],
      ],
    });
    const errors = await errorsIn(bytes);
    const { bytes: marked } = await handedBack('a.xlsx', bytes, errors);
    const sheet = (await opened(marked)).getWorksheet('水质目标');
    expect(sheet?.getCell('D1').text).toMatch(/^错误原因：【年分】B1：.+【year】缺少列“年份”/);
    expect(colourOf(sheet, 'B1')).toBe(MARK);
    expect(placesOf(await errorsIn(marked))).toEqual(placesOf(errors));
  });

  it('gives back the errors that have no place in it', async () => {
    const { 断面: _, ...without } = VALID;
    const bytes = await aWorkbook({ ...without, 事件: [] });
    const { unplaced } = await handedBack('a.xlsx', bytes, await errorsIn(bytes));
    expect(placesOf(unplaced)).toEqual(['sections:: missing-sheet', '事件:: empty-file']);
  });

  it('that is one file of a folder is marked on the sheet that was read', async () => {
    const bytes = await aWorkbook({ 草稿: [['x']], targets: TARGETS });
    const read = await readPackageFiles(aPackage({ 'targets.csv': null, 'targets.xlsx': bytes }));
    const errors = read.ok ? [] : read.error;
    const { bytes: marked, unplaced } = await handedBack('targets.xlsx', bytes, errors);
    expect(unplaced).toEqual([]);
    expect((await opened(marked)).getWorksheet('targets')?.getCell('E6').text).toMatch(/^【目标类别】C6/);
  });

  it('may be one of another program, without styles, widths or addresses', async () => {
    const errors: InputError[] = [2, 5].map((row) => ({
      file: 'targets',
      row,
      column: 'class',
      code: 'x',
      message: { zh: '=甲<乙>。', en: 'a' },
      mend: { zh: '', en: 'b' },
    }));
    const marked = async (prefix: string) => {
      const tag = (name: string, content: string, attributes = '') =>
        `<${prefix}${name}${attributes}>${content}</${prefix}${name}>`;
      const cell = (text: string) => tag('c', tag('is', tag('t', text)), ' t="inlineStr"');
      const rows = `${tag('row', ['section', 'year', 'class'].map(cell).join(''))}
${tag('row', `${cell('S9')} ${cell('2018')}`, ' spans="1:3"')}`;
      const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
      const bytes = packed({
        ...plainParts('', 'targets'),
        'xl/worksheets/sheet1.xml': `<${prefix}worksheet xmlns${prefix === '' ? '' : ':x'}="${main}"><${prefix}dimension ref="A1:C2"/>${tag('sheetData', rows)}</${prefix}worksheet>`,
      });
      return (await handedBack('a.xlsx', bytes, errors)).bytes;
    };
    const plain = await marked('');
    const sheet = (await opened(plain)).getWorksheet('targets');
    expect(sheet?.getCell('A2').text).toBe('S9');
    expect(sheet?.getCell('D2').value).toBe('【class】=甲<乙>。');
    expect(sheet?.getCell('D5').value).toBe('【class】=甲<乙>。');
    const text = partsOf(plain)['xl/worksheets/sheet1.xml'];
    expect(text).toContain(
      '<dimension ref="A1:D2"/><cols><col min="4" max="4" width="80" customWidth="1"/></cols>',
    );
    const prefixed = partsOf(await marked('x:'))['xl/worksheets/sheet1.xml'];
    expect(prefixed?.replace('xmlns:x', 'xmlns').replace(/(<\/?)x:/g, '$1')).toBe(text);
  });

  it('that cannot be opened is an error', async () => {
    const handed = await handBack({ file: 'a.xlsx', bytes: new Uint8Array([0x50, 0x4b, 3, 4]) }, [], 'en');
    expect(handed.ok ? [] : placesOf(handed.error)).toEqual(['a.xlsx:: not-a-workbook']);
  });
});

describe('A CSV handed back', () => {
  const file = 'events.csv';

  it('has a last column with the reasons, its own cells untouched', async () => {
    const text =
      'event,date,kind,division,title\r\nE1,2018-05-02,report,990101,"a ""b"", c"\r\n\r\nE2,x,report,990101\r\n';
    const errors = errorsOf({ [file]: text });
    const { bytes, unplaced } = await handedBack(file, Buffer.from(text), errors);
    expect(unplaced).toEqual([]);
    const lines = new TextDecoder('utf8', { ignoreBOM: true }).decode(bytes).split('\r\n');
    expect(lines.slice(0, 3)).toEqual([
      '\uFEFFevent,date,kind,division,title,"错误原因"',
      'E1,2018-05-02,report,990101,"a ""b"", c"',
      '',
    ]);
    expect(lines[3]).toMatch(/^E2,x,report,990101,,"【date】“x”不是规定格式的日期。请.+。"$/);
    expect(placesOf(errorsOf({ [file]: bytes }))).toEqual(placesOf(errors));
  });

  it('is read once it is mended, and its reasons are written anew', async () => {
    const text = `${validText(file)}E3,x,report,,990101\n`;
    const first = (await handedBack(file, Buffer.from(text), errorsOf({ [file]: text }))).bytes;
    const mended = new TextDecoder().decode(first).replace('E3,x', 'E3,2018-01-01');
    expect(errorsOf({ [file]: mended })).toEqual([]);
    expect(readDataPackage(aPackage({ [file]: mended }))).toEqual(
      readDataPackage(aPackage(withLines(file, 'E3,2018-01-01,report,,990101'))),
    );
    const again = (await handedBack(file, first, errorsOf({ [file]: first }))).bytes;
    expect(new TextDecoder().decode(again)).toBe(new TextDecoder().decode(first));
    const clean = (await handedBack(file, first, [])).bytes;
    expect(new TextDecoder().decode(clean)).not.toContain('【');
  });

  it('that cannot be told apart into cells comes back as it is', async () => {
    const bytes = Buffer.from('event,"date\n');
    const errors = errorsOf({ [file]: bytes });
    expect(await handedBack(file, bytes, errors)).toEqual({ bytes, unplaced: errors });
  });

  it('has no reason that a spreadsheet would take for a formula', async () => {
    const error: InputError = {
      file,
      row: 2,
      column: null,
      code: 'x',
      message: { zh: '=HYPERLINK("x")', en: '@x' },
      mend: { zh: '', en: '' },
    };
    const { bytes } = await handedBack(file, Buffer.from(validText(file)), [error]);
    expect(new TextDecoder().decode(bytes)).toContain(`,"'=HYPERLINK(""x"")"`);
  });
});
