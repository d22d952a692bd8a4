import { describe, expect, it } from 'vitest';
import { packed, plainParts } from '../workbook.fixture.ts';
import { linesOf, linesOfRows } from './sheet-lines.fixture.ts';

describe('Rows', () => {
  it('keep their numbers, blank ones too', async () => {
    const read = await linesOfRows([[], ['a', null, 'c'], [], ['1'], [' ', null], [null, null, '3']]);
    expect(read.lines).toEqual(['', 'a,,c', '', '1', '', ',,3']);
  });

  it('above the header that begin with # are notes', async () => {
    const read = await linesOfRows([
      ['# 填写说明', 'x'],
      [null, '＃ 单位：mg/L'],
      ['填写说明：…'],
      ['a'],
      ['#1'],
    ]);
    expect(read.lines).toEqual(['', '', '', 'a', '#1']);
  });

  it('may be wider than the header by blank cells only', async () => {
    const read = await linesOfRows([
      ['a', 'b'],
      ['1', '2', ' ', null],
      ['1', '2', null, 'x'],
    ]);
    expect(read).toEqual({ lines: ['a,b', '1,2', '1,2'], faults: ['3 null D3 cell-without-column'] });
  });

  it('of a column of reasons say nothing', async () => {
    const read = await linesOfRows([['a', '错误原因：缺少列', 'b'], ['1', 'x', '2'], [null, 'y'], ['3']]);
    expect(read).toEqual({ lines: ['a,,b', '1,,2', '', '3'], faults: [] });
  });

  it('have headers that a line break may divide', async () => {
    expect((await linesOfRows([['断面\n编号', '氨氮\r\n(mg/L)']])).lines).toEqual(['断面编号,氨氮(mg/L)']);
  });

  it('are read in hidden rows and columns too', async () => {
    const read = await linesOfRows(
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
      (sheet) => {
        sheet.getRow(2).hidden = true;
        sheet.getColumn(2).hidden = true;
      },
    );
    expect(read.lines).toEqual(['a,b', '1,2', '3,4']);
  });
});

