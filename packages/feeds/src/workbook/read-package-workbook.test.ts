import { describe, expect, it } from 'vitest';
import { aPackage, placesOf, validText } from '../package/package.fixture.ts';
import { PACKAGE_FILES } from '../package/package-files.ts';
import { readDataPackage } from '../package/read-data-package.ts';
import { readPackageWorkbook } from './read-package-workbook.ts';
import { namesOfSheet } from './sheets/sheet-names.ts';
import { aWorkbook, packed, plainParts, type Rows, rowsOfCsv } from './workbook.fixture.ts';
import { DEFAULT_WORKBOOK_LIMITS } from './workbook-limits.ts';

/** The sheets of a workbook that is a valid package but for the replacements; `null` takes a sheet out. */
function sheetsOf(
  replacements: Readonly<Record<string, Rows | null>> = {},
  language: 0 | 1 = 1,
): Readonly<Record<string, Rows>> {
  const valid = PACKAGE_FILES.map(
    ({ file }) => [namesOfSheet(file)[language], rowsOfCsv(validText(file))] as const,
  );
  const sheets = Object.entries({ ...Object.fromEntries(valid), ...replacements });
  return Object.fromEntries(sheets.flatMap(([name, rows]) => (rows === null ? [] : [[name, rows] as const])));
}

async function errorsOf(
  replacements: Readonly<Record<string, Rows | null>>,
  change?: Parameters<typeof aWorkbook>[1],
) {
  const bytes = await aWorkbook(sheetsOf(replacements), change);
  const read = await readPackageWorkbook({ file: 'a.xlsx', bytes });
  return read.ok ? [] : read.error;
}

const NO_EVENTS = rowsOfCsv('event,date,kind,level,division,department,topic,verified,serious,title');

describe('A package in one workbook', () => {
  it.each([0, 1] as const)(
    '[PF-1] is what the folder is, sheets named in either language (%i)',
    async (language) => {
      const bytes = await aWorkbook(sheetsOf({}, language));
      const read = await readPackageWorkbook({ file: 'a.xlsx', bytes });
      expect(read.ok ? [] : placesOf(read.error)).toEqual([]);
      expect(read).toEqual(readDataPackage(aPackage()));
    },
  );

  it('has numbers and dates where the folder has their texts', async () => {
    const day = (text: string) => new Date(`${text}T00:00Z`);
    const typed = {
      任职: [
        ['行政区划代码', '部门', '职务', '姓名', '任职起始日期', '任职截止日期'],
        [990_101, null, 'county-head', '甲', day('2015-01-01'), day('2018-06-30')],
        [990_101, '生态环境局', 'deputy', '乙', day('2016-01-01'), null],
      ],
      流量: [
        ['reach', 'date', 'flow', 'target'],
        ['上河', day('2018-01-01'), 12.5, 10],
      ],
      年度考核: [
        ['division', 'year', 'aspect', 'passed'],
        [990_100, 2018, 'surface', true],
        [990_100, 2018, 'drinking', false],
      ],
    };
    const bytes = await aWorkbook(sheetsOf(typed));
    expect(await readPackageWorkbook({ file: 'a.xlsx', bytes })).toEqual(readDataPackage(aPackage()));
  });

  it('tells errors by sheet, row, header and cell, all at once', async () => {
    const errors = await errorsOf({
      水质目标: [['断面编号', '年份', '目标类别'], [], ['S9', 2018, 'III'], ['S1', 'x', { error: '#N/A' }]],
      流量: [['reach', 'date', 'flow', 'target']],
      任务: [['任务编号'], ['T1']],
    });
    expect(placesOf(errors)).toEqual([
      '水质目标:3:断面编号 unknown-section',
      '水质目标:4:目标类别 cell-error',
      '水质目标:4:年份 not-a-year',
      ...['plan', 'title', 'key', 'year', 'due', 'done'].map((name) => `任务:1:${name} missing-column`),
    ]);
    expect(errors[0]?.message).toEqual({
      zh: 'A3：工作表“断面”中没有断面“S9”。',
      en: 'A3: the sheet “断面” has no section “S9”.',
    });
    expect(errors[0]?.mend.zh).toBe('请改正断面编号，或在工作表“断面”中补上该断面。');
  });

  it('counts a cell that is empty for being merged once', async () => {
    const errors = await errorsOf(
      {
        水质目标: [
          ['section', 'year', 'class'],
          ['S1', 2018, 'III'],
          ['S1', 2019, 'III'],
          ['S1', 2020, 'III'],
        ],
      },
      (workbook) => workbook.getWorksheet('水质目标')?.mergeCells('A2:A4'),
    );
    expect(placesOf(errors)).toEqual(['水质目标:2:section merged-cells']);
  });
});

