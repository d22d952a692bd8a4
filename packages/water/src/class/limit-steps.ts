import { type IndicatorCode, invariant, TARGET_CLASSES, WATER_BODY_KINDS } from '@shuize/domain';
import type { FixedPoint } from '../concentration/fixed-point.ts';
import { roundFixedPoint } from '../concentration/rounding.ts';
import { type ClassLimit, limitsOf } from '../standards/class-limit.ts';
import { type EvaluationStandard, evaluationDecimals } from '../standards/evaluation-standard.ts';
import type { EvaluationMode } from './item-class.ts';

/**
 * The limits of one item, compiled: an unrounded fixed-point integer attains class n at a water body of kind k when it
 * lies in `low[k * 5 + n]` to `high[k * 5 + n]`, both included. Rounding is in the steps: it never swaps the order of two values,
 * so all values that round to within a limit lie on one side of a step.
 */
export interface ItemSteps {
  readonly indicator: IndicatorCode;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** A standard compiled for one mode, to run over columns. */
export interface LimitSteps {
  readonly standard: EvaluationStandard;
  readonly mode: EvaluationMode;
  /** Of the items of the class only. */
  readonly items: ReadonlyMap<IndicatorCode, ItemSteps>;
}

export const CLASS_COUNT = TARGET_CLASSES.length;

/** @see STANDARDS 4.1 */
export function compileLimitSteps(standard: EvaluationStandard, mode: EvaluationMode): LimitSteps {
  const items = standard.classItems.content.map(
    (indicator) => [indicator, compileItem(indicator, standard, mode)] as const,
  );
  return { standard, mode, items: new Map(items) };
}

function compileItem(
  indicator: IndicatorCode,
  standard: EvaluationStandard,
  mode: EvaluationMode,
): ItemSteps {
  const decimals = mode === 'assessment' ? evaluationDecimals(standard, indicator) : null;
  const round = (value: FixedPoint) =>
    decimals === null ? value : roundFixedPoint(value, indicator, decimals);
  const low = new Float64Array(WATER_BODY_KINDS.length * CLASS_COUNT);
  const high = new Float64Array(low.length);
  for (const [position, kind] of WATER_BODY_KINDS.entries()) {
    const limits = limitsOf(standard.limits.content, indicator, kind);
    invariant(limits !== null, `${indicator} decides the class of a ${kind} and has no limits`);
    for (const [level, limit] of limits.entries()) {
      low[position * CLASS_COUNT + level] = lowestWithin(limit, round);
      high[position * CLASS_COUNT + level] = highestWithin(limit, round);
    }
  }
  return { indicator, low, high };
}

function highestWithin(limit: ClassLimit, round: (value: FixedPoint) => FixedPoint): number {
  if (limit.direction === 'at-least') {
    return Number.POSITIVE_INFINITY;
  }
  const { fixed } = limit.direction === 'within' ? limit.high : limit.limit;
  return lastThatHolds(fixed, (value) => round(value) <= fixed);
}

function lowestWithin(limit: ClassLimit, round: (value: FixedPoint) => FixedPoint): number {
  if (limit.direction === 'at-most') {
    return Number.NEGATIVE_INFINITY;
  }
  const { fixed } = limit.direction === 'within' ? limit.low : limit.limit;
  return -lastThatHolds(-fixed, (value) => round(-value) >= fixed);
}

/** The largest integer that holds, from `start`, which does, upwards; every integer below one that holds does too. */
function lastThatHolds(start: number, holds: (value: number) => boolean): number {
  invariant(holds(start), 'a limit that does not attain itself');
  let step = 1;
  while (holds(start + step)) {
    step *= 2;
  }
  let [inside, outside] = [start, start + step];
  while (outside - inside > 1) {
    const middle = Math.floor((inside + outside) / 2);
    if (holds(middle)) {
      inside = middle;
    } else {
      outside = middle;
    }
  }
  return inside;
}
