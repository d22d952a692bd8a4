import { monthOf, yearOf } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import { aDay } from './data-package.fixture.ts';
import { evaluateWater } from './evaluate-water.ts';
import {
  aSection,
  aWaterPackage,
  cleanWater,
  evaluated,
  everyMonth,
  LAKE_CITY,
  optionsWith,
  outcomeText,
  sectionOf,
} from './water-package.fixture.ts';

describe('the period of a report', () => {
  const sections = [aSection('S1')];

  it('is the last year of which every month is in the data', () => {
    const monthly = [
      ...everyMonth('S1', 2016, cleanWater()),
      ...everyMonth('S1', 2017, cleanWater()),
      ...everyMonth('S1', 2018, cleanWater(), 11),
    ];
    expect(evaluated(aWaterPackage(sections, { monthly })).period).toEqual({ kind: 'year', year: 2017 });
  });

  it('is the last year with data where no year is whole', () => {
    const monthly = [...everyMonth('S1', 2017, cleanWater(), 11), ...everyMonth('S1', 2018, cleanWater(), 9)];
    const model = evaluated(aWaterPackage(sections, { monthly, targets: ['S1 2019 III'] }));
    expect(model.period).toEqual({ kind: 'year', year: 2018 });
  });

  it('is the year to date where the only year had not ended by the as-of day', () => {
    const monthly = everyMonth('S1', 2018, cleanWater(), 12);
    const model = evaluated(aWaterPackage(sections, { monthly }), { asOf: aDay('2018-07-15') });
    expect(model.period).toEqual({ kind: 'year-to-date', until: monthOf(2018, 6) });
  });

  it('is refused when it had not ended by the as-of day, with what would mend it', () => {
    const data = aWaterPackage(sections, { monthly: everyMonth('S1', 2018, cleanWater()) });
    const options = optionsWith({ asOf: aDay('2018-07-15'), period: { kind: 'year', year: yearOf(2018) } });
    const model = evaluateWater(data, options);
    expect(model).toMatchObject({ ok: false, error: { kind: 'period-still-open' } });
    expect(!model.ok && model.error.message.zh).toBe('截至2018-07-15，2018年尚未结束，不能评价。');
  });

  it('may be a month, judged by the month alone', () => {
    const monthly = [...everyMonth('S1', 2018, cleanWater()), 'S1 2019-01 NH3N 1.2'];
    const model = evaluated(aWaterPackage(sections, { monthly }), {
      period: { kind: 'month', month: monthOf(2019, 1) },
    });
    expect(outcomeText(sectionOf(model, 'S1').outcome)).toBe('IV NH3N');
    expect(sectionOf(model, 'S1')).toMatchObject({ evaluatedMonths: 1, expectedMonths: 1 });
    expect(outcomeText(sectionOf(model, 'S1').before)).toMatch(/^II /);
  });

  it('may be the first months of a year, of which two thirds are needed', () => {
    const period = { kind: 'year-to-date', until: monthOf(2018, 6) } as const;
    const outcomeOf = (monthCount: number) => {
      const monthly = [...everyMonth('S1', 2018, cleanWater(), monthCount), 'S2 2018-06 NH3N 0.3'];
      const model = evaluated(aWaterPackage([...sections, aSection('S2')], { monthly }), { period });
      return sectionOf(model, 'S1').outcome.kind;
    };
    expect([outcomeOf(3), outcomeOf(4)]).toEqual(['too-few-data', 'class']);
  });

  it('is refused without anything on record, without sections, and for a place not in the data', () => {
    const kindOf = (data: Parameters<typeof evaluateWater>[0], changes = {}) => {
      const model = evaluateWater(data, optionsWith(changes));
      return model.ok ? 'ok' : model.error.kind;
    };
    const measured = aWaterPackage(sections, { monthly: everyMonth('S1', 2018, cleanWater()) });
    expect(kindOf(aWaterPackage(sections, {}))).toBe('nothing-on-record');
    expect(kindOf(aWaterPackage([], {}))).toBe('no-sections');
    expect(kindOf(measured, { area: LAKE_CITY })).toBe('no-sections');
    expect(kindOf(measured, { area: '110000' })).toBe('unknown-division');
    expect(kindOf(measured, { period: { kind: 'year', year: 1999 } })).toBe('no-table-in-force');
  });
});
