import { decimal, monthOf } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import { AMMONIA } from '../trend.fixture.ts';
import type { Trend } from '../trend-model.ts';
import type { PlottedPoint } from './trend-points.ts';
import { classBands, valueScale } from './trend-scale.ts';

describe('scale of a trend', () => {
  it('begins at zero and holds every value, the target and the limit of class Ⅲ', () => {
    const scale = valueScale(trend({}), points(0.2, 0.4));
    expect(scale.low).toBe(0);
    expect(scale.high).toBeGreaterThanOrEqual(1.5);
    expect(valueScale(trend({}), points(7.3)).high).toBeGreaterThanOrEqual(7.3);
  });

  it('has ticks that are written exactly', () => {
    expect(valueScale(trend({ targets: [] }), points(0.2)).ticks.map(({ text }) => text)).toEqual([
      '0.0',
      '0.5',
      '1.0',
      '1.5',
    ]);
  });

  it('of a range such as pH does not begin at zero', () => {
    const limits = { kind: 'range', low: decimal('6'), high: decimal('9') } as const;
    expect(valueScale(trend({ limits, targets: [] }), points(7))).toMatchObject({ low: 5, high: 10 });
  });

  it('holds a trend without any value', () => {
    expect(valueScale(trend({ limits: { kind: 'none' }, targets: [] }), [])).toMatchObject({
      low: 0,
      high: 1,
    });
  });
});

describe('bands of the classes', () => {
  it('are steps from zero to 劣Ⅴ, each touching the next', () => {
    const bands = classBands(trend({}).limits, { low: 0, high: 3, ticks: [] });
    expect(bands.map((band) => band.class)).toEqual(['I', 'II', 'III', 'IV', 'V', 'below-V']);
    expect(bands.map(({ to }) => to)).toEqual([0.15, 0.5, 1, 1.5, 2, 3]);
    expect(bands.slice(1).map(({ from }) => from)).toEqual(bands.slice(0, -1).map(({ to }) => to));
  });

  it('run the other way where more is better', () => {
    const limits = {
      kind: 'at-least',
      classes: [
        { class: 'I', limit: decimal('7.5') },
        { class: 'II', limit: decimal('6') },
        { class: 'III', limit: decimal('5') },
      ],
    } as const;
    expect(classBands(limits, { low: 0, high: 10, ticks: [] })).toEqual([
      { class: 'below-V', from: 0, to: 5 },
      { class: 'III', from: 5, to: 6 },
      { class: 'II', from: 6, to: 7.5 },
      { class: 'I', from: 7.5, to: 10 },
    ]);
  });

  it('leave a class without room of its own to the better one with the same limit', () => {
    const limits = {
      kind: 'at-most',
      classes: [
        { class: 'I', limit: decimal('15') },
        { class: 'II', limit: decimal('15') },
        { class: 'III', limit: decimal('20') },
      ],
    } as const;
    expect(classBands(limits, { low: 0, high: 18, ticks: [] }).map((band) => band.class)).toEqual([
      'I',
      'III',
    ]);
  });
});

function trend(changes: Partial<Trend>): Trend {
  const targets = [{ from: monthOf(2023, 1), class: 'IV', limit: decimal('1.5') }] as const;
  return { ...AMMONIA, targets, ...changes };
}

function points(...values: readonly number[]): readonly PlottedPoint[] {
  return values.map((value, index) => ({
    index,
    value,
    isBelowDetection: false,
    isCorrected: false,
    isExcluded: false,
  }));
}
