import { formatMonth } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import { aDay } from './data-package.fixture.ts';
import {
  aSection,
  aWaterPackage,
  cleanWater,
  evaluated,
  everyMonth,
  outcomeText,
} from './water-package.fixture.ts';

describe('exclusions in the report', () => {
  it('show the class of the month with and without the value', () => {
    const monthly = [...everyMonth('S1', 2018, cleanWater()), 'S1 2019-01 NH3N 1.0']
      .filter((line) => line !== 'S1 2018-04 NH3N 0.3')
      .concat('S1 2018-04 NH3N 9.0');
    const exclusions = ['S1 2018-04 NH3N 2018-05-20', 'S1 2019-01 * 2019-02-20'];
    const model = evaluated(aWaterPackage([aSection('S1')], { monthly, exclusions }));
    expect(
      model.exclusions.map(({ sectionName, month, indicator, classWith, classWithout }) => [
        sectionName,
        formatMonth(month),
        indicator,
        outcomeText(classWith),
        outcomeText(classWithout).split(' ')[0],
      ]),
    ).toEqual([['断面S1', '2018-04', 'NH3N', 'below-V NH3N', 'II']]);
  });

  it('leave nothing to judge where every value was excluded', () => {
    const monthly = [...everyMonth('S1', 2018, { NH3N: '0.3' })];
    const model = evaluated(
      aWaterPackage([aSection('S1')], { monthly, exclusions: ['S1 2018-04 * 2018-05-20'] }),
    );
    expect(outcomeText(model.exclusions[0]?.classWithout ?? null)).toBe('too-few-data');
    expect(model.ribbon.rows[0]?.cells[3]).toBe('too-few-data');
  });

  it('count only once known and approved', () => {
    const monthly = [...everyMonth('S1', 2018, { NH3N: '0.3' })];
    const data = aWaterPackage([aSection('S1')], { monthly, exclusions: ['S1 2018-04 * 2019-05-20'] });
    expect(evaluated(data, { asOf: aDay('2019-02-01') }).exclusions).toEqual([]);
    expect(evaluated(data).exclusions).toHaveLength(1);
  });
});
