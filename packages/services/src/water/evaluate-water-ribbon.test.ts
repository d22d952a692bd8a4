import { formatMonth, monthOf } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import { aDay } from './data-package.fixture.ts';
import { aSection, aWaterPackage, cleanWater, evaluated, everyMonth } from './water-package.fixture.ts';

describe('months in the report', () => {
  it('make a ribbon of at most 36 months that ends with the period', () => {
    const monthly = [2015, 2016, 2017, 2018].flatMap((year) => everyMonth('S1', year, cleanWater()));
    const { ribbon } = evaluated(aWaterPackage([aSection('S1')], { monthly }));
    expect([formatMonth(ribbon.firstMonth), ribbon.monthCount]).toEqual(['2016-01', 36]);
    expect(ribbon.rows[0]?.cells).toHaveLength(36);
  });

  it('show states, months without a report, and months in which the section did not exist', () => {
    const sections = [aSection('S1', { from: aDay('2018-03-01') }), aSection('S2')];
    const monthly = [
      ...everyMonth('S2', 2018, cleanWater()),
      ...everyMonth('S1', 2018, cleanWater()).filter((line) => !/2018-0[1-6]/.test(line)),
      'S1 2018-04 state dry',
      'S1 2018-05 state qc-failed',
      'S1 2018-06 WT 20',
    ];
    const { ribbon } = evaluated(aWaterPackage(sections, { monthly }));
    const row = ribbon.rows.find(({ sectionId }) => sectionId === 'S1');
    expect([formatMonth(ribbon.firstMonth), ribbon.monthCount]).toEqual(['2018-01', 12]);
    expect(row?.cells.slice(0, 7)).toEqual([
      'absent',
      'absent',
      'no-data',
      'dry',
      'qc-failed',
      'too-few-data',
      'II',
    ]);
  });

  it('leave months to come absent', () => {
    const monthly = everyMonth('S1', 2018, cleanWater(), 6);
    const model = evaluated(aWaterPackage([aSection('S1')], { monthly }), {
      asOf: aDay('2018-08-05'),
      period: { kind: 'year-to-date', until: monthOf(2018, 7) },
    });
    expect(model.ribbon.rows[0]?.cells.at(-1)).toBe('no-data');
    expect(model.ribbon.rows[0]?.cells[0]).toBe('absent');
  });
});
