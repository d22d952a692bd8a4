import { readDataPackage } from '@shuize/feeds';
import { auditEntries, type Database, importBatches, readPackageFiles } from '@shuize/store';
import { TEST_SERVERS, type TestServer } from '@shuize/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../clock.ts';
import { codeOf, successOf } from '../testing/identity.fixture.ts';
import { bytesOf, loadSmallWorld, SMALL_WORLD, someActor, textOf } from '../testing/small-world.fixture.ts';
import { importUpload } from './import-upload.ts';
import { listImports } from './list-imports.ts';
import { markUpload } from './mark-upload.ts';

const [server] = TEST_SERVERS;
const ANALYST = someActor(['analyst']);
const HEADER = 'section,month,indicator,value';

const upload = (files: Readonly<Record<string, string>>) =>
  new Map(Object.entries(files).map(([name, text]) => [name, bytesOf(text)]));
const monthly = (...rows: readonly string[]) => upload({ 'monthly.csv': [HEADER, ...rows, ''].join('\n') });

describe.each(server === undefined ? [] : [server])('An import, on $name', ({ open }) => {
  let running: TestServer;
  let database: Database;
  beforeAll(async () => {
    running = await open();
  });
  afterAll(() => running.stop());

  const fresh = async () => {
    database = await running.database();
    await loadSmallWorld(database);
    return { database };
  };
  const filesOn = (each: Database) =>
    each.read((transaction) => readPackageFiles(transaction, { asOf: null, months: null }));
  const errorsOf = (result: Awaited<ReturnType<typeof importUpload>>) =>
    result.ok ? [] : (result.error.errors ?? []).map(({ row, column, code }) => [row, column, code]);

  it('[PF-1] takes one file of a package, knowing the ids of the record, and the same file again changes nothing', async () => {
    const context = await fresh();
    const files = monthly('S1,2018-01,NH3N,0.9', 'S1,2018-02,NH3N,1.7', 'S2,2018-02,NH3N,0.3');
    const first = successOf(await importUpload(context, ANALYST, { files, mode: 'commit' }));
    expect(first).toMatchObject({
      layout: 'package',
      isCommitted: true,
      earlier: null,
      total: { added: 1, same: 1, corrected: 1 },
      files: [
        {
          file: 'monthly.csv',
          columns: ['section', 'month', 'indicator', 'value'],
          sample: [['S1', '2018-01', 'NH3N', '0.9'], expect.anything(), expect.anything()],
        },
      ],
    });
    const after = await filesOn(database);
    expect(textOf(after.get('monthly.csv'))).toContain('S1,2018-02,NH3N,1.7\n');
    const again = successOf(await importUpload(context, ANALYST, { files, mode: 'commit' }));
    expect(again).toMatchObject({
      earlier: { id: first.batchId },
      total: { added: 0, same: 3, corrected: 0 },
    });
    expect(await filesOn(database)).toEqual(after);
    const [entry] = await database.read((each) => auditEntries(each, { before: null, limit: 1 }));
    expect(entry).toMatchObject({ action: 'import', subject: again.batchId, actor: ANALYST.userId });
  });

  it('[PF-1] only looked at says what it would do and leaves no trace', async () => {
    const context = await fresh();
    const before = await filesOn(database);
    const files = monthly('S1,2019-07,NH3N,0.7');
    const preview = successOf(await importUpload(context, ANALYST, { files, mode: 'preview' }));
    expect(preview).toMatchObject({
      isCommitted: false,
      batchId: null,
      recordedAt: null,
      total: { added: 1, same: 0, corrected: 0 },
    });
    expect(await filesOn(database)).toEqual(before);
    const asked = { asOf: systemClock(), limit: 10, offset: 0 };
    expect(await database.read((each) => importBatches(each, asked))).toHaveLength(1);
  });

  it('[PF-1] with faults records nothing and comes back marked row by row', async () => {
    const context = await fresh();
    const before = await filesOn(database);
    const files = monthly('S1,2018-03,NH3N,0.7', 'S9,2018-03,NH3N,0.7', 'S1,2018/4,NH3N,abc');
    const refused = await importUpload(context, ANALYST, { files, mode: 'commit' });
    expect(errorsOf(refused)).toEqual([
      [3, 'section', 'unknown-section'],
      [4, 'month', expect.any(String)],
      [4, 'value', expect.any(String)],
    ]);
    expect(await filesOn(database)).toEqual(before);
    const marked = successOf(await markUpload(context, ANALYST, { files, file: null, language: 'zh' }));
    const lines = textOf(marked.bytes).split('\n');
    expect(lines[0]).toMatch(/错误原因/);
    expect(lines[1]).toBe('S1,2018-03,NH3N,0.7');
    expect(lines[2]).toMatch(/^S9,2018-03,NH3N,0\.7,"【section】/);
    const mended = upload({
      'monthly.csv': textOf(marked.bytes).replace('S9', 'S2').replace('2018/4,NH3N,abc', '2018-04,NH3N,1'),
    });
    expect(
      successOf(await importUpload(context, ANALYST, { files: mended, mode: 'commit' })).total.added,
    ).toBe(3);
    expect(codeOf(await markUpload(context, ANALYST, { files: mended, file: null, language: 'zh' }))).toBe(
      'without-faults',
    );
  });

  it('that says a month was dry takes back its values, and the other way round, so that the record always reads', async () => {
    const context = await fresh();
    await importUpload(context, ANALYST, { files: monthly('S1,2018-01,state,dry'), mode: 'commit' });
    const dry = textOf((await filesOn(database)).get('monthly.csv'));
    expect(dry).toContain('S1,2018-01,state,dry\n');
    expect(dry).not.toMatch(/S1,2018-01,(NH3N|TP)/);
    await importUpload(context, ANALYST, { files: monthly('S1,2018-01,NH3N,0.5'), mode: 'commit' });
    const files = await filesOn(database);
    expect(textOf(files.get('monthly.csv'))).not.toContain('S1,2018-01,state');
    expect(readDataPackage(files).ok).toBe(true);
  });

  it('of a wide table finds each section by its name', async () => {
    const context = await fresh();
    const wide = (...rows: readonly string[]) =>
      upload({
        '实时数据.csv': ['省份,流域,断面名称,监测时间,水质类别,氨氮(mg/L),总磷(mg/L)', ...rows, ''].join(
          '\n',
        ),
      });
    const done = successOf(
      await importUpload(context, ANALYST, {
        files: wide(
          '云川省,甲流域,一号桥,2018-05-01 08:00,Ⅲ,0.8,--',
          '云川省,甲流域,二号桥,2018-05-01 08:00,Ⅱ,0.3,0.05',
        ),
        mode: 'commit',
      }),
    );
    expect(done).toMatchObject({ layout: 'wide-table', total: { added: 3 } });
    expect(textOf((await filesOn(database)).get('readings.csv'))).toContain(
      'S1,2018-05-01 08:00,NH3N,0.8,N\n',
    );
    const refused = await importUpload(context, ANALYST, {
      files: wide('云川省,甲流域,无此断面,2018-05-01 08:00,Ⅲ,0.8,--'),
      mode: 'commit',
    });
    expect(errorsOf(refused)).toEqual([[2, '断面名称', 'unknown-section']]);
  });

  it('[PF-6] of a monitoring station brings only the sections that it measures, and nothing but measurements', async () => {
    const context = await fresh();
    const station = someActor(['station'], '990100', { sections: ['S1'] });
    const of = (files: ReadonlyMap<string, Uint8Array>) =>
      importUpload(context, station, { files, mode: 'commit' });
    expect((await of(monthly('S1,2018-05,NH3N,0.7'))).ok).toBe(true);
    expect(errorsOf(await of(monthly('S2,2018-05,NH3N,0.7')))).toEqual([
      [2, 'section', 'section-of-another-station'],
    ]);
    expect(codeOf(await of(upload({ 'targets.csv': 'section,year,class\nS1,2019,II\n' })))).toBe(
      'facts-not-allowed',
    );
  });

  it('[PF-6] cannot tell a section outside the scope from one that does not exist', async () => {
    const context = await fresh();
    const analyst = someActor(['analyst'], '990100');
    const of = async (section: string) => {
      const refused = await importUpload(context, analyst, {
        files: monthly(`${section},2018-05,NH3N,0.7`),
        mode: 'preview',
      });
      return JSON.stringify(refused).replaceAll(section, 'X');
    };
    expect(await of('S3')).toBe(await of('Q3'));
    expect(await of('S2')).not.toBe(await of('Q3'));
  });

  it('[PF-6] changes nothing outside the scope, whichever file the row stands in', async () => {
    const context = await fresh();
    const analyst = someActor(['analyst'], '990100');
    const of = async (files: Readonly<Record<string, string>>) =>
      errorsOf(await importUpload(context, analyst, { files: upload(files), mode: 'preview' })).map(
        ([row, , code]) => [row, code],
      );
    const tasks = 'task,plan,division,department,title,key,year,due,done';
    const row = (task: string, division: string) => `${task},计划,${division},,名称,true,2018,2018-12-31,`;
    expect(await of({ 'tasks.csv': [tasks, row('T9', '990102'), ''].join('\n') })).toEqual([]);
    expect(await of({ 'tasks.csv': [tasks, row('T9', '990201'), ''].join('\n') })).toEqual([
      [2, 'outside-scope'],
    ]);
    // Somebody else's task under the own division.
    expect(await of({ 'tasks.csv': [tasks, row('T2', '990102'), ''].join('\n') })).toEqual([
      [2, 'outside-scope'],
    ]);
    expect(await of({ 'divisions.csv': SMALL_WORLD['divisions.csv'] ?? '' })).toEqual([
      [null, 'whole-scope-needed'],
    ]);
    expect(await of({ 'accountability.csv': 'case,year,rank,people\nC1,2018,county,3\n' })).toEqual([
      [2, 'outside-scope'],
    ]);
    const sections = 'section,division,name,kind,control,river,basin,boundary';
    expect(
      await of({ 'sections.csv': `${sections}\nS3,990101,三号桥,river,national,乙河,乙流域,none\n` }),
    ).toEqual([[2, 'outside-scope']]);
  });

  it('refuses exclusions that nobody approved', async () => {
    const context = await fresh();
    const before = await filesOn(database);
    const files = upload({
      'exclusions.csv':
        'section,month,indicator,reason,approvedBy,approvedOn\nS1,2018-02,NH3N,仪器故障,本人,2018-03-05\n',
    });
    for (const mode of ['preview', 'commit'] as const) {
      const refused = await importUpload(context, ANALYST, { files, mode });
      expect(codeOf(refused)).toBe('exclusions-are-proposed');
      expect(!refused.ok && refused.error.mend.zh).toContain('剔除申请，由另一人批准');
    }
    expect(await filesOn(database)).toEqual(before);
  });

  it('says what is no part of a package', async () => {
    const context = await fresh();
    expect(
      errorsOf(
        await importUpload(context, ANALYST, {
          files: upload({ '笔记.csv': 'a,b\n1,2\n' }),
          mode: 'preview',
        }),
      ),
    ).toEqual([[null, null, 'unknown-file']]);
    expect(codeOf(await importUpload(context, ANALYST, { files: new Map(), mode: 'preview' }))).toBe(
      'nothing-uploaded',
    );
    expect(
      codeOf(
        await importUpload(context, someActor(['county'], '990101'), { files: new Map(), mode: 'preview' }),
      ),
    ).toBe('not-allowed');
  });

  it('[PF-6] is listed to who brought it and to who reaches as far', async () => {
    const context = { ...(await fresh()), clock: systemClock };
    const page = { offset: 0, limit: 10 };
    await importUpload(context, ANALYST, { files: monthly('S1,2018-06,NH3N,0.7'), mode: 'commit' });
    const mine = someActor(['station'], '990100', {
      sections: ['S1'],
      userId: '00000000-0000-4000-8000-000000000002',
    });
    await importUpload(context, mine, { files: monthly('S1,2018-07,NH3N,0.7'), mode: 'commit' });
    expect(successOf(await listImports(context, ANALYST, page))).toMatchObject({ total: 3 });
    expect(successOf(await listImports(context, mine, page))).toMatchObject({
      total: 1,
      batches: [{ added: 1 }],
    });
    expect(codeOf(await listImports(context, someActor(['county'], '990101'), page))).toBe('not-allowed');
  });
});
