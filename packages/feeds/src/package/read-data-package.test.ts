import {
  BELOW_DETECTION,
  decimal,
  indicatorNumber,
  MONITORING_STATES,
  NO_DAY,
  NOT_DETECTED,
  PLAIN_VALUE,
  parseDay,
  parseMonth,
  READING_FLAGS,
  STATE_ROW,
} from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import { aPackage, errorsOf, placesOf, validText, withLines, withPiece } from './package.fixture.ts';
import { PACKAGE_FILES } from './package-files.ts';
import { readDataPackage } from './read-data-package.ts';

describe('A package without a fault', () => {
  const read = readDataPackage(aPackage());
  const facts = read.ok ? read.value : null;

  it('[PF-1] a package without a fault is read wholly', () => {
    expect(read.ok ? [] : placesOf(read.error)).toEqual([]);
    expect(facts?.sectionIds).toEqual(['S1', 'S2', 'L1']);
    expect(facts?.divisions[1]).toEqual({
      row: 3,
      recorded: null,
      code: '990100',
      name: '清源市',
      level: 'city',
      parent: '990000',
      group: 'A',
    });
    expect(facts?.sections[2]).toMatchObject({
      row: 4,
      upstream: 'S1',
      share: null,
      to: parseDay('2019-12-31'),
    });
    expect(facts?.sections[0]?.share).toEqual(decimal('0.5'));
    expect(facts?.targets?.map((target) => target.class)).toEqual(['III', 'IV']);
    expect(facts?.annual?.map(({ passed }) => passed)).toEqual([true, false]);
    expect(facts?.adoptions?.map(({ parameters }) => parameters)).toEqual([{ multiple: 'over' }, null]);
    expect(facts?.scores?.[0]?.points).toEqual({ mantissa: -25, decimals: 1 });
    expect(facts?.posts?.[1]).toMatchObject({ department: '生态环境局', to: null });
    expect(facts?.complaints?.[0]).toMatchObject({ result: 'closed', penalty: 2, due: null });
  });

  it('holds monthly values as columns, every version of each', () => {
    const monthly = facts?.monthly;
    const numbers = ['NH3N', 'NH3N', 'TP'].map((code) => indicatorNumber(code));
    expect(monthly?.count).toBe(5);
    expect([...(monthly?.section ?? [])]).toEqual([0, 0, 0, 0, 1]);
    expect(monthly?.month[0]).toBe(parseMonth('2018-01'));
    expect([...(monthly?.indicator ?? [])]).toEqual([...numbers, STATE_ROW, indicatorNumber('Cd')]);
    expect([...(monthly?.mantissa ?? [])]).toEqual([50, 55, 5, 0, 0]);
    expect([...(monthly?.decimals ?? [])]).toEqual([2, 2, 2, 0, 0]);
    expect([...(monthly?.qualifier ?? [])]).toEqual([
      PLAIN_VALUE,
      PLAIN_VALUE,
      BELOW_DETECTION,
      MONITORING_STATES.indexOf('dry'),
      NOT_DETECTED,
    ]);
    expect([...(monthly?.recorded ?? [])].slice(0, 2)).toEqual([NO_DAY, parseDay('2018-03-05')]);
    expect([...(monthly?.row ?? [])]).toEqual([2, 3, 4, 5, 6]);
  });

  it('holds readings as columns; one that its station marked as faulty may be any number', () => {
    const readings = facts?.readings;
    expect([...(readings?.flag ?? [])]).toEqual([READING_FLAGS.indexOf('N'), READING_FLAGS.indexOf('D')]);
    expect([...(readings?.mantissa ?? [])]).toEqual([51, -9999]);
    expect((readings?.time[1] ?? 0) - (readings?.time[0] ?? 0)).toBe(240);
  });

  it('reads each file the same with its columns turned round and Chinese headers', () => {
    const renamed = PACKAGE_FILES.map(({ file, columns }) => {
      const [header = '', ...lines] = validText(file).split('\n');
      const chinese = new Map(columns.map(({ name, zh }) => [name, zh]));
      const names = header.split(',').map((name) => chinese.get(name) ?? name);
      // The JSON of adoptions.csv is the one cell that holds no comma and yet quotes; none holds a comma.
      const turned = [names, ...lines.map((line) => line.split(','))].map((cells) =>
        cells.toReversed().join(','),
      );
      return [file, turned.join('\r\n')] as const;
    });
    expect(readDataPackage(aPackage(Object.fromEntries(renamed)))).toEqual(read);
  });

  it('reads GB18030 as it reads UTF-8, with or without a byte order mark', () => {
    // 上河县 and 断面 in GB18030, the rest ASCII.
    const shangHeXian = [0xc9, 0xcf, 0xba, 0xd3, 0xcf, 0xd8];
    const ascii = (text: string) => [...new TextEncoder().encode(text)];
    const gb18030 = Uint8Array.from([
      ...ascii('code,name,level,parent\n1,'),
      ...shangHeXian,
      ...ascii(',county,\n'),
    ]);
    const utf8 = '\uFEFFcode,name,level,parent\n1,上河县,county,\n';
    const sections = { 'sections.csv': 'section,division,name,kind,control,river,basin,boundary\n' };
    const none = Object.fromEntries(PACKAGE_FILES.map(({ file }) => [file, null]));
    const [a, b] = [gb18030, utf8].map((divisions) =>
      readDataPackage(aPackage({ ...none, ...sections, 'divisions.csv': divisions })),
    );
    expect(a?.ok).toBe(true);
    expect(a).toEqual(b);
    expect(a?.ok === true && a.value.divisions[0]?.name).toBe('上河县');
    expect(a?.ok === true && a.value.targets).toBeNull();
  });

  it('counts blank lines in the numbers of rows, and line breaks inside cells', () => {
    const text = 'section,year,class\n\n"S1",2018,III\n , ,\n"S\n1",2018,III\nS1,2019,VI\n';
    expect(placesOf(errorsOf({ 'targets.csv': text }))).toEqual([
      'targets.csv:5:section unknown-section',
      'targets.csv:7:class unknown-class',
    ]);
  });

  it('takes a short row as ending in empty cells, as Excel leaves commas out', () => {
    expect(errorsOf(withLines('posts.csv', '990101,,mayor,丙,2018-07-01'))).toEqual([]);
    expect(placesOf(errorsOf(withLines('targets.csv', 'S2,2018')))).toEqual([
      'targets.csv:4:class value-missing',
    ]);
  });

  it('lets a column without a name be empty, and nothing else', () => {
    expect(errorsOf({ 'targets.csv': 'section,year,,class,,\nS1,2018,,III,,\n' })).toEqual([]);
    expect(
      placesOf(errorsOf({ 'targets.csv': 'section,year,,class\nS1,2018,x,III\nS1,2019,,I,y\n' })),
    ).toEqual(['targets.csv:2: cell-without-column', 'targets.csv:3: cell-without-column']);
  });

  it('takes an empty file with a header as complete, and an absent one as unknown', () => {
    const read = readDataPackage(
      aPackage({ 'events.csv': 'event,date,kind\n', 'tasks.csv': null, 'monthly.csv': null }),
    );
    expect(read.ok && [read.value.events, read.value.tasks, read.value.monthly]).toEqual([[], null, null]);
  });

  it('takes spaces around a cell off, also full-width ones', () => {
    expect(errorsOf(withLines('monthly.csv', ' S1 ,2018-04,\u3000NH3N,0.5 ,'))).toEqual([]);
  });

  it('passes over files that are no CSV and what Excel and macOS leave behind', () => {
    expect(
      errorsOf({ 'expected.json': '{}', 'README.md': '', '~$tasks.csv': '', '._tasks.csv': '\0' }),
    ).toEqual([]);
  });
});

