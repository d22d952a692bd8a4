import { bilingual } from '@shuize/domain';
import exceljs from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listFile, withoutFormula } from './list-file.ts';

const list = (items: readonly (readonly [string, number | null])[]) => ({
  name: bilingual('清单', 'list'),
  columns: [
    { header: bilingual('名称', 'name'), cell: ([name]: readonly [string, number | null]) => name },
    { header: bilingual('数值', 'value'), cell: ([, value]: readonly [string, number | null]) => value },
  ],
  items,
});

describe('a list as a file', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '－1'])(
    'never begins a cell of text with %j as it is',
    (text) => {
      expect(withoutFormula(text)).toBe(`'${text}`);
    },
  );

  it('leaves other texts and all numbers as they are', async () => {
    expect(withoutFormula('一号桥')).toBe('一号桥');
    expect(withoutFormula('a=1')).toBe('a=1');
    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      await listFile(
        list([
          ['=x', -1.5],
          ['甲,乙 "丙"', null],
        ]),
        'csv',
        'zh',
      ),
    );
    expect(csv).toBe('\uFEFF名称,数值\r\n\'=x,-1.5\r\n"甲,乙 ""丙""",\r\n');
  });

  it('is a workbook in which texts are texts and numbers numbers, the same bytes every time', async () => {
    const bytes = await listFile(
      list([
        ['=1+1', -1.5],
        ['2018-01', 3],
      ]),
      'xlsx',
      'en',
    );
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
    const sheet = workbook.getWorksheet('list');
    expect(sheet?.getCell('A1').value).toBe('name');
    expect(sheet?.getCell('A2').value).toBe("'=1+1");
    expect(sheet?.getCell('B2').value).toBe(-1.5);
    expect(sheet?.getCell('A3').value).toBe('2018-01');
    expect(
      await listFile(
        list([
          ['=1+1', -1.5],
          ['2018-01', 3],
        ]),
        'xlsx',
        'en',
      ),
    ).toEqual(bytes);
  });

  it('has no cell that a spreadsheet would run, whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(withoutFormula(text)).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
      }),
      { numRuns: 500, seed: 20_261_124 },
    );
  });
});
