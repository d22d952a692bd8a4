import type { Decimal, MeasuredValue } from '@shuize/domain';
import type { TrendPoint } from '../trend-model.ts';

/** One drawn month of a trend. */
export interface PlottedPoint {
  /** Position of the month, from 0. */
  readonly index: number;
  /** Where it is drawn: a value below detection at its limit, one without a stated limit at zero. */
  readonly value: number;
  readonly isBelowDetection: boolean;
  readonly isCorrected: boolean;
  readonly isExcluded: boolean;
}

/** The months that have a value, in order. */
export function plottedPoints(points: readonly TrendPoint[]): readonly PlottedPoint[] {
  return points.flatMap((point, index) =>
    point.kind === 'value'
      ? [
          {
            index,
            value: drawnValue(point.value),
            isBelowDetection: point.value.kind !== 'value',
            isCorrected: point.isCorrected,
            isExcluded: point.isExcluded,
          },
        ]
      : [],
  );
}

/**
 * The pieces of the line: runs of adjacent months that have a counted value. A month without one, or with an excluded
 * value, ends a run, so a gap is seen as a gap.
 */
export function lineRuns(points: readonly PlottedPoint[]): readonly (readonly PlottedPoint[])[] {
  const runs: PlottedPoint[][] = [];
  let previous: PlottedPoint | null = null;
  for (const point of points) {
    if (point.isExcluded) {
      continue;
    }
    const run = runs.at(-1);
    if (run !== undefined && previous !== null && previous.index === point.index - 1) {
      run.push(point);
    } else {
      runs.push([point]);
    }
    previous = point;
  }
  return runs;
}

/** For drawing only; figures are printed from the decimal itself. */
export function numberOf({ mantissa, decimals }: Decimal): number {
  return mantissa / 10 ** decimals;
}

function drawnValue(measured: MeasuredValue): number {
  switch (measured.kind) {
    case 'value':
      return numberOf(measured.value);
    case 'below-detection':
      return numberOf(measured.limit);
    case 'not-detected':
      return 0;
  }
}
