import {
  BELOW_DETECTION,
  type DataPackage,
  type IndicatorCode,
  type MeasuredValue,
  type MonthlyColumns,
  NOT_DETECTED,
} from '@shuize/domain';
import type { TrendPoint } from '@shuize/reports';
import { decimalOfFixedPoint } from '@shuize/water';
import type { ExclusionGrids } from './evaluate-water-model.ts';
import { isStillToCome, type MonthWindow, monthsOfWindow } from './evaluate-water-window.ts';
import {
  CORRECTION,
  cellOf,
  EXCLUDED,
  FROM_MONTHLY,
  type GridItem,
  NONE,
  presenceOfCell,
  stateOfCell,
} from './monthly-grid.ts';

/**
 * The monthly values of one indicator at one section as received, one a month of the window; values left out of the
 * statistics are shown and marked.
 *
 * @param section - number in the grids
 */
export function trendPointsOf(
  data: DataPackage,
  { applied: grid, ignored }: ExclusionGrids,
  section: number,
  indicator: IndicatorCode,
  window: MonthWindow,
): readonly TrendPoint[] {
  const flags = grid.items.get(indicator)?.flags;
  const item = ignored.items.get(indicator);
  return monthsOfWindow(window).map((month) => {
    const cell = cellOf(grid, section, month);
    if (cell === null || isStillToCome(month, grid.asOf) || presenceOfCell(grid, cell) === 'absent') {
      return { kind: 'absent' };
    }
    const value = item === undefined ? null : receivedValue(data, item, cell);
    if (value !== null) {
      const ofCell = flags?.[cell] ?? 0;
      return {
        kind: 'value',
        value,
        isCorrected: (ofCell & CORRECTION) !== 0,
        isExcluded: (ofCell & EXCLUDED) !== 0,
      };
    }
    const state = stateOfCell(grid, cell);
    if (state !== null) {
      return { kind: 'state', state };
    }
    return presenceOfCell(grid, cell) === 'unknown'
      ? { kind: 'state', state: 'no-data' }
      : { kind: 'not-monitored' };
  });
}

/** As written in monthly.csv; a mean of readings rounded for assessment. `null` where there is no value. */
function receivedValue({ monthly }: DataPackage, item: GridItem, cell: number): MeasuredValue | null {
  const qualifier = item.qualifier[cell] ?? NONE;
  if (qualifier === NONE) {
    return null;
  }
  if (qualifier === NOT_DETECTED) {
    return { kind: 'not-detected' };
  }
  const position =
    item.source[cell] === FROM_MONTHLY && monthly !== null
      ? positionOfRow(monthly, item.row[cell] ?? 0)
      : null;
  if (monthly === null || position === null) {
    const rounded = item.rounded[cell] ?? Number.NaN;
    return Number.isNaN(rounded)
      ? null
      : { kind: 'value', value: decimalOfFixedPoint(rounded, item.indicator) };
  }
  const value = { mantissa: monthly.mantissa[position] ?? 0, decimals: monthly.decimals[position] ?? 0 };
  return qualifier === BELOW_DETECTION ? { kind: 'below-detection', limit: value } : { kind: 'value', value };
}

/** Rows stand in the order of their lines. */
function positionOfRow({ row, count }: MonthlyColumns, line: number): number | null {
  let [low, high] = [0, count - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    [low, high] = (row[middle] ?? 0) < line ? [middle + 1, high] : [low, middle];
  }
  return row[low] === line ? low : null;
}