describe('Versions', () => {
  it('are rows equal in key and recorded on different days', () => {
    expect(errorsOf(withLines('targets.csv', 'S1,2019,III'))).toEqual([]);
    const versions =
      'section,year,class,recorded\nS1,2018,III,\nS1,2018,II,2018-05-01\nS1,2018,I,2018-05-02\n';
    expect(errorsOf({ 'targets.csv': versions })).toEqual([]);
    expect(placesOf(errorsOf({ 'targets.csv': `${versions}S1,2018,IV,2018-05-01\n` }))).toEqual([
      'targets.csv:5:section duplicate-key',
    ]);
  });

  it('may put a state in the place of a month’s values', () => {
    expect(errorsOf(withLines('monthly.csv', 'S1,2018-01,state,qc-failed,2018-04-01'))).toEqual([]);
  });

  it('may turn a stream round, but no day may have a circle', () => {
    const sections = (...lines: readonly string[]) => ({
      'sections.csv': `section,division,name,kind,control,river,basin,boundary,upstream,recorded\n${lines.join('\n')}\n`,
      'targets.csv': null,
      'monthly.csv': null,
      'readings.csv': null,
      'background.csv': null,
      'exclusions.csv': null,
    });
    const row = (section: string, upstream: string, recorded: string) =>
      `${section},990101,x,river,national,r,b,none,${upstream},${recorded}`;
    const turned = [row('S1', 'S2', ''), row('S2', '', ''), row('S1', '', '2019-01-01')];
    expect(errorsOf(sections(...turned, row('S2', 'S1', '2019-01-01')))).toEqual([]);
    expect(placesOf(errorsOf(sections(...turned, row('S2', 'S1', '2018-12-31'))))).toEqual([
      'sections.csv:5:upstream upstream-cycle',
    ]);
  });
});

