import { CELL_KNOWN, type Decimal, fractionOfDecimal, type MeasureColumn, powerOfTen } from '@shuize/domain';
import type { Comparison } from '../language/condition.ts';
import { type CellLayout, columnPosition, denominatorAt, valuesOf } from './cells.ts';
import type { Magnitude } from './evaluation-cache.ts';
import { type Interval, pointOf, satisfies, statusOfIntervals } from './interval.ts';
import { STATUS_ABSENT, STATUS_MET, STATUS_NOT_MET } from './outcome.ts';

/** Periods of a layout, counted from its first, that share one threshold; `null` when none is in force. */
export interface ThresholdStretch {
  readonly from: number;
  readonly until: number;
  readonly threshold: Decimal | null;
}

const LARGEST = Number.MAX_SAFE_INTEGER;

/** By comparison: which way the difference counts, and the least whole difference that satisfies it. */
const DIRECTIONS: Readonly<Record<Comparison, readonly [sign: number, least: number]>> = {
  'at-or-above': [1, 0],
  above: [1, 1],
  'at-or-below': [-1, 0],
  below: [-1, 1],
};

/**
 * Compares the cells of a stretch of periods with one threshold and writes their `STATUS_*`.
 *
 * A value `n / d` against `limit / scale` is the sign of `n * scale - limit * d`, whole numbers that the column's magnitude
 * shows to be exact; only where they might not be, cells are compared as big integers.
 */
export function compareWithNumber(
  statuses: Uint8Array,
  layout: CellLayout,
  column: MeasureColumn,
  magnitude: Magnitude,
  is: Comparison,
  { from, until, threshold }: ThresholdStretch & { readonly threshold: Decimal },
  unknown: number,
): void {
  const { entities, items, periods, covered } = layout;
  const skipped = periods.first - covered.first;
  const start = Math.max(from, -skipped);
  const end = Math.min(until, covered.count - skipped);
  fillUncovered(statuses, layout, from, until, unknown);
  const width = (end - start) * items;
  if (width <= 0) {
    return;
  }
  const isExact =
    magnitude.numerator * powerOfTen(threshold.decimals) <= LARGEST &&
    magnitude.denominator * Math.abs(threshold.mantissa) <= LARGEST;
  if (!isExact) {
    compareExactly(statuses, layout, column, is, { from: start, until: end, threshold }, unknown);
    return;
  }
  const [sign, least] = DIRECTIONS[is];
  const scale = sign * powerOfTen(threshold.decimals);
  const limit = sign * threshold.mantissa;
  const codes = codesByState(unknown);
  const { numerator, denominator, state } = column;
  for (let entity = 0; entity < entities; entity += 1) {
    let position = (entity * covered.count + start + skipped) * items;
    let cell = (entity * periods.count + start) * items;
    const last = cell + width;
    if (typeof denominator === 'number') {
      const right = limit * denominator;
      for (; cell < last; cell += 1, position += 1) {
        const holds = (numerator[position] as number) * scale - right >= least ? 1 : 0;
        statuses[cell] = codes[((state[position] as number) << 1) | holds] as number;
      }
    } else {
      for (; cell < last; cell += 1, position += 1) {
        const left = (numerator[position] as number) * scale;
        const holds = left - limit * (denominator[position] as number) >= least ? 1 : 0;
        statuses[cell] = codes[((state[position] as number) << 1) | holds] as number;
      }
    }
  }
}

/** Compares each cell of one column with the same cell of another and gives their `STATUS_*`. */
export function compareColumns(
  layout: CellLayout,
  value: ComparedColumn,
  is: Comparison,
  limit: ComparedColumn,
): Uint8Array {
  const statuses = new Uint8Array(layout.length);
  const [sign, least] = DIRECTIONS[is];
  const values = valuesOf(value.column, layout, value.bounds);
  const limits = valuesOf(limit.column, layout, limit.bounds);
  const isExact =
    value.magnitude.numerator * limit.magnitude.denominator <= LARGEST &&
    limit.magnitude.numerator * value.magnitude.denominator <= LARGEST;
  for (let cell = 0; cell < statuses.length; cell += 1) {
    const position = columnPosition(layout, cell);
    const areKnown =
      value.column.state[position] === CELL_KNOWN && limit.column.state[position] === CELL_KNOWN;
    if (isExact && areKnown) {
      const left = (value.column.numerator[position] as number) * denominatorAt(limit.column, position);
      const right = (limit.column.numerator[position] as number) * denominatorAt(value.column, position);
      statuses[cell] = sign * (left - right) >= least ? STATUS_MET : STATUS_NOT_MET;
    } else {
      const [left, right] = [values.possible(cell), limits.possible(cell)];
      statuses[cell] = left === null || right === null ? STATUS_ABSENT : statusOfIntervals(left, is, right);
    }
  }
  return statuses;
}

export interface ComparedColumn {
  readonly column: MeasureColumn;
  readonly magnitude: Magnitude;
  readonly bounds: Interval;
}

/** Status by `state << 1 | holds`; the states are absent 0, known 1, unknown 2. */
function codesByState(unknown: number): Uint8Array {
  return Uint8Array.of(STATUS_ABSENT, STATUS_ABSENT, STATUS_NOT_MET, STATUS_MET, unknown, unknown);
}

function fillUncovered(
  statuses: Uint8Array,
  { entities, items, periods, covered }: CellLayout,
  from: number,
  until: number,
  unknown: number,
): void {
  for (let period = from; period < until; period += 1) {
    const offset = period + periods.first - covered.first;
    if (offset < 0 || offset >= covered.count) {
      for (let entity = 0; entity < entities; entity += 1) {
        const cell = (entity * periods.count + period) * items;
        statuses.fill(unknown, cell, cell + items);
      }
    }
  }
}

function compareExactly(
  statuses: Uint8Array,
  layout: CellLayout,
  column: MeasureColumn,
  is: Comparison,
  { from, until, threshold }: ThresholdStretch & { readonly threshold: Decimal },
  unknown: number,
): void {
  const limit = fractionOfDecimal(threshold);
  const { known, exists } = valuesOf(column, layout, pointOf(limit));
  const { entities, items, periods } = layout;
  for (let entity = 0; entity < entities; entity += 1) {
    const first = (entity * periods.count + from) * items;
    for (let cell = first; cell < first + (until - from) * items; cell += 1) {
      const value = known(cell);
      if (value !== null) {
        statuses[cell] = satisfies(value, is, limit) ? STATUS_MET : STATUS_NOT_MET;
      } else {
        statuses[cell] = exists(cell) ? unknown : STATUS_ABSENT;
      }
    }
  }
}
