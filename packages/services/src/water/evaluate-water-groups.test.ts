import { describe, expect, it } from 'vitest';
import {
  aLakePoint,
  aSection,
  aWaterPackage,
  cleanWater,
  evaluated,
  everyMonth,
  LAKE_CITY,
  SECOND_COUNTY,
} from './water-package.fixture.ts';
import { DEFAULT_WATER_REPORT_PARAMETERS } from './water-report-options.ts';

describe('[PF-2] an area of the report', () => {
  const sections = [aSection('S1'), aSection('S2', { division: SECOND_COUNTY }), aLakePoint('K1')];
  const monthly = sections.flatMap(({ section }) => everyMonth(section, 2018, cleanWater()));

  it('is the whole package by default, named after its province', () => {
    const model = evaluated(aWaterPackage(sections, { monthly }));
    expect([model.province, model.sections.length]).toEqual(['云川省', 3]);
    expect(model.basins.map(({ name }) => name)).toEqual(['清江流域', '澄湖流域']);
  });

  it('may be one city or county', () => {
    const city = evaluated(aWaterPackage(sections, { monthly }), { area: LAKE_CITY });
    expect([city.province, city.sections.map(({ sectionId }) => sectionId)]).toEqual(['澄湖市', ['K1']]);
    const county = evaluated(aWaterPackage(sections, { monthly }), { area: SECOND_COUNTY });
    expect([county.province, county.sections.map(({ sectionId }) => sectionId)]).toEqual(['中河县', ['S2']]);
    expect(county.cities.map(({ name, sectionCount }) => `${name} ${sectionCount}`)).toEqual(['清源市 1']);
  });

  it('holds a partition: classes, undetermined and not evaluated add up to the sections', () => {
    const mixed = [...sections, aSection('S3'), aSection('S4')];
    const model = evaluated(
      aWaterPackage(mixed, { monthly: [...monthly, ...everyMonth('S3', 2018, { state: 'frozen' })] }),
    );
    for (const group of [model.overall, ...model.basins, ...model.cities]) {
      const classified = Object.values(group.classes).reduce((sum, count) => sum + count, 0);
      expect(classified + group.undeterminedCount + group.notEvaluatedCount).toBe(group.sectionCount);
    }
  });

  it('changes by shares with five sections in both years, by status below, and not at all where the sections differ', () => {
    const five = ['A', 'B', 'C', 'D', 'E'].map((id) => aSection(id));
    const yearOfFive = (year: number, bad: number) =>
      five.flatMap(({ section }, index) =>
        everyMonth(section, year, cleanWater(index < bad ? { NH3N: '1.3' } : {})),
      );
    const changeOf = (lines: readonly string[], all = five) =>
      evaluated(aWaterPackage(all, { monthly: lines })).overall.change;
    expect(changeOf([...yearOfFive(2017, 2), ...yearOfFive(2018, 0)])).toBe('clearly-better');
    expect(changeOf([...yearOfFive(2017, 1), ...yearOfFive(2018, 0)])).toBe('somewhat-better');
    expect(changeOf([...yearOfFive(2017, 0), ...yearOfFive(2018, 0)])).toBe('no-clear-change');
    expect(changeOf(yearOfFive(2018, 0))).toBeNull();
    const three = yearOfFive(2017, 0).filter((line) => /^[ABC]/.test(line));
    expect(changeOf([...three, ...yearOfFive(2018, 0)])).toBeNull();
    const four = yearOfFive(2017, 0).filter((line) => /^[ABCD]/.test(line));
    expect(changeOf([...four, ...yearOfFive(2018, 0)])).toBe('no-clear-change');
    const byStatus = { ...DEFAULT_WATER_REPORT_PARAMETERS, groupChangeMethod: 'status' } as const;
    const data = aWaterPackage(five, { monthly: [...yearOfFive(2017, 1), ...yearOfFive(2018, 0)] });
    expect(evaluated(data, { parameters: byStatus }).overall.change).toBe('somewhat-better');
  });
});
