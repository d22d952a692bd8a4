import { type DataPackage, invariant, parseDay } from '@shuize/domain';
import { type Answers, readPack } from '@shuize/engine';
import { describe, expect, it } from 'vitest';
import { aPackage, everyMonth, monthly } from '../facts/package.fixture.ts';
import { packFilesIn, packIn } from '../policies/engine-pack.fixture.ts';
import { rankCityIndex } from './rank-city-index.ts';
import { rankPeriod } from './rank-period.ts';
import type { RankRow } from './rank-row.ts';

const GOOD = packFilesIn('packages/engine/fixtures/good');
const PACK = packIn(GOOD, 'ranking');

interface Asked {
  readonly period: string;
  readonly asOf?: string;
  readonly answers?: Answers;
  readonly pack?: typeof PACK;
}

function rank(data: DataPackage, id: string, { period, asOf, answers = {}, pack = PACK }: Asked) {
  const ranking = pack.rankings.find((each) => each.id === id);
  invariant(ranking !== undefined, `there is a ranking ${id}`);
  return rankPeriod({
    pack,
    ranking,
    data,
    asOf: asOf === undefined ? null : parseDay(asOf),
    interpretations: answers,
    period,
  });
}

function rowsOf(...asked: Parameters<typeof rank>): readonly RankRow[] {
  const ranked = rank(...asked);
  invariant(ranked.ok, ranked.ok ? '' : ranked.error.message.en);
  return ranked.value.groups.flatMap(({ rows }) => rows);
}

function ranks(...rows: readonly string[]): DataPackage {
  return aPackage({
    'divisions.csv':
      'code,name,level,parent,group\n990100,清源市,city,,\n990101,上河县,county,990100,甲\n990102,中河县,county,990100,甲\n990103,下河县,county,990100,乙\n990104,东山区,county,990100,乙\n990171,高新区,zone,990100,\n',
    'ranks.csv': ['ranking,period,division,value,recorded', ...rows, ''].join('\n'),
  });
}

describe('a ranking of a period', () => {
  it('[LY-P2] ranks two groups apart, each with its own last place', () => {
    const data = ranks(
      'EX-ranking,2018-W10,990101,10,',
      'EX-ranking,2018-W10,990102,20,',
      'EX-ranking,2018-W10,990103,30,',
      'EX-ranking,2018-W10,990104,40,',
    );
    expect(rowsOf(data, 'EX-ranking', { period: '2018-W10' })).toMatchObject([
      { division: '990103', group: '乙', rank: 1, last: false },
      { division: '990104', group: '乙', rank: 2, last: true },
      { division: '990101', group: '甲', rank: 1, last: false },
      { division: '990102', group: '甲', rank: 2, last: true },
    ]);
  });

  it('keeps a value as it was received', () => {
    const data = ranks('EX-quality,2018-01,990101,95.50,', 'EX-quality,2018-01,990102,90,');
    expect(rowsOf(data, 'EX-quality', { period: '2018-01' }).map(({ value }) => value)).toEqual([
      '95.50',
      '90',
    ]);
  });

  it('[PF-3] answers what was known on a past day, before a correction turned the places round', () => {
    const data = ranks(
      'EX-quality,2018-01,990101,95,2018-02-05',
      'EX-quality,2018-01,990102,90,2018-02-05',
      'EX-quality,2018-01,990102,99,2018-03-01',
    );
    const first = (asOf?: string) =>
      rowsOf(data, 'EX-quality', { period: '2018-01', ...(asOf === undefined ? {} : { asOf }) })[0]?.division;
    expect(first('2018-02-28')).toBe('990101');
    expect(first()).toBe('990102');
  });

  it('has no places of a period that was still open', () => {
    const data = ranks('EX-quality,2018-01,990101,95,');
    const ranked = rank(data, 'EX-quality', { period: '2018-01', asOf: '2018-01-31' });
    expect(ranked.ok).toBe(true);
    const open = rank(data, 'EX-quality', { period: '2018-01', asOf: '2018-01-30' });
    expect(open.ok ? null : open.error.kind).toBe('period-open');
  });

  it('refuses a period of another kind and an answer that the pack does not have', () => {
    const data = ranks('EX-quality,2018-01,990101,95,');
    const kindOf = (asked: Asked) => {
      const ranked = rank(data, 'EX-quality', asked);
      return ranked.ok ? null : ranked.error.kind;
    };
    expect(kindOf({ period: '2018' })).toBe('wrong-period');
    expect(kindOf({ period: '2018-1' })).toBe('wrong-period');
    expect(kindOf({ period: '2018-01', answers: { lists: 'three' } })).toBe('unknown-answer');
    expect(kindOf({ period: '2018-01', answers: { list: 'one' } })).toBe('unknown-interpretation');
  });

  it('leaves out who is not of the level ranked, and says so', () => {
    const data = ranks('EX-quality,2018-01,990101,95,', 'EX-quality,2018-01,990171,40,');
    const ranked = rank(data, 'EX-quality', { period: '2018-01' });
    expect(ranked.ok ? ranked.value.strangers : null).toEqual(['990171']);
    expect(rowsOf(data, 'EX-quality', { period: '2018-01' })).toMatchObject([
      { division: '990101', rank: 1, last: false, note: 'alone' },
    ]);
  });

  it('is empty where the package has no ranks at all', () => {
    expect(rowsOf(aPackage(), 'EX-quality', { period: '2018-01' })).toEqual([]);
  });

  it('[LY-P2] prints deductions and rewards to the fen', () => {
    const data = ranks(
      'EX-ranking,2018-W10,990101,10,',
      'EX-ranking,2018-W10,990102,20,',
      'EX-target,2018-W10,990101,10,',
    );
    expect(rowsOf(data, 'EX-ranking', { period: '2018-W10' })).toMatchObject([
      { division: '990101', reward: '1000.00' },
      {
        division: '990102',
        consequences: [
          { provision: 'EX-20a', status: 'met' },
          { provision: 'EX-20b', status: 'met', count: 1, step: 1, deduction: '1000.00' },
        ],
      },
    ]);
  });
});