describe('Sheets', () => {
  it('may explain, be blank, hidden or charts beside those of the package', async () => {
    const others = { 填写说明: [['x']], '#草稿': [['x']], Sheet1: [], 透视: [['x']] };
    const errors = await errorsOf(others, (workbook) => {
      const pivot = workbook.getWorksheet('透视');
      if (pivot !== undefined) {
        pivot.state = 'veryHidden';
      }
    });
    expect(errors).toEqual([]);
  });

  it('of an unknown name are errors, with the nearest name', async () => {
    const errors = await errorsOf({ 月均: [['x']], notices: [['x']] });
    expect(placesOf(errors)).toEqual(['月均:: unknown-sheet', 'notices:: unknown-sheet']);
    expect(errors[0]?.mend.zh).toContain('“月均值”');
  });

  it('of the package are errors when they are hidden, given twice or missing', async () => {
    const errors = await errorsOf({ 行政区划: null, targets: [['x']] }, (workbook) => {
      const sections = workbook.getWorksheet('断面');
      if (sections !== undefined) {
        sections.state = 'hidden';
      }
    });
    expect(placesOf(errors)).toEqual([
      'divisions:: missing-sheet',
      '断面:: hidden-sheet',
      'targets:: given-twice',
    ]);
  });

  it('without a header are errors', async () => {
    expect(placesOf(await errorsOf({ 事件: [] }))).toEqual(['事件:: empty-file']);
    expect(placesOf(await errorsOf({ 事件: [['# 空表视为未提供']] }))).toEqual([]);
  });

  it('without rows say that there is nothing, unless a note says that they say nothing', async () => {
    const eventsOf = async (rows: Rows) => {
      const read = await readPackageWorkbook({
        file: 'a.xlsx',
        bytes: await aWorkbook(sheetsOf({ 事件: rows })),
      });
      return read.ok ? read.value.events?.length : 'errors';
    };
    const row = rowsOfCsv('E1,2018-05-02,report,,990101,,,,,');
    expect(await eventsOf(NO_EVENTS)).toBe(0);
    expect(await eventsOf([['# 空表视为未提供：……'], ...NO_EVENTS])).toBeUndefined();
    expect(await eventsOf([['# An empty sheet says nothing.'], ...NO_EVENTS, [], [' ']])).toBeUndefined();
    expect(await eventsOf([['# 空表视为未提供：……'], ...NO_EVENTS, ...row])).toBe(1);
  });
});

describe('A workbook that cannot be read is one error', () => {
  const codesOf = async (bytes: Uint8Array) => {
    const read = await readPackageWorkbook({ file: 'a.xlsx', bytes }, DEFAULT_WORKBOOK_LIMITS);
    return read.ok ? [] : placesOf(read.error);
  };

  it('when it is none', async () => {
    expect(await codesOf(new TextEncoder().encode('a,b'))).toEqual(['a.xlsx:: not-a-workbook']);
    expect(await codesOf(packed({ 'a.txt': 'x' }))).toEqual(['a.xlsx:: not-a-workbook']);
    const { 'xl/workbook.xml': _, ...without } = plainParts('');
    expect(await codesOf(packed(without))).toEqual(['a.xlsx:: not-a-workbook']);
  });

  it('when a part is lacking or hostile', async () => {
    const entity = '<!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>';
    for (const part of [
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/sharedStrings.xml',
    ]) {
      const parts = plainParts('');
      const hostile = packed({ ...parts, [part]: `${entity}${parts[part]}` });
      expect(await codesOf(hostile)).toEqual(['a.xlsx:: broken-workbook']);
    }
  });

  it('when it is larger than allowed, before anything is unpacked', async () => {
    const read = await readPackageWorkbook({ file: 'a.xlsx', bytes: new Uint8Array(200 * 1024 * 1024) });
    expect(read.ok ? [] : placesOf(read.error)).toEqual(['a.xlsx:: file-too-large']);
  });

  it('when it unpacks to a bomb, wherever that lies', async () => {
    const bomb = '<b/>'.repeat(2 * 1024 * 1024);
    for (const part of ['xl/workbook.xml', 'xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml']) {
      const places = await codesOf(packed({ ...plainParts('', 'targets'), [part]: `<a>${bomb}</a>` }));
      expect(places.at(-1)).toMatch(/ unpacks-too-much$/);
    }
  });

  it('when its sheets say more than a file may, one text again and again', async () => {
    const rows = (name: string): Rows => [[name], ...Array.from({ length: 40 }, () => ['x'.repeat(30_000)])];
    const bytes = await aWorkbook({ targets: rows('section'), flows: rows('reach'), ranks: rows('ranking') });
    const limits = { ...DEFAULT_WORKBOOK_LIMITS, fileBytes: 3 * 1024 * 1024 };
    const read = await readPackageWorkbook({ file: 'a.xlsx', bytes }, limits);
    expect((read.ok ? [] : placesOf(read.error)).filter((place) => place.endsWith('too-much-text'))).toEqual([
      'ranks:: too-much-text',
    ]);
  });

  it('but one sheet that is too large is an error of that sheet', async () => {
    const bytes = await aWorkbook(sheetsOf({ 流量: Array.from({ length: 200 }, () => ['x']) }));
    const read = await readPackageWorkbook(
      { file: 'a.xlsx', bytes },
      { ...DEFAULT_WORKBOOK_LIMITS, cells: 100 },
    );
    expect(read.ok ? [] : placesOf(read.error)).toEqual(['流量:: too-many-cells']);
  });
});