describe('All faults at once', () => {
  it('[PF-1] all faults of a package come at once, by file and row, and the same every time', () => {
    const broken = {
      ...withLines('targets.csv', 'S9,20188,VI', 'S1,2018,I'),
      ...withLines('divisions.csv', ',,county,990100,'),
      ...withLines('monthly.csv', 'S9,2018-13,TP,-,x'),
      'zz.csv': '',
      'sections.csv': 'section,division\n',
    };
    const errors = errorsOf(broken);
    expect(placesOf(errors)).toEqual([
      'divisions.csv:8:code value-missing',
      'divisions.csv:8:name value-missing',
      ...['name', 'kind', 'control', 'river', 'basin', 'boundary'].map(
        (name) => `sections.csv:1:${name} missing-column`,
      ),
      'targets.csv:4:year not-a-year',
      'targets.csv:4:class unknown-class',
      'targets.csv:5:section duplicate-key',
      'monthly.csv:7:month not-a-month',
      'monthly.csv:7:value not-a-number',
      'monthly.csv:7:recorded not-a-date',
      'zz.csv:: unknown-file',
    ]);
    const files = [...aPackage(broken)].toReversed();
    const again = readDataPackage(new Map(files));
    expect(again.ok ? [] : again.error).toEqual(errors);
  });

  it('are listed up to a number, and one line tells how many more there are', () => {
    const rows = Array.from({ length: 30 }, (_, index) => `S1,2018-01,TP,x${index},`);
    const errors = errorsOf(withLines('monthly.csv', ...rows), { errorsPerFile: 10 });
    expect(errors).toHaveLength(11);
    expect(errors.at(-1)).toMatchObject({
      file: 'monthly.csv',
      row: null,
      column: null,
      code: 'more-errors',
    });
    expect(errors.at(-1)?.message.zh).toContain('20');
  });

  it('do not spread from a faulty row to those that refer to it', () => {
    const sections = withPiece('sections.csv', 'L1,990102,,,镜湖,lake', 'L1,990102,,,镜湖,pond');
    expect(placesOf(errorsOf(sections))).toEqual(['sections.csv:5:kind value-not-in-list']);
    const divisions = withPiece('divisions.csv', '上河县,county', '上河县,shire');
    expect(placesOf(errorsOf(divisions))).toEqual(['divisions.csv:4:level value-not-in-list']);
  });

  it('name columns as the file does, and suggest the name that was meant', () => {
    const errors = errorsOf({ 'targets.csv': '断面编号,年份,目标类型\nS1,2018,III\n' });
    expect(placesOf(errors)).toEqual([
      'targets.csv:1:目标类型 unknown-column',
      'targets.csv:1:class missing-column',
    ]);
    expect(errors[0]?.mend.zh).toContain('目标类别');
    expect(placesOf(errorsOf({ 'targets.csv': '断面编号,年份,目标类别\nS1,2018,VI\n' }))).toEqual([
      'targets.csv:2:目标类别 unknown-class',
    ]);
  });

  it('are not made up by a misspelt column that tells rows apart', () => {
    const monthly = withLines('monthly.csv', 'S1,2018-01,state,qc-failed,2018-04-01')['monthly.csv'] ?? '';
    expect(placesOf(errorsOf({ 'monthly.csv': monthly.replace('recorded', 'recorde') }))).toEqual([
      'monthly.csv:1:recorde unknown-column',
    ]);
    const divisions = validText('divisions.csv').replace('group', 'grop');
    expect(placesOf(errorsOf({ 'divisions.csv': `${divisions}990105,x,county,,\n` }))).toEqual([
      'divisions.csv:1:grop unknown-column',
    ]);
  });

  it('suggest the nearest file, value, indicator and date', () => {
    const mendOf = (replacements: Parameters<typeof errorsOf>[0]) => errorsOf(replacements)[0]?.mend.zh ?? '';
    expect(mendOf({ 'month.csv': '' })).toContain('monthly.csv');
    expect(mendOf(withLines('monthly.csv', 'S1,2018-03,NH3-N,1,'))).toContain('NH3N');
    expect(mendOf(withLines('monthly.csv', 'S1,2018-03,State,dry,'))).toContain('state');
    expect(mendOf(withLines('flows.csv', '上河,2018年2月3日,1,'))).toContain('2018-02-03');
    expect(mendOf({ 'targets.csv': 'section;year;class\n' })).toContain('逗号分隔');
  });
});

describe('Limits', () => {
  it('refuse a file that is too large, too long a record or cell, too many lines', () => {
    const large = withLines('flows.csv', 'x'.repeat(1000));
    expect(placesOf(errorsOf(large, { fileBytes: 1000 }))).toEqual(['flows.csv:: file-too-large']);
    const long = withLines('flows.csv', `${'x'.repeat(40)},2018-01-02,1,`);
    expect(placesOf(errorsOf(long, { cellCharacters: 39 }))).toEqual(['flows.csv:3:reach cell-too-long']);
    expect(errorsOf(long, { cellCharacters: 40 })).toEqual([]);
    const wide = withLines('readings.csv', `${'x'.repeat(400)},2018-01-02 00:00,TP,1,`);
    expect(placesOf(errorsOf(wide, { recordBytes: 400 }))).toEqual(['readings.csv:4: record-too-long']);
    expect(placesOf(errorsOf(wide, { cellCharacters: 399 }))).toEqual([
      'readings.csv:4:section cell-too-long',
    ]);
    expect(placesOf(errorsOf({}, { lines: 6 }))).toEqual(['divisions.csv:: too-many-rows']);
    expect(placesOf(errorsOf({}, { columnLines: 6 }))).toEqual(['monthly.csv:: too-many-rows']);
    expect(errorsOf({}, { lines: 8, columnLines: 7 })).toEqual([]);
  });
});
