import { invariant, monthOf, type SectionId } from '@shuize/domain';
import { readDataPackage } from '@shuize/feeds';
import { describe, expect, it } from 'vitest';
import { flagSections, type PlausibilityFlag } from './flag-sections.ts';

const YEAR_2018 = { sections: null, first: monthOf(2018, 1), last: monthOf(2018, 12) } as const;
const MONTHS = Array.from(
  { length: 36 },
  (_, index) => `${2016 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
);

/** A section with three years of ammonia that wander between 0.50 and 0.59, but for the months given. */
function packageWith(changed: Readonly<Record<string, string>>, readings = '') {
  const values = MONTHS.map((month, index) => [month, changed[month] ?? `0.5${(index * 7) % 10}`]);
  const files = {
    'divisions.csv': 'code,name,level,parent,group\n990101,上河县,county,,\n',
    'sections.csv': `section,division,from,to,name,kind,control,river,basin,boundary,upstream,share,longitude,latitude
S1,990101,,,云桥,river,national,云河,云河流域,none,,,,\n`,
    'targets.csv': 'section,year,class\nS1,2018,III\n',
    'monthly.csv': `section,month,indicator,value\n${values.map(([month, value]) => `S1,${month},NH3N,${value}\n`).join('')}`,
    ...(readings === '' ? {} : { 'readings.csv': `section,time,indicator,value,flag\n${readings}` }),
  };
  const encoder = new TextEncoder();
  const read = readDataPackage(
    new Map(Object.entries(files).map(([name, text]) => [name, encoder.encode(text)])),
  );
  invariant(read.ok, read.ok ? '' : JSON.stringify(read.error));
  return read.value;
}

function shownOf(flags: readonly PlausibilityFlag[]) {
  return flags.map(({ check, first, last }) => [check, first, last]);
}

describe('flags of a section', () => {
  it('are none of ordinary water', () => {
    expect(flagSections(packageWith({}), YEAR_2018)).toEqual([]);
  });

  it('say which value jumps, against what, and ask for a look', () => {
    const [flag] = flagSections(packageWith({ '2018-05': '5.50' }), YEAR_2018);
    expect(flag).toMatchObject({ check: 'jump', section: 'S1', indicator: 'NH3N', source: 'monthly' });
    expect(flag?.sentence.zh).toBe(
      '断面“云桥”2018年5月的氨氮为 5.5 mg/L，与此前 28 个值的中位数 0.545 mg/L 相差很大，请核查。',
    );
    expect(flag?.sentence.en).toContain('please look into it');
  });

  it('are of the months asked for only, with what lies before as history', () => {
    const data = packageWith({ '2017-05': '5.50', '2018-05': '5.50' });
    expect(shownOf(flagSections(data, YEAR_2018))).toEqual([['jump', '2018-05', '2018-05']]);
    const early = { ...YEAR_2018, first: monthOf(2017, 1), last: monthOf(2017, 12) };
    expect(shownOf(flagSections(data, early))).toEqual([['jump', '2017-05', '2017-05']]);
    expect(flagSections(data, { ...YEAR_2018, sections: new Set(['S2' as SectionId]) })).toEqual([]);
  });

  it('tell a flat line that reaches into the months, from its first value on', () => {
    const flat = Object.fromEntries(MONTHS.slice(20, 27).map((month) => [month, '0.55']));
    expect(shownOf(flagSections(packageWith(flat), YEAR_2018))).toEqual([
      ['flat-line', '2017-09', '2018-03'],
    ]);
  });

  it('tell an implausible value and values that hug the target limit', () => {
    const data = packageWith({
      ...Object.fromEntries(MONTHS.slice(20).map((month, at) => [month, `0.9${6 + (at % 3)}`])),
    });
    const flags = flagSections(data, YEAR_2018);
    expect(flags.map(({ check }) => check)).toContain('limit-hugging');
    expect(flags.find(({ check }) => check === 'limit-hugging')?.sentence.zh).toContain('目标限值 1 mg/L');
    const absurd = flagSections(packageWith({ '2018-05': '900' }), YEAR_2018);
    expect(shownOf(absurd)).toEqual([
      ['range', '2018-05', '2018-05'],
      ['jump', '2018-05', '2018-05'],
    ]);
  });

  it('look at readings marked normal, to the minute', () => {
    const at = (index: number) =>
      `2018-03-0${1 + Math.floor(index / 6)} ${String((index % 6) * 4).padStart(2, '0')}:00`;
    const rows = (flag: string) =>
      Array.from({ length: 24 }, (_, index) => `S1,${at(index)},TP,0.081,${flag}\n`).join('');
    expect(shownOf(flagSections(packageWith({}, rows('N')), YEAR_2018))).toEqual([
      ['flat-line', '2018-03-01 00:00', '2018-03-04 20:00'],
    ]);
    expect(flagSections(packageWith({}, rows('M')), YEAR_2018)).toEqual([]);
  });
});
