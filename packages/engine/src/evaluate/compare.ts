import { decimal, invariant, measureOf } from '@shuize/domain';
import type { Compare, Comparison, Quantity, Threshold } from '../language/condition.ts';
import { refOf } from './answers.ts';
import { cellOf, cellRef, valuesOf } from './cells.ts';
import {
  type CellNode,
  type ConditionNode,
  columnOf,
  type Frame,
  type Place,
  windowLayout,
} from './frame.ts';
import { boundsOf, type Interval, statusOfIntervals } from './interval.ts';
import { measureLimit, numberLimit } from './limit.ts';
import { type CellRef, STATUS_ABSENT, STATUS_UNDETERMINED } from './outcome.ts';

/** A yes-no measure that must be yes is one that is at or above 1. */
const YES: Quantity = { kind: 'number', value: decimal('1'), position: { file: '', line: 0, column: 0 } };

/** `compare` (比较) in cells: the value of each cell against a number in force, or against another measure of the cell. */
export function compareCells(node: Compare, frame: Frame): CellNode {
  const measure = measureOf(node.use.measure);
  const layout = windowLayout(frame, measure.grain);
  const ref = refOf(node.use, frame.answers);
  const is: Comparison = node.test?.is ?? 'at-or-above';
  const threshold: Threshold = node.test?.threshold ?? YES;
  const against = frame.insteadOf(threshold) ?? threshold;
  const limit =
    against.kind === 'measure'
      ? measureLimit({ measure, ref, layout }, is, against.use, frame)
      : numberLimit({ measure, ref, layout }, is, against, frame);
  const bounds = boundsOf(measure);
  const values = valuesOf(columnOf(frame, ref), layout, bounds);
  const evaluate = ({ division, cell }: Place): number => limit.column(division)[cell] ?? STATUS_ABSENT;
  const own = ({ cell }: Place): CellRef => cellRef(layout, ref, cell);
  const isKnown = ({ cell }: Place): boolean => values.known(cell) !== null;

  const unknown = (place: Place): readonly CellRef[] => {
    const origin = limit.origin(place);
    return [
      ...(isKnown(place) ? [] : [own(place)]),
      ...(origin === null || origin.isKnown ? [] : [origin.cell]),
    ];
  };

  const because = (place: Place): readonly CellRef[] => {
    const status = evaluate(place);
    const origin = limit.origin(place);
    const left = isKnown(place) ? [own(place)] : [];
    const right = origin?.isKnown ? [origin.cell] : [];
    const forces = (value: Interval | null, other: Interval | null): boolean =>
      value !== null && other !== null && statusOfIntervals(value, is, other) === status;
    if (status === STATUS_ABSENT || forces(bounds, limit.hidden(place))) {
      return [];
    }
    if (forces(values.possible(place.cell), limit.hidden(place))) {
      return left;
    }
    return forces(bounds, limit.possible(place)) ? right : [...left, ...right];
  };

  return {
    layout,
    variantOf: limit.variantOf,
    column: limit.column,
    evaluate,
    counted: (place, wanted) => (evaluate(place) === wanted && isKnown(place) ? [own(place)] : []),
    unknown: (place) => (evaluate(place) === STATUS_UNDETERMINED ? unknown(place) : []),
    because,
    listen: (place, hear) => {
      const [value, other] = [values.possible(place.cell), limit.possible(place)];
      if (node.test !== null && value !== null && other !== null) {
        hear(threshold, value, other);
      }
    },
    headline: null,
  };
}

/**
 * `compare` in a scope: the subject's own cell of a measure of divisions. The checks ask for a window of one period; of a
 * longer one the last period counts.
 */
export function compareScope(node: Compare, frame: Frame): ConditionNode {
  const cells = compareCells(node, frame);
  const { layout } = cells;
  invariant(
    layout.grain.entity === 'division' && layout.grain.item === null,
    `${node.use.measure} has one cell for a division and a period`,
  );
  const period = layout.periods.first + layout.periods.count - 1;
  const own = ({ division, section }: Place): Place => ({
    division,
    section,
    cell: cellOf(layout, { entity: division, period, item: 0 }),
  });
  return {
    evaluate: (place) => cells.evaluate(own(place)),
    counted: (place, wanted) => cells.counted(own(place), wanted),
    unknown: (place) => cells.unknown(own(place)),
    because: (place) => cells.because(own(place)),
    listen: (place, hear) => cells.listen(own(place), hear),
    headline: null,
  };
}
