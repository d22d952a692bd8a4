import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { emptyFolder, gb18030, sharedFile, shuize, shuizeIntoHead } from './run-shuize.ts';

const HEADER =
  '省份,流域,断面名称,监测时间,水质类别,水温(℃),pH(无量纲),溶解氧(mg/L),高锰酸盐指数(mg/L),氨氮(mg/L),总磷(mg/L),总氮(mg/L)';
const WIDE = [
  HEADER,
  '云川省,清江流域,甲桥,2026-07-01 08:00,II类,24.1,7.2,7.1,2.5,0.12,0.06,1.4',
  '云川省,清江流域,乙渡,2026-07-01 08:00,劣V类,25.0,7.3,5.2,4.1,2.12,0.21,3.3',
  '云川省,清江流域,明湖,2026-07-01 08:00,III类,26.4,8.1,8.8,3.0,0.05,0.04,0.9',
  '云川省,清江流域,丙滩,2026-07-01 08:00,-1,--,--,--,--,--,--,--',
  '',
].join('\n');
const SECTIONS = [
  '省份,流域,断面名称,水体类型',
  '云川省,清江流域,甲桥,河流',
  '云川省,清江流域,乙渡,河流',
  '云川省,清江流域,明湖,湖库',
  '云川省,清江流域,丙滩,河流',
  '',
].join('\n');

async function folderWithTables(): Promise<string> {
  const folder = await emptyFolder();
  await writeFile(path.join(folder, 'wide.csv'), WIDE);
  await writeFile(path.join(folder, 'sections.csv'), SECTIONS);
  return folder;
}

const LINE = ['classify', 'wide.csv', '--mode', 'real-time', '--sections', 'sections.csv'];

