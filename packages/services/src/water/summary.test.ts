import { describe, expect, it } from 'vitest';
import { summarizeWater } from './summary.ts';
import {
  aLakePoint,
  aSection,
  aWaterPackage,
  cleanWater,
  evaluated,
  everyMonth,
} from './water-package.fixture.ts';

describe('the summary of cities', () => {
  const sections = [aSection('S1'), aSection('S2'), aSection('S3'), aLakePoint('K1')];
  const monthly = [
    ...everyMonth('S1', 2018, cleanWater()),
    ...everyMonth('S2', 2018, cleanWater({ NH3N: '1.2' })),
    ...everyMonth('S3', 2018, cleanWater({ NH3N: '6' })),
    ...everyMonth('K1', 2018, cleanWater({ TP: '0.02' })),
  ];
  const targets = ['S1 2018 III', 'S2 2018 III'];
  const summary = summarizeWater(evaluated(aWaterPackage(sections, { monthly, targets })));

  it('holds each city with its shares, targets, index and rank, the first in rank first', () => {
    expect(summary.area).toBe('云川省');
    expect(summary.cities).toMatchObject([
      {
        name: '澄湖市',
        goodPercent: '100.0',
        belowVPercent: '0.0',
        attained: 0,
        judged: 0,
        cwqi: '2.1643',
        rank: 1,
        mainPollutants: [],
      },
      {
        name: '清源市',
        sectionCount: 3,
        classifiedCount: 3,
        goodPercent: '33.3',
        belowVPercent: '33.3',
        attained: 1,
        judged: 2,
        rank: 2,
        mainPollutants: ['NH3N'],
      },
    ]);
  });

  it('holds the whole area without an index of its own', () => {
    expect(summary.total).toMatchObject({ name: '云川省', sectionCount: 4, cwqi: null, rank: null });
  });

  it('puts a city without an index last, without shares where no section has a class', () => {
    const dry = [...everyMonth('S1', 2018, cleanWater()), ...everyMonth('K1', 2018, { state: 'dry' })];
    const { cities } = summarizeWater(
      evaluated(aWaterPackage([aLakePoint('K1'), aSection('S1')], { monthly: dry })),
    );
    expect(cities.map(({ name, rank }) => [name, rank])).toEqual([
      ['清源市', 1],
      ['澄湖市', null],
    ]);
    expect(cities[1]).toMatchObject({ goodPercent: null, belowVPercent: null, cwqi: null, status: null });
  });
});
