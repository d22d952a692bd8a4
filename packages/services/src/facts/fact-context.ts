import {
  CELL_ABSENT,
  type DataPackage,
  type Day,
  type DivisionTree,
  type IndicatorCode,
  lastDayOfYear,
  type MeasureColumn,
  type PeriodRange,
  type Year,
} from '@shuize/domain';
import type { MonthlyGrid } from '../water/monthly-grid.ts';

/** What the fillers of measures stand on. */
export interface FactContext {
  readonly data: DataPackage;
  /** Only what was recorded by this day counts, and only periods that had ended; `null`: everything. */
  readonly asOf: Day | null;
  readonly grid: MonthlyGrid;
  readonly divisions: DivisionTree;
  readonly years: PeriodRange;
  /** Indicators that have an exceedance multiple, in the order of the columns. */
  readonly indicators: readonly IndicatorCode[];
}

/** Fills one measure; the parameters are complete and valid. */
export type MeasureFiller = (
  context: FactContext,
  parameters: Readonly<Record<string, string>>,
) => MeasureColumn;

/** A column in which no cell exists yet. */
export interface GrowingColumn {
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
  readonly state: Uint8Array;
}

export function emptyColumn(cells: number): GrowingColumn {
  return {
    numerator: new Float64Array(cells),
    denominator: new Float64Array(cells).fill(1),
    state: new Uint8Array(cells).fill(CELL_ABSENT),
  };
}

/** A column of whole numbers, all with the denominator 1. */
export function emptyWholeColumn(cells: number): {
  readonly numerator: Float64Array;
  readonly denominator: number;
  readonly state: Uint8Array;
} {
  return {
    numerator: new Float64Array(cells),
    denominator: 1,
    state: new Uint8Array(cells).fill(CELL_ABSENT),
  };
}

/** Whether a year had ended by the as-of day. A fact of a year that had not is still to come. */
export function isYearClosed(year: number, asOf: Day | null): boolean {
  return asOf === null || lastDayOfYear(year as Year) <= asOf;
}
