import { parseMeasuredValue } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import type { TrendPoint } from '../trend-model.ts';
import { lineRuns, plottedPoints } from './trend-points.ts';

const GAPS: readonly TrendPoint[] = [
  { kind: 'state', state: 'dry' },
  { kind: 'state', state: 'no-data' },
  { kind: 'not-monitored' },
  { kind: 'absent' },
];

describe('points of a trend', () => {
  it('make one run of adjacent months', () => {
    expect(runsOf([value('1'), value('2'), value('3')])).toEqual([[0, 1, 2]]);
  });

  it('part at every kind of gap, so that nothing is drawn across it', () => {
    for (const gap of GAPS) {
      expect(runsOf([value('1'), value('2'), gap, value('3')])).toEqual([[0, 1], [3]]);
    }
  });

  it('part at an excluded value, which is drawn by itself', () => {
    const points = [value('1'), value('9', { isExcluded: true }), value('2')];
    expect(runsOf(points)).toEqual([[0], [2]]);
    expect(plottedPoints(points)).toHaveLength(3);
  });

  it('stand at the detection limit when below it, and at zero when no limit is stated', () => {
    const drawn = plottedPoints([value('0.05L'), value('未检出'), value('0.06')]);
    expect(drawn.map((point) => point.value)).toEqual([0.05, 0, 0.06]);
    expect(drawn.map((point) => point.isBelowDetection)).toEqual([true, true, false]);
  });
});

function runsOf(points: readonly TrendPoint[]): readonly (readonly number[])[] {
  return lineRuns(plottedPoints(points)).map((run) => run.map(({ index }) => index));
}

function value(text: string, marks: { readonly isExcluded?: boolean } = {}): TrendPoint {
  const measured = parseMeasuredValue(text) ?? { kind: 'not-detected' };
  return { kind: 'value', value: measured, isCorrected: false, isExcluded: false, ...marks };
}
