import { describe, expect, it } from 'vitest';
import { readPackagePart } from './read-package-part.ts';
import { aWorkbook } from './workbook.fixture.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

const ON_RECORD = new Map([
  ['divisions.csv', bytes('code,name,level,parent\n990101,甲县,county,\n')],
  [
    'sections.csv',
    bytes(
      'section,division,name,kind,control,river,basin,boundary\nS1,990101,一号桥,river,national,甲河,甲,none\n',
    ),
  ],
]);

const MONTHLY = 'section,month,indicator,value\nS1,2018-02,NH3N,0.9\nS2,2018-02,NH3N,0.9\n';

describe('a part of a data package', () => {
  it('knows the ids of the record and says what was given', async () => {
    const read = await readPackagePart(
      new Map([
        [
          'monthly.csv',
          bytes(MONTHLY.replace('S2', 'S1').replace('2018-02,NH3N,0.9\nS1', '2018-03,NH3N,0.9\nS1')),
        ],
      ]),
      ON_RECORD,
    );
    expect(read.ok ? [...read.value.given] : read.error).toEqual(['monthly.csv']);
    expect(read.ok ? read.value.data.monthly?.count : null).toBe(2);
  });

  it('does not know what is neither on record nor given', async () => {
    const read = await readPackagePart(new Map([['monthly.csv', bytes(MONTHLY)]]), ON_RECORD);
    expect(read.ok ? [] : read.error.map(({ row, code }) => [row, code])).toEqual([[3, 'unknown-section']]);
  });

  it('may be a workbook with one of the sheets', async () => {
    const workbook = await aWorkbook({
      水质目标: [
        ['断面编号', '年份', '目标类别'],
        ['S1', 2018, 'III'],
      ],
    });
    const read = await readPackagePart(new Map([['上报.xlsx', workbook]]), ON_RECORD);
    expect(read.ok ? [...read.value.given] : read.error).toEqual(['targets.csv']);
  });

  it('takes a given file instead of the one on record', async () => {
    const read = await readPackagePart(
      new Map([
        ['monthly.csv', bytes(MONTHLY)],
        [
          'sections.csv',
          bytes(
            'section,division,name,kind,control,river,basin,boundary\nS2,990101,二号桥,river,national,甲河,甲,none\n',
          ),
        ],
      ]),
      ON_RECORD,
    );
    expect(read.ok ? [] : read.error.map(({ row, code }) => [row, code])).toEqual([[2, 'unknown-section']]);
  });
});
