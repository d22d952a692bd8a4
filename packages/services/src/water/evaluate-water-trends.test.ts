import { describe, expect, it } from 'vitest';
import { aSection, aWaterPackage, cleanWater, evaluated, everyMonth } from './water-package.fixture.ts';

describe('trends in the report', () => {
  it('show the deciding indicators of sections off target, worst first, at most twelve', () => {
    const ids = Array.from({ length: 15 }, (_, index) => `S${index}`);
    const monthly = ids.flatMap((id, index) =>
      everyMonth(id, 2018, cleanWater({ NH3N: index === 7 ? '5' : '1.2', TP: '0.25' })),
    );
    const targets = ids.map((id) => `${id} 2018 III`);
    const { trends } = evaluated(
      aWaterPackage(
        ids.map((id) => aSection(id)),
        { monthly, targets },
      ),
    );
    expect(trends).toHaveLength(12);
    expect(trends[0]).toMatchObject({
      sectionId: 'S7',
      indicator: 'NH3N',
      note: '2018年为劣Ⅴ类，未达到Ⅲ类目标',
      targets: [{ class: 'III', limit: { mantissa: 10, decimals: 1 } }],
      limits: { kind: 'at-most' },
    });
    expect(trends[0]?.points).toHaveLength(12);
    expect(new Set(trends.map(({ sectionId }) => sectionId)).size).toBe(12);
  });

  it('show the worst sections where all attain', () => {
    const monthly = [
      ...everyMonth('S1', 2018, cleanWater()),
      ...everyMonth('S2', 2018, cleanWater({ TP: '0.15' })),
    ];
    const { trends } = evaluated(aWaterPackage([aSection('S1'), aSection('S2')], { monthly }));
    expect(trends.map(({ sectionId, indicator, note }) => [sectionId, indicator, note])).toEqual([
      ['S2', 'TP', '2018年为Ⅲ类'],
    ]);
  });

  it('show values as received, gaps as gaps, and what was left out apart', () => {
    const monthly = [
      ...everyMonth('S1', 2018, { NH3N: '1.50' }).filter((line) => !/2018-0[1-5]/.test(line)),
      'S1 2018-01 NH3N 0.025L',
      'S1 2018-02 state frozen',
      'S1 2018-03 COD 10',
      'S1 2018-04 NH3N 9.0',
    ];
    const exclusions = ['S1 2018-04 NH3N 2018-05-20'];
    const data = aWaterPackage([aSection('S1')], { monthly, exclusions, targets: ['S1 2018 III'] });
    const [trend] = evaluated(data).trends;
    expect(trend?.points.slice(0, 6)).toEqual([
      {
        kind: 'value',
        value: { kind: 'below-detection', limit: { mantissa: 25, decimals: 3 } },
        isCorrected: false,
        isExcluded: false,
      },
      { kind: 'state', state: 'frozen' },
      { kind: 'not-monitored' },
      {
        kind: 'value',
        value: { kind: 'value', value: { mantissa: 90, decimals: 1 } },
        isCorrected: false,
        isExcluded: true,
      },
      { kind: 'state', state: 'no-data' },
      {
        kind: 'value',
        value: { kind: 'value', value: { mantissa: 150, decimals: 2 } },
        isCorrected: false,
        isExcluded: false,
      },
    ]);
  });

  it('show a mean of readings that was left out, too', () => {
    const monthly = everyMonth('S1', 2018, cleanWater({ NH3N: '1.4' }));
    const readings = ['S1 2018-04-05T08:00 COD 45', 'S1 2018-05-05T08:00 COD 25'];
    const exclusions = ['S1 2018-04 COD 2018-05-20'];
    const { trends } = evaluated(aWaterPackage([aSection('S1')], { monthly, readings, exclusions }));
    const points = trends.find(({ indicator }) => indicator === 'COD')?.points;
    expect(points?.slice(2, 5)).toMatchObject([
      { kind: 'not-monitored' },
      { value: { value: { mantissa: 45, decimals: 0 } }, isExcluded: true },
      { value: { value: { mantissa: 25, decimals: 0 } }, isExcluded: false },
    ]);
  });
});
