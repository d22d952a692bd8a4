import {
  CELL_ABSENT,
  CELL_KNOWN,
  type FactSource,
  type Fraction,
  fraction,
  type Grain,
  type MeasureColumn,
  type MeasureRef,
  type PeriodRange,
} from '@shuize/domain';
import { type Interval, pointOf } from './interval.ts';
import type { CellRef } from './outcome.ts';

/**
 * The cells of a grain over some periods, dense: the cell of entity `e`, period `p` (counted from the first) and item `i`
 * is `(e * periods.count + p) * items + i`. The periods need not be those that the source covers: a period outside them
 * has cells that nobody has recorded, which are unknown for whoever belongs somewhere then. Missing is never zero.
 */
export interface CellLayout {
  readonly grain: Grain;
  readonly entities: number;
  readonly periods: PeriodRange;
  readonly items: number;
  /** The periods that the source covers. */
  readonly covered: PeriodRange;
  readonly length: number;
}

export function layoutOf(source: FactSource, grain: Grain, periods: PeriodRange): CellLayout {
  const entities =
    grain.entity === 'division'
      ? source.divisions.codes.length
      : source.memberships(grain.entity).entityCount;
  const items = grain.item === null ? 1 : source.items[grain.item].length;
  const length = entities * periods.count * items;
  return { grain, entities, periods, items, covered: source.periods[grain.period], length };
}

/** Keys of a cell: number of the entity, `Month` or `Year`, number of the item (0 where the grain has none). */
export interface CellKeys {
  readonly entity: number;
  readonly period: number;
  readonly item: number;
}

export function cellOf({ periods, items }: CellLayout, { entity, period, item }: CellKeys): number {
  return (entity * periods.count + period - periods.first) * items + item;
}

export function keysOfCell({ periods, items }: CellLayout, cell: number): CellKeys {
  const row = Math.floor(cell / items);
  return {
    entity: Math.floor(row / periods.count),
    period: periods.first + (row % periods.count),
    item: cell % items,
  };
}

/** Position of a cell in the measure's own column; -1 when the source does not cover its period. */
export function columnPosition(layout: CellLayout, cell: number): number {
  const { covered, items } = layout;
  const { entity, period, item } = keysOfCell(layout, cell);
  const offset = period - covered.first;
  return offset < 0 || offset >= covered.count ? -1 : (entity * covered.count + offset) * items + item;
}

export function cellRef(layout: CellLayout, ref: MeasureRef, cell: number): CellRef {
  const { entity, period, item } = keysOfCell(layout, cell);
  return {
    ref,
    cell: columnPosition(layout, cell),
    entity,
    period,
    item: layout.grain.item === null ? null : item,
  };
}

export function denominatorAt({ denominator }: MeasureColumn, position: number): number {
  return typeof denominator === 'number' ? denominator : (denominator[position] as number);
}

/** One measure's values in a layout. */
export interface Values {
  readonly exists: (cell: number) => boolean;
  /** The value, or `null` when the cell is absent or unknown. */
  readonly known: (cell: number) => Fraction | null;
  /** What the value may be, or `null` when the cell is absent. */
  readonly possible: (cell: number) => Interval | null;
}

export function valuesOf(column: MeasureColumn, layout: CellLayout, bounds: Interval): Values {
  const { numerator, state } = column;
  const exists = (cell: number): boolean => {
    const position = columnPosition(layout, cell);
    return position < 0 || state[position] !== CELL_ABSENT;
  };
  const known = (cell: number): Fraction | null => {
    const position = columnPosition(layout, cell);
    return position < 0 || state[position] !== CELL_KNOWN
      ? null
      : fraction(numerator[position] as number, denominatorAt(column, position));
  };
  const possible = (cell: number): Interval | null => {
    const value = known(cell);
    return value !== null ? pointOf(value) : exists(cell) ? bounds : null;
  };
  return { exists, known, possible };
}
