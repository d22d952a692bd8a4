import { type Decimal, formatDecimal, type Measure, type MeasureRef, measureOf } from '@shuize/domain';
import type { Comparison, MeasureUse, Quantity } from '../language/condition.ts';
import { refKey, refOf } from './answers.ts';
import { type CellLayout, cellRef, valuesOf } from './cells.ts';
import {
  type ComparedColumn,
  compareColumns,
  compareWithNumber,
  type ThresholdStretch,
} from './compare-column.ts';
import { kept, magnitudeOf } from './evaluation-cache.ts';
import { byVariant, type CellNode, columnOf, dayOfFact, type Frame, type Place } from './frame.ts';
import { boundsOf, type Interval, pointOfDecimal, statusOfIntervals } from './interval.ts';
import type { CellRef } from './outcome.ts';

/** The left side of a comparison: a measure with its parameters answered, in the cells of the window. */
export interface ComparedMeasure {
  readonly measure: Measure;
  readonly ref: MeasureRef;
  readonly layout: CellLayout;
}

/** The right side: what the cells are compared with, and the statuses that come of it. */
export interface Limit {
  readonly variantOf: CellNode['variantOf'];
  readonly column: (division: number) => Uint8Array;
  /** What the limit of a cell may be; `null` when there is none to compare with. */
  readonly possible: (place: Place) => Interval | null;
  /** What it may be when no cell is known. */
  readonly hidden: (place: Place) => Interval | null;
  /** The cell that the limit is read from, where it is read from one. */
  readonly origin: (place: Place) => { readonly cell: CellRef; readonly isKnown: boolean } | null;
}

/** A number: where none is in force for a period, there is nothing to judge in its cells. */
export function numberLimit(own: ComparedMeasure, is: Comparison, quantity: Quantity, frame: Frame): Limit {
  const { layout, measure, ref } = own;
  const { periods, grain } = layout;
  const number = frame.numberOf(quantity);
  const thresholdOf = (division: number, period: number): Decimal | null =>
    number.on(dayOfFact(frame, grain.period, periods.first + period), division);
  const stretchesOf = (division: number): readonly ThresholdStretch[] =>
    stretches(periods.count, (period) => thresholdOf(division, period));
  const variantOf = number.isGeneral ? null : (division: number): string => textOf(stretchesOf(division));
  const compared = (numbers: readonly ThresholdStretch[]): Uint8Array => {
    const statuses = new Uint8Array(layout.length);
    const column = columnOf(frame, ref);
    const magnitude = magnitudeOf(frame.cache, column);
    for (const { threshold, ...stretch } of numbers) {
      if (threshold !== null) {
        const unknown = statusOfIntervals(boundsOf(measure), is, pointOfDecimal(threshold));
        compareWithNumber(statuses, layout, column, magnitude, is, { ...stretch, threshold }, unknown);
      }
    }
    return statuses;
  };
  const limitsOf = byVariant(variantOf, (division) =>
    Array.from({ length: periods.count }, (_, period) => {
      const threshold = thresholdOf(division, period);
      return threshold === null ? null : pointOfDecimal(threshold);
    }),
  );
  const possible = ({ division, cell }: Place): Interval | null =>
    limitsOf(division)[Math.floor(cell / layout.items) % periods.count] ?? null;
  return {
    variantOf,
    column: byVariant(variantOf, (division) => {
      const numbers = stretchesOf(division);
      const key = [refKey(ref), is, textOf(numbers), windowText(frame)].join(' ');
      return kept(frame.cache.columns, key, () => compared(numbers));
    }),
    possible,
    hidden: possible,
    origin: () => null,
  };
}

/** Another measure of the same cell: where its cell is absent, there is nothing to judge. */
export function measureLimit(own: ComparedMeasure, is: Comparison, use: MeasureUse, frame: Frame): Limit {
  const { layout } = own;
  const ref = refOf(use, frame.answers);
  const bounds = boundsOf(measureOf(use.measure));
  const values = valuesOf(columnOf(frame, ref), layout, bounds);
  const sideOf = (side: MeasureRef, sideBounds: Interval): ComparedColumn => {
    const column = columnOf(frame, side);
    return { column, magnitude: magnitudeOf(frame.cache, column), bounds: sideBounds };
  };
  return {
    variantOf: null,
    column: byVariant(null, () => {
      const key = [refKey(own.ref), is, refKey(ref), windowText(frame)].join(' ');
      return kept(frame.cache.columns, key, () =>
        compareColumns(layout, sideOf(own.ref, boundsOf(own.measure)), is, sideOf(ref, bounds)),
      );
    }),
    possible: ({ cell }) => values.possible(cell),
    hidden: ({ cell }) => (values.exists(cell) ? bounds : null),
    origin: ({ cell }) => ({ cell: cellRef(layout, ref, cell), isKnown: values.known(cell) !== null }),
  };
}

function stretches(
  count: number,
  thresholdOf: (period: number) => Decimal | null,
): readonly ThresholdStretch[] {
  const found: ThresholdStretch[] = [];
  for (let period = 0; period < count; period += 1) {
    const threshold = thresholdOf(period);
    const before = found.at(-1);
    if (before !== undefined && textOfNumber(before.threshold) === textOfNumber(threshold)) {
      found[found.length - 1] = { ...before, until: period + 1 };
    } else {
      found.push({ from: period, until: period + 1, threshold });
    }
  }
  return found;
}

function textOf(numbers: readonly ThresholdStretch[]): string {
  return numbers.map(({ from, threshold }) => `${from}:${textOfNumber(threshold)}`).join(',');
}

function textOfNumber(number: Decimal | null): string {
  return number === null ? 'none' : formatDecimal(number);
}

function windowText({ window }: Frame): string {
  return `${window.from}..${window.to}`;
}
