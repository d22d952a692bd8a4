import { formatDecimal } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import {
  aLakePoint,
  aSection,
  aWaterPackage,
  cleanWater,
  evaluated,
  everyMonth,
} from './water-package.fixture.ts';
import { DEFAULT_WATER_REPORT_PARAMETERS } from './water-report-options.ts';

describe('[PF-2] the ranking of cities', () => {
  const sections = [aSection('S1'), aLakePoint('K1')];

  it('ranks by the index over the items that all cities have, with the year before', () => {
    const monthly = [
      ...everyMonth('S1', 2017, cleanWater({ Cu: '0.5' })),
      ...everyMonth('K1', 2017, cleanWater({ TP: '0.04' })),
      ...everyMonth('S1', 2018, cleanWater({ Cu: '0.5' })),
      ...everyMonth('K1', 2018, cleanWater({ TP: '0.01' })),
    ];
    const { ranking } = evaluated(aWaterPackage(sections, { monthly }));
    expect(
      ranking?.rows.map(({ city, rank, cwqi, rankBefore, cwqiBefore, changePercent }) => [
        rank,
        city,
        formatDecimal(cwqi),
        rankBefore,
        cwqiBefore && formatDecimal(cwqiBefore),
        changePercent && formatDecimal(changePercent),
      ]),
    ).toEqual([
      [1, '澄湖市', '1.9643', 2, '2.5643', '-23.40'],
      [2, '清源市', '2.0143', 1, '2.0143', '0.00'],
    ]);
    expect(ranking?.unranked).toEqual([]);
  });

  it('leaves a city without the five basic items unranked, and says what is missing', () => {
    const monthly = [...everyMonth('S1', 2018, cleanWater()), ...everyMonth('K1', 2018, { NH3N: '0.3' })];
    const { ranking } = evaluated(aWaterPackage(sections, { monthly }));
    expect(ranking?.rows.map(({ city }) => city)).toEqual(['清源市']);
    expect(ranking?.unranked).toEqual([
      { city: '澄湖市', reason: '缺少pH、溶解氧、高锰酸盐指数、总磷的监测数据' },
    ]);
  });

  it('leaves a city dry all year unranked', () => {
    const monthly = [...everyMonth('S1', 2018, cleanWater()), ...everyMonth('K1', 2018, { state: 'dry' })];
    const { ranking } = evaluated(aWaterPackage(sections, { monthly }));
    expect(ranking?.unranked).toEqual([{ city: '澄湖市', reason: '本期没有可评价的断面' }]);
  });

  it('has no index of the year before where an item was not monitored then', () => {
    const monthly = [
      ...everyMonth('S1', 2017, cleanWater()),
      ...everyMonth('S1', 2018, cleanWater({ COD: '10' })),
    ];
    const { ranking } = evaluated(aWaterPackage([aSection('S1')], { monthly }));
    expect(ranking?.rows).toMatchObject([
      { city: '清源市', cwqiBefore: null, rankBefore: null, changePercent: null },
    ]);
  });

  it('refuses cities that lack one of the 21 items where all are asked for', () => {
    const parameters = { ...DEFAULT_WATER_REPORT_PARAMETERS, rankingItems: 'all' } as const;
    const data = aWaterPackage(sections, {
      monthly: sections.flatMap(({ section }) => everyMonth(section, 2018, cleanWater())),
    });
    expect(evaluated(data, { parameters }).ranking?.rows).toEqual([]);
    const leftOut = { ...parameters, cwqiMissingItem: 'left-out' } as const;
    expect(evaluated(data, { parameters: leftOut }).ranking?.rows).toHaveLength(2);
  });
});