describe('a ranking by the total of a score', () => {
  const files = new Map([
    ...(GOOD.get('score') ?? []),
    [
      'rankings/EX-annual.yaml',
      'id: EX-annual\ntitle: { zh: 年度排名, en: Annual ranking }\ncite: { provision: 第一条 }\namong: { level: county }\nperiod: year\nvalue: { score: EX-score }\nfirst: highest\nties: all-last\n',
    ],
    [
      'cases/annual.yaml',
      'id: annual\ntitle: { zh: 年度排名, en: Annual }\nrules: [EX-annual]\nshows: other\nasks: { rank: { ranking: EX-annual, period: "2018" } }\nfacts:\n  divisions.csv: |\n    code,name,level,parent\n  sections.csv: |\n    section,division,name,kind,control,river,basin,boundary\nanswers: [{}]\n',
    ],
  ]);
  const read = readPack(files);

  it('takes totals that are known, and no place for one that is not', () => {
    invariant(read.ok, read.ok ? '' : JSON.stringify(read.error));
    const points = (division: string, surface: number | null) => [
      ...(surface === null ? [] : [`${division},2018,surface,${surface},`]),
      `${division},2018,drinking,20,`,
      `${division},2018,treatment-plants,40,`,
      `${division},2018,treatment-sludge,20,`,
    ];
    const data = aPackage({
      'divisions.csv':
        'code,name,level,parent\n990100,清源市,city,\n990101,上河县,county,990100\n990102,中河县,county,990100\n990103,下河县,county,990100\n',
      'black-odorous.csv':
        'division,year,identified,eliminated,required\n990101,2018,4,4,0.75\n990102,2018,4,4,0.75\n990103,2018,4,4,0.75\n',
      'events.csv': 'event,date,kind,division\n',
      'scores.csv': [
        'subject,period,item,points,note',
        ...points('990101', 45),
        ...points('990102', 60),
        ...points('990103', null),
        '',
      ].join('\n'),
    });
    const rows = rowsOf(data, 'EX-annual', { period: '2018', pack: read.value });
    expect(rows.map(({ division, rank: place }) => [division, place])).toEqual([
      ['990102', { min: 1, max: 2 }],
      ['990101', { min: 2, max: 3 }],
      ['990103', null],
    ]);
  });
});

describe('the ranking of cities by water quality index', () => {
  const CITIES =
    'code,name,level,parent\n990000,云川省,province,\n990100,甲市,city,990000\n990200,乙市,city,990000\n990300,丙市,city,990000\n';
  const SECTIONS =
    'section,division,name,kind,control,river,basin,boundary\nS1,990100,一号,river,national,清川,清川流域,none\nS2,990200,二号,river,national,清川,清川流域,none\n';
  const valuesOf = (section: string, ammonia: string) =>
    (
      [
        ['pH', '7.5'],
        ['DO', '8'],
        ['CODMn', '3'],
        ['BOD5', '2'],
        ['NH3N', ammonia],
        ['TP', '0.05'],
        ['COD', '12'],
      ] as const
    ).flatMap(([item, value]) => everyMonth(section, 2018, item, value));
  const data = aPackage({
    'divisions.csv': CITIES,
    'sections.csv': SECTIONS,
    'targets.csv': 'section,year,class\nS1,2018,III\nS2,2018,III\n',
    'monthly.csv': monthly(...valuesOf('S1', '0.9'), ...valuesOf('S2', '0.2')),
  });

  it('[PF-2] puts the smallest index first, and a city without one at the end without a place', () => {
    const ranked = rankCityIndex(data, null, '2018');
    invariant(ranked.ok, 'the year is ranked');
    const rows = ranked.value.groups.flatMap((group) => group.rows);
    expect(rows).toMatchObject([
      { division: '990200', rank: 1, last: false, consequences: [] },
      { division: '990100', rank: 2, last: true },
      { division: '990300', value: null, rank: null, last: null, note: 'no-value' },
    ]);
    expect(Number(rows[0]?.value)).toBeLessThan(Number(rows[1]?.value));
  });

  it('takes months, years and what begins a year', () => {
    const isRanked = (period: string) => rankCityIndex(data, null, period).ok;
    expect(['2018-03', '2018', '2018-Q1', '2018-H1'].map(isRanked)).toEqual([true, true, true, true]);
    expect(['2018-Q2', '2018-H2', '2018-W10', 'x'].map(isRanked)).toEqual([false, false, false, false]);
  });
});
