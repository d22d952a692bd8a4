import {
  addFractions,
  CELL_KNOWN,
  compareFractions,
  divideFractions,
  type Fraction,
  fraction,
  fractionOfDecimal,
  measureOf,
  multiplyFractions,
  subtractFractions,
} from '@shuize/domain';
import type { Comparison, Extreme, MeasureUse, Quantity } from '../language/condition.ts';
import { refOf } from './answers.ts';
import { type CellLayout, cellRef, columnPosition, denominatorAt, type Values, valuesOf } from './cells.ts';
import { exactSum } from './exact-sum.ts';
import { type ConditionNode, columnOf, type Frame, type Place, windowNumber } from './frame.ts';
import { boundsOf, type Interval, looksUp, pointOf, satisfies, statusOfIntervals } from './interval.ts';
import { type CellRef, STATUS_ABSENT, STATUS_MET, STATUS_UNDETERMINED } from './outcome.ts';
import { overCells } from './over-cells.ts';

/** A weighted mean of a measure's cells against a threshold. */
export interface MeanTest {
  readonly use: MeasureUse;
  readonly is: Comparison;
  readonly threshold: Quantity;
}

/**
 * Shows every cell that enters a mean, or a difference of means, once, with its weight of 1 or -1; none of them is absent.
 *
 * @returns by what the weighted sum is divided; 0 leaves nothing to judge
 */
export type Weighing = (place: Place, see: (cell: number, weight: number) => void) => number;

/** `mean` (平均值): the arithmetic mean over the subject's cells, exact. */
export function meanOfCells(node: Extreme, frame: Frame): ConditionNode {
  const { layout, visit } = overCells(node.over, measureOf(node.use.measure).grain, frame);
  return weightedMean(node, frame, layout, ({ exists }) => (place, see) => {
    let count = 0;
    visit(place, (first, end) => {
      for (let cell = first; cell < end; cell += 1) {
        if (exists(cell)) {
          count += 1;
          see(cell, 1);
        }
      }
    });
    return count;
  });
}

/** @param layout - that the cells of the weighing stand in */
export function weightedMean(
  { use, is, threshold }: MeanTest,
  frame: Frame,
  layout: CellLayout,
  weighingOf: (values: Values) => Weighing,
): ConditionNode {
  const ref = refOf(use, frame.answers);
  const column = columnOf(frame, ref);
  const bounds = boundsOf(measureOf(use.measure));
  const values = valuesOf(column, layout, bounds);
  const weigh = weighingOf(values);
  const number = windowNumber(frame, threshold);

  const limitAt = ({ division }: Place): Fraction | null => {
    const limit = number(division);
    return limit === null ? null : fractionOfDecimal(limit);
  };

  /** What the mean may be; `null` of nothing. */
  const possible = (place: Place): Interval | null => {
    const sum = exactSum();
    let [added, taken] = [0, 0];
    const count = weigh(place, (cell, weight) => {
      const position = columnPosition(layout, cell);
      if (position >= 0 && column.state[position] === CELL_KNOWN) {
        sum.add(weight * (column.numerator[position] as number), denominatorAt(column, position));
      } else if (weight > 0) {
        added += 1;
      } else {
        taken += 1;
      }
    });
    if (count === 0) {
      return null;
    }
    const known = sum.total();
    const bound = (low: Fraction | null, high: Fraction | null): Fraction | null =>
      (added > 0 && low === null) || (taken > 0 && high === null)
        ? null
        : divideFractions(
            addFractions(known, subtractFractions(times(low, added), times(high, taken))),
            fraction(count),
          );
    return { low: bound(bounds.low, bounds.high), high: bound(bounds.high, bounds.low) };
  };

  const evaluate = (place: Place): number => {
    const [mean, limit] = [possible(place), limitAt(place)];
    return mean === null || limit === null ? STATUS_ABSENT : statusOfIntervals(mean, is, pointOf(limit));
  };

  const cellsWhere = (place: Place, isWanted: (cell: number) => boolean): readonly CellRef[] => {
    const found: CellRef[] = [];
    weigh(place, (cell) => {
      if (isWanted(cell)) {
        found.push(cellRef(layout, ref, cell));
      }
    });
    return found;
  };

  /**
   * Gives up known cells, the one that moves the mean least first, as long as the bound that must not cross the threshold
   * does not.
   */
  const because = (place: Place): readonly CellRef[] => {
    const [status, mean, limit] = [evaluate(place), possible(place), limitAt(place)];
    const isLowBound = (status === STATUS_MET) === looksUp(is);
    const start = isLowBound ? mean?.low : mean?.high;
    if (status === STATUS_ABSENT || !start || limit === null) {
      return [];
    }
    const known: { readonly cell: number; readonly move: Fraction | null }[] = [];
    const count = fraction(
      weigh(place, (cell, weight) => {
        const value = values.known(cell);
        if (value !== null) {
          const end = weight > 0 === isLowBound ? bounds.low : bounds.high;
          const move = end === null ? null : times(subtractFractions(end, value), weight);
          known.push({ cell, move });
        }
      }),
    );
    const kept: number[] = [];
    let bound = start;
    for (const { cell, move } of known.sort((a, b) => bySize(a.move, b.move))) {
      const moved = move === null ? null : addFractions(bound, divideFractions(move, count));
      if (moved !== null && satisfies(moved, is, limit) === (status === STATUS_MET)) {
        bound = moved;
      } else {
        kept.push(cell);
      }
    }
    return kept.map((cell) => cellRef(layout, ref, cell));
  };

  return {
    evaluate,
    counted: (place, wanted) =>
      evaluate(place) === wanted ? cellsWhere(place, (cell) => values.known(cell) !== null) : [],
    unknown: (place) =>
      evaluate(place) === STATUS_UNDETERMINED ? cellsWhere(place, (cell) => values.known(cell) === null) : [],
    because,
    listen: (place, hear) => {
      const [mean, limit] = [possible(place), limitAt(place)];
      if (mean !== null && limit !== null) {
        hear(threshold, mean, pointOf(limit));
      }
    },
    headline: null,
  };
}

function times(value: Fraction | null, factor: number): Fraction {
  return value === null || factor === 0 ? fraction(0) : multiplyFractions(value, fraction(factor));
}

/** By absolute value; what has no bound comes last. */
function bySize(a: Fraction | null, b: Fraction | null): number {
  if (a === null || b === null) {
    return a === b ? 0 : a === null ? 1 : -1;
  }
  const size = (value: Fraction): Fraction => (value.numerator < 0n ? times(value, -1) : value);
  return compareFractions(size(a), size(b));
}
