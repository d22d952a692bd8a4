import { describe, expect, it } from 'vitest';
import { limitBands, limitOf, scaleOf } from './limit-bands.ts';
import type { Limits, SeriesPoint } from './series.ts';

const AMMONIA: Limits = {
  kind: 'at-most',
  classes: [
    { class: 'I', limit: 0.15 },
    { class: 'II', limit: 0.5 },
    { class: 'III', limit: 1 },
    { class: 'IV', limit: 1.5 },
    { class: 'V', limit: 2 },
  ],
};
const OXYGEN: Limits = {
  kind: 'at-least',
  classes: [
    { class: 'I', limit: 7.5 },
    { class: 'II', limit: 6 },
    { class: 'III', limit: 5 },
    { class: 'IV', limit: 3 },
    { class: 'V', limit: 2 },
  ],
};

const value = (number: number): SeriesPoint => ({
  kind: 'value',
  value: String(number),
  number,
  isBelowDetection: false,
  isCorrected: false,
  isExcluded: false,
});

describe('bands of limits behind a trend', () => {
  it('are steps without a gap from the bottom of the scale to its top', () => {
    for (const limits of [AMMONIA, OXYGEN]) {
      const bands = limitBands(limits, 0, 10);
      expect(bands[0]?.from).toBe(0);
      expect(bands.at(-1)?.to).toBe(10);
      expect(bands.slice(1).map(({ from }) => from)).toEqual(bands.slice(0, -1).map(({ to }) => to));
    }
  });

  it('go from good at the bottom to bad for ammonia and the other way round for oxygen', () => {
    expect(limitBands(AMMONIA, 0, 3).map((band) => band.class)).toEqual([
      'I',
      'II',
      'III',
      'IV',
      'V',
      'below-V',
    ]);
    expect(limitBands(OXYGEN, 0, 9).map((band) => band.class)).toEqual([
      'below-V',
      'V',
      'IV',
      'III',
      'II',
      'I',
    ]);
  });

  it('are cut to the scale', () => {
    expect(limitBands(AMMONIA, 0, 0.4)).toEqual([
      { class: 'I', from: 0, to: 0.15 },
      { class: 'II', from: 0.15, to: 0.4 },
    ]);
  });

  it('give classes with equal limits the better one', () => {
    const limits: Limits = {
      kind: 'at-most',
      classes: [
        { class: 'I', limit: 0.05 },
        { class: 'II', limit: 0.05 },
        { class: 'III', limit: 0.1 },
      ],
    };
    expect(limitBands(limits, 0, 0.1).map((band) => band.class)).toEqual(['I', 'III']);
  });
});

describe('scale of a trend', () => {
  it('holds every value and the limit of class Ⅲ, from zero', () => {
    expect(scaleOf({ points: [value(0.2)], limits: AMMONIA }, [])).toEqual({ low: 0, high: 1.1 });
    expect(scaleOf({ points: [value(4)], limits: AMMONIA }, []).high).toBeGreaterThanOrEqual(4.3);
  });

  it('holds the limit of the target', () => {
    expect(scaleOf({ points: [], limits: AMMONIA }, ['V']).high).toBeGreaterThan(2);
    expect(limitOf(AMMONIA, 'V')).toBe(2);
    expect(limitOf(AMMONIA, null)).toBeNull();
  });
});
