import { formatMonth, parseDay } from '@shuize/domain';
import { readDataPackage } from '@shuize/feeds';
import { describe, expect, it } from 'vitest';
import { sectionHistory } from './section-history.ts';

const FILES = {
  'divisions.csv': 'code,name,level,parent\n990101,甲县,county,\n',
  'sections.csv':
    'section,division,name,kind,control,river,basin,boundary\nS1,990101,一号桥,river,national,甲河,甲流域,none\n',
  'targets.csv': 'section,year,class\nS1,2018,III\n',
};

function historyOf(files: Readonly<Record<string, string>>, asOf: string | null = null) {
  const all = Object.entries({ ...FILES, ...files });
  const read = readDataPackage(new Map(all.map(([name, text]) => [name, new TextEncoder().encode(text)])));
  if (!read.ok) {
    throw new Error(JSON.stringify(read.error));
  }
  return sectionHistory(read.value, asOf === null ? null : parseDay(asOf));
}

const monthly = (...rows: readonly string[]) => ({
  'monthly.csv': `section,month,indicator,value\n${rows.map((row) => `S1,${row}\n`).join('')}`,
});

describe('the history of a section', () => {
  it('runs from the first month on record to the last, gaps between them shown as what they are', () => {
    const history = historyOf(
      monthly('2018-02,NH3N,0.9', '2018-03,state,dry', '2018-05,NH3N,1.6', '2018-05,TP,0.05L'),
    );
    expect(history === null ? null : formatMonth(history.firstMonth)).toBe('2018-02');
    expect(history?.months).toEqual([
      { outcome: 'III', deciding: ['NH3N'] },
      { outcome: 'dry', deciding: [] },
      { outcome: 'no-data', deciding: [] },
      { outcome: 'V', deciding: ['NH3N'] },
    ]);
    const [ammonia, phosphorus] = history?.indicators ?? [];
    expect(ammonia?.points.map(({ kind }) => kind)).toEqual(['value', 'state', 'state', 'value']);
    expect(phosphorus?.points.map(({ kind }) => kind)).toEqual(['not-monitored', 'state', 'state', 'value']);
    expect(phosphorus?.points[3]).toMatchObject({ value: { kind: 'below-detection' } });
    expect(ammonia?.limits).toMatchObject({ kind: 'at-most' });
  });

  it('has no class of a year with seven months and has one with eight', () => {
    const first = (count: number) =>
      monthly(
        ...Array.from({ length: count }, (_, month) => `2018-${String(month + 1).padStart(2, '0')},NH3N,0.9`),
      );
    expect(historyOf(first(7))?.years).toEqual([
      expect.objectContaining({ year: 2018, outcome: 'too-few-data', class: null, attains: null }),
    ]);
    expect(historyOf(first(8))?.years).toEqual([
      { year: 2018, outcome: 'evaluated', class: 'III', target: 'III', attains: true, evaluatedMonths: 8 },
    ]);
  });

  it('shows a value that was excluded, and leaves it out of the class', () => {
    const history = historyOf({
      ...monthly('2018-02,NH3N,9', '2018-02,TP,0.1'),
      'exclusions.csv':
        'section,month,indicator,reason,approvedBy,approvedOn\nS1,2018-02,NH3N,仪器故障,省站,2018-03-05\n',
    });
    expect(history?.months).toEqual([{ outcome: 'II', deciding: ['TP'] }]);
    expect(history?.indicators[0]?.points).toEqual([expect.objectContaining({ isExcluded: true })]);
  });

  it('ends before what has not come yet', () => {
    const history = historyOf(monthly('2018-02,NH3N,0.9', '2018-03,NH3N,0.9'), '2018-03-30');
    expect(history?.months.map(({ outcome }) => outcome)).toEqual(['III']);
  });

  it('is nothing where nothing is on record', () => {
    expect(historyOf({})).toBeNull();
    expect(historyOf(monthly())).toBeNull();
  });
});
