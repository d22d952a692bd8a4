import { describe, expect, it } from 'vitest';
import { placesOf } from '../package/package.fixture.ts';
import { readMonitoring } from '../wide/read-monitoring.ts';
import { readMonitoringFile } from './read-monitoring-file.ts';
import { aWorkbook, type Rows } from './workbook.fixture.ts';

const WIDE_CSV = `省份,流域,断面名称,监测时间,水质类别,pH(无量纲),氨氮(mg/L)
云川省,清川流域,上河桥,2018-03-05 08:00,Ⅱ,7.5,0.3
云川省,清川流域,镜湖,2018-03-05 12:00,--,--,0.05L
`;
const SECTIONS_CSV = '省份,流域,断面名称,水体类型\n云川省,清川流域,上河桥,河流\n云川省,清川流域,镜湖,湖库\n';
const WIDE: Rows = [
  ['省份', '流域', '断面名称', '监测时间', '水质类别', 'pH(无量纲)', '氨氮\n(mg/L)'],
  ['云川省', '清川流域', '上河桥', new Date('2018-03-05T08:00Z'), 'Ⅱ', 7.5, 0.1 + 0.2],
  ['云川省', '清川流域', '镜湖', '2018-03-05 12:00', '--', '--', '0.05L'],
];
const SECTIONS: Rows = SECTIONS_CSV.trimEnd()
  .split('\n')
  .map((line) => line.split(','));

const csv = (file: string, text: string) => ({ file, bytes: new TextEncoder().encode(text) });

async function wideWorkbook(sheets: Readonly<Record<string, Rows>>) {
  const bytes = await aWorkbook(sheets, (workbook) => {
    workbook.eachSheet((sheet) => {
      sheet.getColumn(4).numFmt = 'yyyy/m/d h:mm';
    });
  });
  return { file: 'a.xlsx', bytes };
}

describe('Measurements to be classed', () => {
  const expected = readMonitoring(csv('a.xlsx', WIDE_CSV), csv('b.csv', SECTIONS_CSV));

  it('are the same from a workbook as from a CSV', async () => {
    expect(expected.ok).toBe(true);
    const table = await wideWorkbook({ 导出: WIDE });
    expect(await readMonitoringFile(table, csv('b.csv', SECTIONS_CSV))).toEqual(expected);
    expect(await readMonitoringFile(csv('a.xlsx', WIDE_CSV), csv('b.csv', SECTIONS_CSV))).toEqual(expected);
  });

  it('may stand in one workbook with their sections', async () => {
    const both = await wideWorkbook({ 断面: SECTIONS, 自动监测数据: WIDE });
    expect(await readMonitoringFile(both, both)).toEqual(expected);
  });

  it('have errors that name the cell, and the sheet where there are two', async () => {
    const broken: Rows = [
      ...WIDE,
      ['云川省', '清川流域', '东桥', '2018-03-05 12:00', 'Ⅶ', 15, { error: '#REF!' }],
    ];
    const table = await wideWorkbook({ 导出: broken });
    const read = await readMonitoringFile(table, csv('b.csv', SECTIONS_CSV));
    const errors = read.ok ? [] : read.error;
    expect(placesOf(errors)).toEqual([
      'a.xlsx:4:氨氮(mg/L) cell-error',
      'a.xlsx:4:水质类别 unknown-class',
      'a.xlsx:4:pH(无量纲) value-out-of-range',
      'a.xlsx:4:断面名称 unknown-section',
    ]);
    expect(errors[3]?.message.zh).toMatch(/^C4：/);
    const both = await wideWorkbook({ 断面: [['省份']], readings: broken });
    const places = await readMonitoringFile(both, both);
    expect(new Set(places.ok ? [] : places.error.map(({ file }) => file))).toEqual(
      new Set(['a.xlsx：断面', 'a.xlsx：readings']),
    );
  });

  it('cannot be told among several sheets', async () => {
    const table = await wideWorkbook({ 一: WIDE, 二: WIDE });
    const read = await readMonitoringFile(table, {
      file: 'b.xlsx',
      bytes: new Uint8Array([0x50, 0x4b, 3, 4]),
    });
    expect(read.ok ? [] : placesOf(read.error)).toEqual([
      'b.xlsx:: not-a-workbook',
      'a.xlsx:: sheet-not-told',
    ]);
  });
});
