import {
  BELOW_DETECTION,
  type Day,
  dayOfMinute,
  INDICATORS,
  type IndicatorCode,
  invariant,
  type MeasuredValue,
  type Minute,
  type Month,
  monthOfDay,
  NOT_DETECTED,
  PLAIN_VALUE,
  READING_FLAGS,
  type ReadingColumns,
} from '@shuize/domain';
import { type MonthMean, meanOfMonth } from '@shuize/water';
import { DETECTION_LIMIT_TOO_HIGH, FROM_READINGS, NONE, type ReadingGap } from '../monthly-grid.ts';
import { type CellContext, highestDetectionLimits } from './detection-limits.ts';
import type { GridMonths } from './grid-months.ts';
import { emptyItem, type ItemColumns, setCounted, setOrigin } from './item-columns.ts';

/** Which cells take a value from readings, on which day. */
interface ReadingScope extends GridMonths {
  /** 1 for the cells whose readings may count: closed, and without a state. */
  readonly isOpenToReadings: Uint8Array;
  readonly asOf: Day | null;
}

/** What the readings of an indicator in a cell come to. */
export interface CellMean {
  readonly cell: number;
  readonly indicator: IndicatorCode;
  readonly mean: MonthMean;
  /** Lines of the readings marked `N`, in order of time. */
  readonly rows: Int32Array;
}

/**
 * Fills the months that monthly.csv has no value for with the means of their readings.
 *
 * @param items - of monthly.csv; indicators that only have readings are added
 * @returns the months whose readings gave no value, and why
 */
export function addValuesOfReadings(
  columns: ReadingColumns,
  items: Map<IndicatorCode, ItemColumns>,
  context: CellContext,
  scope: ReadingScope,
): readonly ReadingGap[] {
  const monthly = INDICATORS.map(({ code }) => items.get(code)?.qualifier ?? null);
  const isWanted = (cell: number, number: number) =>
    scope.isOpenToReadings[cell] === 1 && (monthly[number]?.[cell] ?? NONE) === NONE;
  return addMeans(meansOfCells(columns, context, scope, isWanted), items, scope.isOpenToReadings);
}

/**
 * Fills the cells that are open to readings and have no value with means.
 *
 * @returns the cells whose readings gave no value, and why
 */
export function addMeans(
  means: readonly CellMean[],
  items: Map<IndicatorCode, ItemColumns>,
  isOpenToReadings: Uint8Array,
): readonly ReadingGap[] {
  const gaps: ReadingGap[] = [];
  for (const { cell, indicator, mean, rows } of means) {
    const hasValue = (items.get(indicator)?.qualifier[cell] ?? NONE) !== NONE;
    if (hasValue || isOpenToReadings[cell] !== 1) {
      continue;
    }
    if (mean.kind === 'no-valid-readings' || mean.kind === 'too-few-days') {
      gaps.push({ cell, indicator, reason: mean.kind });
      continue;
    }
    const item = items.get(indicator) ?? emptyItem(indicator, isOpenToReadings.length);
    items.set(indicator, item);
    addMean(item, cell, mean, rows);
  }
  return gaps;
}

/**
 * Means the readings of every cell and indicator, in the order in which they first come.
 *
 * @param isWanted - whether readings of a cell, of the indicator of a number, are to be looked at
 */
export function meansOfCells(
  columns: ReadingColumns,
  context: CellContext,
  scope: GridMonths & { readonly asOf: Day | null },
  isWanted: (cell: number, number: number) => boolean,
): readonly CellMean[] {
  const highestLimits = INDICATORS.map(({ code }) => highestDetectionLimits(code, context));
  return Array.from(readingsByCell(columns, scope, isWanted), ([key, positions]): CellMean => {
    const cell = Math.floor(key / INDICATORS.length);
    const number = key % INDICATORS.length;
    const indicator = INDICATORS[number]?.code;
    invariant(indicator !== undefined, 'a reading of no indicator');
    const latest = latestOfTimes(columns, positions);
    const mean = meanOfMonth(
      latest.map((position) => ({
        time: (columns.time[position] ?? 0) as Minute,
        value: measuredValueAt(columns, position),
        flag: READING_FLAGS[columns.flag[position] ?? 0] ?? 'DEL',
      })),
      indicator,
      (scope.firstMonth + (cell % scope.monthCount)) as Month,
      context.parameters,
      highestLimits[number]?.(cell) ?? null,
    );
    return { cell, indicator, mean, rows: rowsOf(columns, latest) };
  });
}

function addMean(item: ItemColumns, cell: number, mean: MonthMean, rows: Int32Array): void {
  item.readingRows.set(cell, rows);
  setOrigin(item, cell, {
    qualifier: qualifierOf(mean),
    source: FROM_READINGS,
    row: rows[0] ?? 0,
    flags: mean.kind === 'detection-limit-too-high' ? DETECTION_LIMIT_TOO_HIGH : 0,
  });
  if (mean.kind === 'mean') {
    setCounted(item, cell, mean.value);
  }
}

function qualifierOf(mean: MonthMean): number {
  if (mean.kind === 'not-detected') {
    return NOT_DETECTED;
  }
  return mean.kind === 'mean' && mean.belowDetection === null ? PLAIN_VALUE : BELOW_DETECTION;
}

/** Positions of the readings known, by `cell * number of indicators + number of the indicator`. */
function readingsByCell(
  columns: ReadingColumns,
  { firstMonth, monthCount, asOf }: GridMonths & { readonly asOf: Day | null },
  isWanted: (cell: number, number: number) => boolean,
): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (let position = 0; position < columns.count; position += 1) {
    const month = monthOfDay(dayOfMinute((columns.time[position] ?? 0) as Minute));
    const cell = (columns.section[position] ?? 0) * monthCount + (month - firstMonth);
    const number = columns.indicator[position] ?? 0;
    const isKnown = asOf === null || (columns.recorded[position] ?? 0) <= asOf;
    if (!isKnown || !isWanted(cell, number)) {
      continue;
    }
    const key = cell * INDICATORS.length + number;
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, [position]);
    } else {
      group.push(position);
    }
  }
  return groups;
}

/** Of readings of one time the version recorded last; in order of time. */
function latestOfTimes(columns: ReadingColumns, positions: readonly number[]): readonly number[] {
  const latest = new Map<number, number>();
  for (const position of positions) {
    const time = columns.time[position] ?? 0;
    const before = latest.get(time);
    if (before === undefined || (columns.recorded[position] ?? 0) > (columns.recorded[before] ?? 0)) {
      latest.set(time, position);
    }
  }
  return [...latest].sort(([a], [b]) => a - b).map(([, position]) => position);
}

function rowsOf(columns: ReadingColumns, positions: readonly number[]): Int32Array {
  const valid = positions.filter((position) => READING_FLAGS[columns.flag[position] ?? 0] === 'N');
  return Int32Array.from(valid, (position) => columns.row[position] ?? 0);
}

function measuredValueAt(columns: ReadingColumns, position: number): MeasuredValue {
  const value = {
    mantissa: columns.mantissa[position] ?? 0,
    decimals: columns.decimals[position] ?? 0,
  };
  switch (columns.qualifier[position]) {
    case NOT_DETECTED:
      return { kind: 'not-detected' };
    case BELOW_DETECTION:
      return { kind: 'below-detection', limit: value };
    default:
      return { kind: 'value', value };
  }
}
