import type { SectionId } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import { aDay } from './data-package.fixture.ts';
import {
  aLakePoint,
  aSection,
  aWaterPackage,
  cleanWater,
  evaluated,
  everyMonth,
  LAKE_COUNTY,
  outcomeText,
  sectionOf,
} from './water-package.fixture.ts';

describe('[PF-2] a section in the report', () => {
  it('stands against its target and the year before, with its main pollutants', () => {
    const monthly = [
      ...everyMonth('S1', 2017, cleanWater({ NH3N: '0.9' })),
      ...everyMonth('S1', 2018, cleanWater({ NH3N: '1.8', CODMn: '8' })),
    ];
    const model = evaluated(
      aWaterPackage([aSection('S1')], { monthly, targets: ['S1 2018 III', 'S1 2017 III'] }),
    );
    expect(sectionOf(model, 'S1')).toMatchObject({
      city: '清源市',
      divisions: ['上河县'],
      waterBody: '清江',
      target: 'III',
      attains: false,
      change: 'clearly-worse',
      evaluatedMonths: 12,
      expectedMonths: 12,
    });
    expect(outcomeText(sectionOf(model, 'S1').outcome)).toBe('V NH3N');
    expect(outcomeText(sectionOf(model, 'S1').before)).toBe('III NH3N');
    expect(sectionOf(model, 'S1').mainPollutants).toMatchObject([
      { indicator: 'NH3N', multiple: { numerator: 4n, denominator: 5n } },
      { indicator: 'CODMn', multiple: { numerator: 1n, denominator: 3n } },
    ]);
    expect(model.overall.targets).toEqual({ attained: 0, judged: 1 });
  });

  it('names nothing as deciding in class Ⅰ', () => {
    const monthly = everyMonth('S1', 2018, { NH3N: '0.1', COD: '10' });
    expect(
      outcomeText(sectionOf(evaluated(aWaterPackage([aSection('S1')], { monthly })), 'S1').outcome),
    ).toBe('I');
  });

  it('is dry when it was dry all year: in no denominator, not undetermined, and its target not judged', () => {
    const monthly = [...everyMonth('S1', 2018, cleanWater()), ...everyMonth('S2', 2018, { state: 'dry' })];
    const targets = ['S1 2018 II', 'S2 2018 II'];
    const model = evaluated(aWaterPackage([aSection('S1'), aSection('S2')], { monthly, targets }));
    expect(outcomeText(sectionOf(model, 'S2').outcome)).toBe('dry');
    expect(sectionOf(model, 'S2')).toMatchObject({ attains: null, evaluatedMonths: 0, expectedMonths: 12 });
    expect(model.overall).toMatchObject({
      sectionCount: 2,
      classes: { II: 1 },
      undeterminedCount: 0,
      notEvaluatedCount: 1,
      targets: { attained: 1, judged: 1 },
    });
  });

  it('has too few data with seven months, and a class with eight', () => {
    const outcomeOf = (monthCount: number) => {
      const monthly = [
        ...everyMonth('S1', 2018, cleanWater(), monthCount),
        ...everyMonth('S2', 2018, cleanWater()),
      ];
      const model = evaluated(aWaterPackage([aSection('S1'), aSection('S2')], { monthly }));
      return [sectionOf(model, 'S1').outcome.kind, model.overall.undeterminedCount];
    };
    expect(outcomeOf(7)).toEqual(['too-few-data', 1]);
    expect(outcomeOf(8)).toEqual(['class', 0]);
  });

  it('has no data when nothing was reported, which is undetermined and never good', () => {
    const monthly = everyMonth('S1', 2018, cleanWater());
    const model = evaluated(aWaterPackage([aSection('S1'), aSection('S2')], { monthly }));
    expect(outcomeText(sectionOf(model, 'S2').outcome)).toBe('no-data');
    expect(model.overall).toMatchObject({ undeterminedCount: 1, notEvaluatedCount: 0 });
  });

  it('moves whole to its new county when it changes hands within the year', () => {
    const sections = [
      aSection('S1', { to: aDay('2018-06-30') }),
      aSection('S1', { division: LAKE_COUNTY, from: aDay('2018-07-01') }),
      aSection('S2'),
    ];
    const monthly = ['S1', 'S2'].flatMap((id) =>
      [2017, 2018].flatMap((year) => everyMonth(id, year, cleanWater())),
    );
    const model = evaluated(aWaterPackage(sections, { monthly }));
    expect(sectionOf(model, 'S1')).toMatchObject({
      city: '澄湖市',
      divisions: ['临湖县'],
      evaluatedMonths: 12,
      expectedMonths: 12,
    });
    expect(model.cities.map(({ name, sectionCount }) => [name, sectionCount])).toEqual([
      ['清源市', 1],
      ['澄湖市', 1],
    ]);
    expect(model.cities.map(({ before }) => before?.classes.II ?? null)).toEqual([2, null]);
  });

  it('counts for both places where its banks are shared, once over all', () => {
    const sections = [aSection('S1'), aSection('S1', { division: LAKE_COUNTY }), aSection('S2')];
    const monthly = ['S1', 'S2'].flatMap((id) => everyMonth(id, 2018, cleanWater()));
    const model = evaluated(aWaterPackage(sections, { monthly }));
    expect(sectionOf(model, 'S1')).toMatchObject({ city: '清源市、澄湖市', divisions: ['上河县', '临湖县'] });
    expect(model.cities.map(({ sectionCount }) => sectionCount)).toEqual([2, 1]);
    expect(model.overall.sectionCount).toBe(2);
    expect(model.ranking?.rows.map(({ sectionCount }) => sectionCount)).toEqual([2, 1]);
  });

  it('compares with the year before over the items monitored in both years', () => {
    const monthly = [
      ...everyMonth('S1', 2017, cleanWater({ COD: '50' })),
      ...everyMonth('S1', 2018, cleanWater()),
    ];
    const section = sectionOf(evaluated(aWaterPackage([aSection('S1')], { monthly })), 'S1');
    expect(outcomeText(section.before)).toBe('below-V COD');
    expect(section.change).toBe('no-clear-change');
  });

  it('is judged by what was known on the as-of day, a later correction left out', () => {
    const monthly = [
      ...everyMonth('S1', 2018, { NH3N: '0.9' }).map((line) => `${line} @2019-01-10`),
      ...everyMonth('S1', 2018, { NH3N: '1.9' }).map((line) => `${line} @2019-03-01`),
    ];
    const data = aWaterPackage([aSection('S1')], { monthly });
    const before = evaluated(data, { asOf: aDay('2019-02-01') });
    const after = evaluated(data);
    expect(outcomeText(sectionOf(before, 'S1').outcome)).toBe('III NH3N');
    expect(outcomeText(sectionOf(after, 'S1').outcome)).toBe('V NH3N');
    expect(before.asOf).toBe(aDay('2019-02-01'));
    expect(after.trends[0]?.points[0]).toMatchObject({ kind: 'value', isCorrected: true });
  });
});

describe('waterways in the report', () => {
  it('order the sections by the flow', () => {
    const sections = [
      aSection('S2', { upstream: 'S1' as SectionId }),
      aSection('S1'),
      aLakePoint('K1', { basin: '清江流域', upstream: 'S2' as SectionId }),
    ];
    const monthly = sections.flatMap(({ section }) => everyMonth(section, 2018, cleanWater()));
    const model = evaluated(aWaterPackage(sections, { monthly }));
    expect(model.waterways.map(({ name, sectionIds }) => [name, ...sectionIds])).toEqual([
      ['澄湖', 'K1'],
      ['清江', 'S1', 'S2'],
    ]);
    expect(model.sections.map(({ sectionId }) => sectionId)).toEqual(['K1', 'S1', 'S2']);
  });
});