describe('classify', () => {
  it('gives one object for each section and time, in the order of the file, in the promised shape', async () => {
    const { code, out, error } = await shuize(await folderWithTables(), [...LINE, '--format', 'json']);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(JSON.parse(out)).toEqual([
      {
        row: 2,
        section: '云川省|清江流域|甲桥',
        time: '2026-07-01 08:00',
        class: 'II',
        deciding: ['CODMn', 'TP', 'DO'],
        multiples: {},
        published: 'II',
        note: null,
      },
      {
        row: 3,
        section: '云川省|清江流域|乙渡',
        time: '2026-07-01 08:00',
        class: 'below-V',
        deciding: ['NH3N'],
        multiples: { NH3N: '1.1200', TP: '0.0500' },
        published: 'below-V',
        note: null,
      },
      {
        row: 4,
        section: '云川省|清江流域|明湖',
        time: '2026-07-01 08:00',
        class: 'III',
        deciding: ['TP'],
        multiples: {},
        published: 'III',
        note: null,
      },
      {
        row: 5,
        section: '云川省|清江流域|丙滩',
        time: '2026-07-01 08:00',
        class: null,
        deciding: [],
        multiples: {},
        published: null,
        note: '没有监测值，不定类。',
      },
    ]);
  });

  it('prints a table of the same in Chinese and in English', async () => {
    const folder = await folderWithTables();
    const chinese = await shuize(folder, LINE);
    expect(chinese.code).toBe(0);
    expect(chinese.out).toMatch(/^行\s+断面\s+时间\s+类别\s+定类指标\s+对Ⅲ类超标倍数\s+公布类别\n/);
    expect(chinese.out).toMatch(
      / 3 {2}云川省\|清江流域\|乙渡 {2}2026-07-01 08:00 {2}劣Ⅴ类\s+氨氮\s+氨氮 1\.1200、总磷 0\.0500/,
    );
    expect(chinese.out).toContain('└ 没有监测值，不定类。');
    expect(chinese.out).toContain('共 4 条，评出类别 3 条。');
    const english = await shuize(folder, [...LINE, '--lang', 'en']);
    expect(english.out).toContain('below class V');
    expect(english.out).toContain('ammonia nitrogen 1.1200');
    expect(english.out).toContain('4 rows, 3 with a class.');
  });

  it('counts a section as a river where no list tells, and says where that matters', async () => {
    const { out } = await shuize(await folderWithTables(), [
      'classify',
      'wide.csv',
      '--mode',
      'real-time',
      '--summary',
      '--format',
      'json',
    ]);
    expect(JSON.parse(out)).toEqual({
      rows: 4,
      classified: 3,
      withPublished: 3,
      agree: 2,
      disagree: [
        {
          row: 4,
          section: '云川省|清江流域|明湖',
          time: '2026-07-01 08:00',
          class: 'II',
          published: 'III',
          deciding: ['CODMn', 'TP'],
          note: '按湖库标准评价为Ⅲ类，与公布类别一致；请核对断面清单中的水体类型。',
        },
      ],
    });
  });

  it('tells people where all sections count as rivers because no list was given', async () => {
    const folder = await folderWithTables();
    const without = await shuize(folder, ['classify', 'wide.csv', '--mode', 'real-time']);
    expect(without.out).toContain('未提供断面清单（--sections），各断面均按河流评价。');
    expect(without.out).toContain('└ 水体类型未知，按河流评价；若为湖库则是Ⅲ类。');
    expect((await shuize(folder, LINE)).out).not.toContain('--sections');
  });

  it('reads GB18030 and gzip as it reads plain UTF-8', async () => {
    const folder = await folderWithTables();
    await writeFile(path.join(folder, 'gb.csv'), gb18030(WIDE));
    await writeFile(path.join(folder, 'wide.csv.gz'), gzipSync(WIDE));
    const options = ['--mode', 'real-time', '--format', 'json'];
    const plain = await shuize(folder, ['classify', 'wide.csv', ...options]);
    expect(plain.code).toBe(0);
    expect(await shuize(folder, ['classify', 'gb.csv', ...options])).toEqual(plain);
    expect(await shuize(folder, ['classify', 'wide.csv.gz', ...options])).toEqual(plain);
  });

  it('groups the readings of a data package by section and time', async () => {
    const folder = await emptyFolder();
    await writeFile(
      path.join(folder, 'readings.csv'),
      [
        'section,time,indicator,value,flag',
        'S1,2018-03-05 08:00,NH3N,1.2,N',
        'S2,2018-03-05 08:00,NH3N,0.025L,',
        'S1,2018-03-05 08:00,TP,0.3,M',
        'S1,2018-03-05 12:00,DO,8.0,N',
        '',
      ].join('\n'),
    );
    const { code, out } = await shuize(folder, [
      'classify',
      'readings.csv',
      '--mode',
      'real-time',
      '--format',
      'json',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([
      {
        row: 2,
        section: 'S1',
        time: '2018-03-05 08:00',
        class: 'IV',
        multiples: { NH3N: '0.2000' },
        note: '总磷带标记M，未采用。',
      },
      { row: 3, section: 'S2', class: 'I' },
      { row: 5, section: 'S1', time: '2018-03-05 12:00', class: 'I', deciding: ['DO'] },
    ]);
  });

  it('[PF-1] reports every faulty cell with its place, as a table and as JSON, and prints no result', async () => {
    const folder = await emptyFolder();
    const rows = [HEADER, '云川省,清江流域,甲桥,2026-07-41 08:00,II类,24.1,7.2,很高,2.5,0.12,0.06,1.4', ''];
    await writeFile(path.join(folder, 'bad.csv'), rows.join('\n'));
    const table = await shuize(folder, ['classify', 'bad.csv', '--mode', 'real-time']);
    expect(table).toMatchObject({ code: 1, out: '' });
    expect(table.error).toContain('错误：输入有 2 处问题，未输出结果。');
    expect(table.error).toContain('bad.csv:2 监测时间');
    expect(table.error).toContain('bad.csv:2 溶解氧(mg/L)');
    const json = await shuize(folder, [
      'classify',
      'bad.csv',
      '--mode',
      'real-time',
      '--format',
      'json',
      '--lang',
      'en',
    ]);
    expect(json).toMatchObject({ code: 1, out: '' });
    const { errors } = JSON.parse(json.error) as { errors: Record<string, unknown>[] };
    expect(errors).toHaveLength(2);
    for (const error of errors) {
      expect(Object.keys(error)).toEqual(['file', 'row', 'column', 'code', 'message', 'mend']);
      expect(error).toMatchObject({ file: 'bad.csv', row: 2 });
      expect(error.message).not.toBe('');
    }
  });

  it('ends quietly when nobody reads on, as with head', async () => {
    const folder = await emptyFolder();
    const row = WIDE.split('\n')[1] ?? '';
    await writeFile(
      path.join(folder, 'long.csv'),
      `${HEADER}\n${Array.from({ length: 20_000 }, (_, index) => row.replace('甲桥', `甲桥${index}`)).join('\n')}\n`,
    );
    const { code, out, error } = await shuizeIntoHead(folder, [
      'classify',
      'long.csv',
      '--mode',
      'real-time',
    ]);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toContain('定类指标');
  });

  const readings = sharedFile('data', 'cnemc-2026-07', 'readings.csv.gz');
  const sections = sharedFile('data', 'cnemc-2026-07', 'sections.csv');

  it.skipIf(readings === null || sections === null)(
    '[PF-2] agrees with the published class of at least 99.95 % of the real readings of July 2026, and explains the rest (skipped where ../shared is absent)',
    async () => {
      const { code, out } = await shuize(await emptyFolder(), [
        'classify',
        readings ?? '',
        '--mode',
        'real-time',
        '--sections',
        sections ?? '',
        '--summary',
        '--format',
        'json',
      ]);
      expect(code).toBe(0);
      const summary = JSON.parse(out) as {
        rows: number;
        withPublished: number;
        agree: number;
        disagree: { row: number; note: string }[];
      };
      expect(summary).toMatchObject({ rows: 41_886, withPublished: 41_753 });
      expect(summary.agree * 10_000).toBeGreaterThanOrEqual(summary.withPublished * 9_995);
      expect(summary.disagree.map(({ row }) => row)).toEqual([5441, 11_778, 12_120, 18_832, 20_438, 21_877]);
      for (const { note } of summary.disagree) {
        expect(note).toMatch(/疑为科学计数法 \dE-05/);
      }
    },
  );

  it('leaves the file that it reads untouched', async () => {
    const folder = await folderWithTables();
    await shuize(folder, LINE);
    expect(await readFile(path.join(folder, 'wide.csv'), 'utf8')).toBe(WIDE);
  });
});