describe('A sheet as other programs write it', () => {
  const said = async (sheetData: string, parts: Readonly<Record<string, string>> = {}) =>
    linesOf(packed({ ...plainParts(`<sheetData>${sheetData}</sheetData>`), ...parts }));

  it('may leave out addresses', async () => {
    const rows =
      '<row><c t="inlineStr"><is><t>a</t></is></c><c t="s"><v>1</v></c></row><row/><row><c/><c><v>2</v></c></row>';
    expect((await said(rows)).lines).toEqual(['a,S1', '', ',2']);
  });

  it('may use a namespace prefix, and character data', async () => {
    const parts = packed({
      ...plainParts(''),
      'xl/worksheets/sheet1.xml':
        '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="2"><x:c r="B2" t="str"><x:v><![CDATA[a&b]]></x:v></x:c></x:row></x:sheetData></x:worksheet>',
    });
    expect((await linesOf(parts)).lines).toEqual(['', ',a&b']);
  });

  it('may write dates out, and characters by number', async () => {
    const rows = `<row r="1"><c r="A1" t="str"><v>日期</v></c><c r="B1" t="str"><v>b_x000D_c</v></c></row>
      <row r="2"><c r="A2" t="d"><v>2018-03-05T00:00:00</v></c><c r="B2" t="d"><v>2018-03-05T08:00:00</v></c></row>`;
    expect((await said(rows)).lines).toEqual(['日期,bc', '2018-03-05,2018-03-05 08:00']);
  });

  it('has phonetic guides that are not read', async () => {
    const texts =
      '<sst><si><r><t>断</t></r><rPh sb="0" eb="1"><t>duan</t></rPh><r><t xml:space="preserve"> 面</t></r></si></sst>';
    const read = await said('<row><c t="s"><v>0</v></c></row>', { 'xl/sharedStrings.xml': texts });
    expect(read.lines).toEqual(['断 面']);
  });

  it('has the empty text as the result of a formula, and no result', async () => {
    const rows =
      '<row><c t="str"><v>a</v></c><c t="str"><v>b</v></c></row><row><c t="str"><f>""</f><v></v></c><c><f>1</f><v/></c></row>';
    expect(await said(rows)).toEqual({ lines: ['a,b', ''], faults: ['2 b B2 formula-without-result'] });
  });

  it.each([
    ['a row out of order', '<row r="2"/><row r="1"/>'],
    ['a row whose number cannot be told', '<row r="2"-1/>'],
    ['a row twice', '<row r="2"/><row r="2"/>'],
    ['a row beyond the last', '<row r="1048577"/>'],
    ['a cell out of order', '<row r="1"><c r="B1"/><c r="A1"/></row>'],
    ['a cell of another row', '<row r="1"><c r="A2"/></row>'],
    ['a cell beyond the last column', '<row r="1"><c r="XFE1"/></row>'],
    ['a text that is not there', '<row r="1"><c r="A1" t="s"><v>7</v></c></row>'],
    ['a text without a number', '<row r="1"><c r="A1" t="s"><v></v></c></row>'],
    ['a number that is none', '<row r="1"><c r="A1"><v>1,5</v></c></row>'],
    ['a number beyond all', '<row r="1"><c r="A1"><v>1e999</v></c></row>'],
    ['a cell of an unknown type', '<row r="1"><c r="A1" t="q"><v>1</v></c></row>'],
    ['an unknown entity', '<row r="1"><c r="A1" t="str"><v>&a;</v></c></row>'],
    ['a cell within a cell', '<row r="1"><c r="A1"><c r="B1"/></c></row>'],
    ['a row within a row', '<row r="1"><row r="2"/></row>'],
    ['a cell outside a row', '<c r="A1"/>'],
    ['a broken attribute', '<row r="1"><c r=A1><v>1</v></c></row>'],
  ])('is refused for %s', async (_, rows) => {
    expect((await said(rows)).faults).toEqual(['broken-workbook']);
  });

  it('is refused for a style that is not there, unless there are none', async () => {
    const rows = '<row><c s="1" t="s"><v>1</v></c></row>';
    const relations = `${plainParts('')['xl/_rels/workbook.xml.rels']}`.replace(
      '</Relationships>',
      '<Relationship Id="y" Type="o/styles" Target="styles.xml"/></Relationships>',
    );
    const withStyles = (xf: string) =>
      said(rows, {
        'xl/_rels/workbook.xml.rels': relations,
        'xl/styles.xml': `<styleSheet><cellXfs>${xf}</cellXfs></styleSheet>`,
      });
    expect((await said(rows)).lines).toEqual(['S1']);
    expect((await withStyles('<xf/><xf/>')).lines).toEqual(['S1']);
    expect((await withStyles('<xf/>')).faults).toEqual(['broken-workbook']);
  });

  it('is held to the limits', async () => {
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"/></row>';
    const bytes = packed(plainParts(`<sheetData>${rows}</sheetData>`));
    expect((await linesOf(bytes, { cells: 2 })).faults).toEqual([]);
    expect((await linesOf(bytes, { cells: 1 })).faults).toEqual(['too-many-cells']);
    expect((await linesOf(bytes, { sharedTexts: 1 })).faults).toEqual(['too-much-text']);
    expect((await linesOf(bytes, { sharedCharacters: 8 })).faults).toEqual(['too-much-text']);
    expect((await linesOf(bytes, { indexBytes: 100 })).faults).toEqual(['unpacks-too-much']);
    const long = '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c></row>';
    const sheet = packed(plainParts(`<sheetData>${long}</sheetData>`));
    expect((await linesOf(sheet, { recordBytes: 2 })).faults).toEqual([]);
    expect((await linesOf(sheet, { recordBytes: 1 })).faults).toEqual(['too-much-text']);
  });

  it('cannot grow beyond the limit of a file by naming one text again and again', async () => {
    const text = 'x'.repeat(30_000);
    const rows = Array.from({ length: 2000 }, () => '<row><c t="s"><v>0</v></c></row>').join('');
    const bytes = packed({
      ...plainParts(`<sheetData>${rows}</sheetData>`),
      'xl/sharedStrings.xml': `<sst><si><t>${text}</t></si></sst>`,
    });
    expect((await linesOf(bytes, { fileBytes: 1024 * 1024 })).faults).toEqual(['too-much-text']);
  });
});
