import { describe, expect, it } from 'vitest';
import { aStation } from './river-network.fixture.ts';
import { stationText } from './station-text.ts';

describe('a station in words', () => {
  it('says name, class, what decides it, target, attainment, county and boundary', () => {
    const station = { ...aStation('s1', '石门', '甲'), outcome: 'IV', attains: false } as const;
    expect(stationText({ ...station, deciding: ['NH3N', 'TP'], boundary: 'city' })).toBe(
      '石门Ⅳ类，定类指标氨氮、总磷，目标Ⅲ类，未达标，甲县，市界断面',
    );
  });

  it('says why there is no class, the letter of the drawing before it where the word begins otherwise', () => {
    const station = { ...aStation('s1', '石门', '甲'), attains: null, target: null };
    expect(stationText({ ...station, outcome: 'dry' })).toBe('石门断流，甲县');
    expect(stationText({ ...station, outcome: 'qc-failed' })).toBe('石门控（质控不合格），甲县');
  });
});
