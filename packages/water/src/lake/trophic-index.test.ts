import { describe, expect, it } from 'vitest';
import { trophicIndex, trophicWeight } from './trophic-index.ts';
import { trophicStateOf } from './trophic-state.ts';
import { TROPHIC_PARAMETERS } from './trophic-table.ts';

const VALUES = { Chla: 4.5, TP: 0.025, TN: 0.65, SD: 2.1, CODMn: 2.8 };

describe('[PF-2] trophic index of a lake', () => {
  it('weighs by r² over the sum of r², whose weights print as the rule prints them and add up to one', () => {
    const weights = TROPHIC_PARAMETERS.map(trophicWeight);
    expect(weights.map((weight) => weight.toFixed(4))).toEqual([
      '0.2663',
      '0.1879',
      '0.1790',
      '0.1834',
      '0.1834',
    ]);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
  });

  it('is not computable with a parameter missing, and says which', () => {
    const { SD: _, ...withoutTransparency } = VALUES;
    expect(trophicIndex(withoutTransparency)).toEqual({ kind: 'not-computable', missing: ['SD'] });
    expect(trophicIndex({})).toEqual({ kind: 'not-computable', missing: TROPHIC_PARAMETERS });
  });

  it('holds a value that is not above zero to be missing, having no logarithm', () => {
    expect(trophicIndex({ ...VALUES, Chla: 0 })).toEqual({ kind: 'not-computable', missing: ['Chla'] });
    expect(trophicIndex({ ...VALUES, TN: Number.NaN })).toEqual({
      kind: 'not-computable',
      missing: ['TN'],
    });
  });

  it('rises with clearer signs of nutrients and falls with transparency', () => {
    const indexOf = (values: typeof VALUES) => {
      const outcome = trophicIndex(values);
      return outcome.kind === 'index' ? outcome.index : Number.NaN;
    };
    const index = indexOf(VALUES);
    expect(indexOf({ ...VALUES, TP: 0.05 })).toBeGreaterThan(index);
    expect(indexOf({ ...VALUES, SD: 3 })).toBeLessThan(index);
  });

  it.each([
    [29.99, 'oligotrophic'],
    [30, 'mesotrophic'],
    [50, 'mesotrophic'],
    [50.01, 'light'],
    [60, 'light'],
    [60.01, 'moderate'],
    [70, 'moderate'],
    [70.01, 'heavy'],
  ])('at %d is %s', (index, state) => {
    expect(trophicStateOf(index)).toBe(state);
  });
});
