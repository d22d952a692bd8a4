import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { emptyFolder, sharedFile, shuize } from './run-shuize.ts';

const DIVISIONS = [
  ['code', 'name', 'level', 'parent'],
  ['990000', '云川省', 'province', ''],
  ['990100', '清源市', 'city', '990000'],
  ['990101', '上河县', 'county', '990100'],
];
const SECTIONS = [
  ['section', 'division', 'name', 'kind', 'control', 'river', 'basin', 'boundary'],
  ['S1', '990101', '清川一', 'river', 'national', '清川', '清川流域', 'none'],
];
const TARGETS = [
  ['section', 'year', 'class'],
  ['S1', '2018', 'III'],
];
const MONTHLY = [
  ['section', 'month', 'indicator', 'value'],
  ...Array.from({ length: 12 }, (_, index) => [
    'S1',
    `2018-${String(index + 1).padStart(2, '0')}`,
    'NH3N',
    index === 1 || index === 6 ? '3.00' : '0.50',
  ]),
];
const TABLES = { divisions: DIVISIONS, sections: SECTIONS, targets: TARGETS, monthly: MONTHLY };

async function writeWorkbook(
  file: string,
  tables: Readonly<Record<string, readonly (readonly unknown[])[]>>,
) {
  const workbook = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(tables)) {
    workbook.addWorksheet(name).addRows(rows.map((row) => [...row]));
  }
  await workbook.xlsx.writeFile(file);
}

async function cellsOf(file: string, sheet: string): Promise<readonly (readonly string[])[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const rows: string[][] = [];
  workbook.getWorksheet(sheet)?.eachRow((row) => {
    rows.push(Array.from({ length: row.cellCount }, (_, index) => row.getCell(index + 1).text));
  });
  return rows;
}

describe('Excel', () => {
  it('[PF-1] a workbook and a folder of CSV files with the same facts give the same findings', async () => {
    const folder = await emptyFolder();
    await writeWorkbook(path.join(folder, 'package.xlsx'), TABLES);
    const csv = path.join(folder, 'csv');
    await mkdir(csv);
    for (const [name, rows] of Object.entries(TABLES)) {
      await writeFile(path.join(csv, `${name}.csv`), `${rows.map((row) => row.join(',')).join('\n')}\n`);
    }
    const line = ['--policy', 'shanxi-accountability-2018', '--year', '2018', '--format', 'json'];
    const fromWorkbook = await shuize(folder, ['evaluate', 'package.xlsx', ...line]);
    expect(fromWorkbook.error).toBe('');
    const fromFolder = await shuize(folder, ['evaluate', 'csv', ...line]);
    expect(fromWorkbook.out).toBe(fromFolder.out);
    expect(JSON.parse(fromWorkbook.out)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ provision: 'SX18-1a', status: 'met', observed: 2, division: '990101' }),
      ]),
    );
  });

  it('[PF-1] hands a workbook back with its faulty rows marked, and reads it again once mended', async () => {
    const folder = await emptyFolder();
    const [header = [], january = [], ...rest] = MONTHLY;
    await writeWorkbook(path.join(folder, '上报数据.xlsx'), {
      ...TABLES,
      monthly: [header, [...january.slice(0, 3), '-0.50'], ...rest],
    });
    const checked = await shuize(folder, ['check', '上报数据.xlsx', '--hand-back', '退回']);
    expect(checked.code).toBe(1);
    expect(checked.error).toContain('monthly:2');
    const handed = path.join(folder, '退回', '上报数据.xlsx');
    const [headings = [], first = [], second = []] = await cellsOf(handed, 'monthly');
    expect(headings.at(-1)).toContain('错误原因');
    expect(first.at(-1)).not.toBe('');
    expect(second.slice(0, 4)).toEqual(rest[0]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(handed);
    const cell = workbook.getWorksheet('monthly')?.getCell('D2');
    expect(cell?.text).toBe('-0.50');
    if (cell !== undefined) {
      cell.value = '0.50';
    }
    await workbook.xlsx.writeFile(path.join(folder, '改好.xlsx'));
    expect((await shuize(folder, ['check', '改好.xlsx'])).code).toBe(0);
  });

  it('marks a policy that nobody knows in the workbook, whatever its sheet of adoptions is called', async () => {
    const folder = await emptyFolder();
    const adoptions = [
      ['division', 'policy', 'from'],
      ['990100', 'nowhere', '2018-01-01'],
    ];
    await writeWorkbook(path.join(folder, '上报数据.xlsx'), { ...TABLES, 采用的制度: adoptions });
    const checked = await shuize(folder, ['check', '上报数据.xlsx', '--hand-back', '退回']);
    expect(checked.code).toBe(1);
    expect(checked.error).toContain('nowhere');
    const [headings = [], first = []] = await cellsOf(
      path.join(folder, '退回', '上报数据.xlsx'),
      '采用的制度',
    );
    expect(headings.at(-1)).toContain('错误原因');
    expect(first.at(-1)).toContain('nowhere');
  });

  it('gives a template that can be read as it is', async () => {
    const folder = await emptyFolder();
    expect((await shuize(folder, ['template', '--out', '模板.xlsx'])).code).toBe(0);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path.join(folder, '模板.xlsx'));
    expect(workbook.worksheets.length).toBeGreaterThan(18);
    const refused = await shuize(folder, ['template', '--out', '模板.xls']);
    expect(refused.code).toBe(2);
  });

  const sections = sharedFile('data', 'cnemc-2026-07', 'sections.csv');
  it.skipIf(sections === null)('classes a wide table from a workbook as from the CSV', async () => {
    const folder = await emptyFolder();
    const [header = '', ...rows] = [
      '省份,流域,断面名称,监测时间,水质类别,pH(无量纲),溶解氧(mg/L),氨氮(mg/L)',
      '上海市,太湖流域,临江,2026-07-01 08:00,III类,7.61,5.48,0.31',
      '上海市,太湖流域,三甲港,2026-07-01 08:00,Ⅳ类,7.60,3.20,0.41',
    ];
    await writeFile(path.join(folder, 'table.csv'), `${[header, ...rows].join('\n')}\n`);
    await writeWorkbook(path.join(folder, 'table.xlsx'), {
      实时数据: [header, ...rows].map((row) => row.split(',')),
    });
    const line = ['--mode', 'real-time', '--sections', sections ?? '', '--format', 'json'];
    const csv = await shuize(folder, ['classify', 'table.csv', ...line]);
    const workbook = await shuize(folder, ['classify', 'table.xlsx', ...line]);
    expect(workbook.error).toBe('');
    expect(workbook.out).toBe(csv.out);
  });
});
