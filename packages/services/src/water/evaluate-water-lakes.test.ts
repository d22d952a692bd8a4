import { describe, expect, it } from 'vitest';
import {
  aLakePoint,
  aWaterPackage,
  cleanWater,
  evaluated,
  everyMonth,
  outcomeText,
} from './water-package.fixture.ts';
import { DEFAULT_WATER_REPORT_PARAMETERS } from './water-report-options.ts';

describe('[PF-2] a lake with several points', () => {
  const trophic = { Chla: '6', TN: '0.8', SD: '2.0' } as const;
  const points = [aLakePoint('K1'), aLakePoint('K2'), aLakePoint('K3')];

  it('has the class of the means over its points and a trophic state', () => {
    const monthly = [
      ...everyMonth('K1', 2018, cleanWater({ TP: '0.02', ...trophic })),
      ...everyMonth('K2', 2018, cleanWater({ TP: '0.07', ...trophic })),
      ...everyMonth('K3', 2018, { state: 'frozen' }),
    ];
    const [lake] = evaluated(aWaterPackage(points, { monthly })).lakes;
    expect(lake).toMatchObject({ name: '澄湖', pointCount: 3, before: null, change: null });
    expect(outcomeText(lake?.outcome ?? null)).toMatch(/^III TP/);
    expect(lake?.trophic).toMatchObject({ kind: 'index', state: 'mesotrophic', index: { decimals: 2 } });
  });

  it('says which parameter is missing where the trophic index is not computable', () => {
    const { SD: _, ...withoutTransparency } = trophic;
    const monthly = points.flatMap(({ section }) =>
      everyMonth(section, 2018, cleanWater(withoutTransparency)),
    );
    const [lake] = evaluated(aWaterPackage(points, { monthly })).lakes;
    expect(lake?.trophic).toEqual({ kind: 'not-computable', missing: ['SD'] });
  });

  it('is frozen when all its points are, and compares with the year before when they are not', () => {
    const frozen = points.flatMap(({ section }) => everyMonth(section, 2018, { state: 'frozen' }));
    const [stiff] = evaluated(aWaterPackage(points, { monthly: frozen })).lakes;
    expect(outcomeText(stiff?.outcome ?? null)).toBe('frozen');
    const monthly = points.flatMap(({ section }) => [
      ...everyMonth(section, 2017, cleanWater({ TP: '0.08', ...trophic })),
      ...everyMonth(section, 2018, cleanWater({ TP: '0.04', ...trophic })),
    ]);
    const [lake] = evaluated(aWaterPackage(points, { monthly })).lakes;
    expect(lake).toMatchObject({ change: 'somewhat-better' });
    expect(outcomeText(lake?.before ?? null)).toBe('IV TP');
    expect(lake?.trophicIndexBefore?.decimals).toBe(2);
  });

  it('allows for an approved background as its points do, unless it is only to be shown', () => {
    const monthly = points.flatMap(({ section }) =>
      everyMonth(section, 2018, cleanWater({ F: '1.3', TP: '0.02' })),
    );
    const background = points.map(({ section }) => `${section} F 2015-01-01 * 0.8`);
    const data = aWaterPackage(points, { monthly, background });
    const parameters = { ...DEFAULT_WATER_REPORT_PARAMETERS, backgroundAllowance: 'shown' } as const;
    expect(outcomeText(evaluated(data, { parameters }).lakes[0]?.outcome)).toBe('IV F');
    const { lakes, sections } = evaluated(data);
    expect([...sections, ...lakes].map(({ outcome }) => outcomeText(outcome).split(' ')[0])).toEqual([
      'II',
      'II',
      'II',
      'II',
    ]);
  });
});
