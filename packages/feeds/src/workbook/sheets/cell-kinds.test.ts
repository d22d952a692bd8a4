import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { aWorkbook, type Rows } from '../workbook.fixture.ts';
import { linesOf, linesOfRows } from './sheet-lines.fixture.ts';

/** What the cells of column A under a header say, each with a number format. */
async function textsOf(header: string, ...cells: readonly (readonly [ExcelJS.CellValue, string?])[]) {
  return linesOfRows([[header], ...cells.map(([value]) => [value])], (sheet) => {
    cells.forEach(([, format], index) => {
      if (format !== undefined) {
        sheet.getCell(index + 2, 1).numFmt = format;
      }
    });
  });
}

function day(text: string): Date {
  return new Date(`${text}Z`);
}

describe('A cell says', () => {
  it('its text, whatever its looks', async () => {
    const read = await textsOf(
      'a',
      ['断面'],
      [{ richText: [{ text: '上河' }, { text: '桥', font: { bold: true } }] }],
      [{ text: '链接', hyperlink: 'https://example.org' }],
      ['a,b"c'],
      [' 0.05L '],
      ['第一行\n第二行'],
      ['=1+1'],
    );
    expect(read.lines).toEqual([
      'a',
      '断面',
      '上河桥',
      '链接',
      '"a,b""c"',
      ' 0.05L ',
      '第一行 第二行',
      '=1+1',
    ]);
  });

  it('its number as a person sees it', async () => {
    const read = await textsOf(
      'a',
      [0.5],
      [0.1 + 0.2],
      [410_381],
      [0.75, '0%'],
      [1234, '000000'],
      [12.345, '0.0'],
      [-2.5],
      [1_000_000, '#,##0'],
    );
    expect(read.lines.slice(1)).toEqual([
      '0.5',
      '0.3',
      '410381',
      '0.75',
      '001234',
      '12.345',
      '-2.5',
      '1000000',
    ]);
  });

  it('yes or no', async () => {
    expect((await textsOf('a', [true], [false])).lines.slice(1)).toEqual(['true', 'false']);
  });

  it('its date as fine as it is shown', async () => {
    const read = await textsOf(
      'a',
      [day('2018-03-05T00:00'), 'yyyy/m/d'],
      [day('2018-03-01T00:00'), 'mmm-yy'],
      [day('2018-03-05T08:00'), 'yyyy-mm-dd hh:mm'],
      [day('2018-03-05T00:00'), 'yyyy"年"m"月"'],
      [day('2018-03-05T00:00'), 'yyyy'],
    );
    expect(read.lines.slice(1)).toEqual(['2018-03-05', '2018-03', '2018-03-05 08:00', '2018-03', '2018']);
    expect((await textsOf('月份', [day('2018-03-01T00:00'), 'yyyy/m/d'])).lines[1]).toBe('2018-03');
    expect((await textsOf('time', [day('2018-03-05T00:00'), 'yyyy/m/d'])).lines[1]).toBe('2018-03-05 00:00');
  });

  it('its date counted from 1904 where the workbook does', async () => {
    const bytes = await aWorkbook({ s: [['日期'], [day('2018-03-05T00:00')]] }, (workbook) => {
      workbook.properties.date1904 = true;
    });
    expect((await linesOf(bytes)).lines).toEqual(['日期', '2018-03-05']);
  });

  it('the result of its formula', async () => {
    const read = await textsOf(
      'a',
      [{ formula: '0.1+0.2', result: 0.300_000_000_000_000_04 }],
      [{ formula: 'A1&"x"', result: '断面' }],
      [{ formula: 'TODAY()', result: day('2018-03-05T00:00') }, 'yyyy-mm-dd'],
    );
    expect(read).toEqual({ lines: ['a', '0.3', '断面', '2018-03-05'], faults: [] });
  });
});

describe('A cell that cannot say it is named', () => {
  it('a formula without its result', async () => {
    const read = await textsOf('a', ['x'], [{ formula: 'B1' }]);
    expect(read).toEqual({ lines: ['a', 'x', ''], faults: ['3 a A3 formula-without-result'] });
  });

  it('an error, typed or the result of a formula', async () => {
    const read = await textsOf('a', [{ error: '#N/A' }], [{ formula: '1/0', result: { error: '#DIV/0!' } }]);
    expect(read.faults).toEqual(['2 a A2 cell-error', '3 a A3 cell-error']);
  });

  it('a number that lost its last digits', async () => {
    expect((await textsOf('a', [123_456_789_012_345], [1_234_567_890_123_456])).faults).toEqual([
      '3 a A3 digits-lost',
    ]);
  });

  it('a date that lost its format, in a column of dates only', async () => {
    const dates = await textsOf('日期', [43_164], [2018], [201_803]);
    expect(dates).toEqual({
      lines: ['日期', '', '2018', '201803'],
      faults: ['2 日期 A2 date-without-format'],
    });
    expect((await textsOf('a', [43_164])).lines[1]).toBe('43164');
  });

  it('merged cells of the table, and none beside it', async () => {
    const rows: Rows = [['# 说明'], ['a', 'b', 'c'], ['1', '2', '3'], ['4'], [], ['5', '6', '7']];
    const faultsOf = async (...ranges: readonly string[]) => {
      const { faults } = await linesOfRows(rows, (sheet) => {
        for (const range of ranges) {
          sheet.mergeCells(range);
        }
      });
      return faults.map((fault) => fault.replace(/ 已合并.*。/, ''));
    };
    expect(await faultsOf('A1:D1', 'D3:E4', 'A8:B9', 'A3:A3')).toEqual([]);
    expect(await faultsOf('B3:B4')).toEqual(['3 b 单元格 B3:B4 merged-cells']);
    expect(await faultsOf('A4:C4', 'A6:A7')).toEqual([
      '4 a 单元格 A4:C4 merged-cells',
      '6 a 单元格 A6:A7 merged-cells',
    ]);
    expect((await faultsOf('A2:B2'))[0]).toBe('2 a 单元格 A2:B2 merged-cells');
  });
});
