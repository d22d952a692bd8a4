import {
  type BackgroundRow,
  classOfLevel,
  type Day,
  type Fraction,
  type IndicatorCode,
  MONITORING_STATES,
  type MonitoringState,
  type Month,
  type SectionId,
  TARGET_CLASSES,
  type TargetClass,
  WATER_BODY_KINDS,
  type WaterBodyKind,
  type WaterClass,
  type Year,
} from '@shuize/domain';
import { type EvaluationParameters, type EvaluationStandard, fractionOfFixedPoint } from '@shuize/water';

/**
 * Whether a section has a month, in the order of the codes of {@link MonthlyGrid.presence}.
 *
 * `absent`: the section does not exist in the month. `unknown`: no row, no data, failed QC, or the month ends after the
 * as-of day. `not-evaluated`: dry, frozen, or every value taken out by an approved exclusion; never counted, never
 * unknown. `evaluated`: it has a value, and indicators without one were not monitored.
 */
export const CELL_PRESENCES = ['absent', 'unknown', 'not-evaluated', 'evaluated'] as const;

export type CellPresence = (typeof CELL_PRESENCES)[number];

export const ABSENT = 0;
export const UNKNOWN = 1;
export const NOT_EVALUATED = 2;
export const EVALUATED = 3;

/** In columns of small numbers: no state, no class, no value, no target. */
export const NONE = 255;

/** Bits of {@link GridItem.flags}. */
export const EXCLUDED = 1;
/** The value replaced an earlier version, or an earlier state of the month. */
export const CORRECTION = 2;
/** A version recorded after the as-of day replaces the value. */
export const CORRECTED_LATER = 4;
/** Below a detection limit above class Ⅲ: it tells nothing and is not judged. */
export const DETECTION_LIMIT_TOO_HIGH = 8;

/** Codes of {@link GridItem.source}: a row of monthly.csv, or the mean of rows of readings.csv. */
export const FROM_MONTHLY = 1;
export const FROM_READINGS = 2;

/** One indicator over all cells of a grid. */
export interface GridItem {
  readonly indicator: IndicatorCode;
  /**
   * The unrounded value as it counts, a fixed-point integer; NaN where none counts: no value, not detected without a
   * limit, excluded, or a detection limit too high. Where it is no whole integer, {@link exact} has it, and here stands
   * the integer below with the last digit rounded to odd, which compares and rounds as the value does.
   */
  readonly counted: Float64Array;
  /** The same rounded for assessment: class, multiple and comparison use it. */
  readonly rounded: Float64Array;
  /** By cell, in the unit of the indicator. */
  readonly exact: ReadonlyMap<number, Fraction>;
  /** `PLAIN_VALUE`, `BELOW_DETECTION` or `NOT_DETECTED` where there is a value, counted or not; else {@link NONE}. */
  readonly qualifier: Uint8Array;
  /** `FROM_MONTHLY`, `FROM_READINGS`, or 0 where there is no value. */
  readonly source: Uint8Array;
  /** Line of the file that the value came from, of the first of its readings; 0 where there is none. */
  readonly row: Int32Array;
  readonly flags: Uint8Array;
  /** Lines of readings.csv behind the cells that come from readings, in order of time. */
  readonly readingRows: ReadonlyMap<number, Int32Array>;
}

/** Why readings of a section, month and indicator gave no monthly value. */
export interface ReadingGap {
  readonly cell: number;
  readonly indicator: IndicatorCode;
  readonly reason: 'no-valid-readings' | 'too-few-days';
}

/**
 * Every section and month of a data package with what counts there, as known on one day: the ground that each evaluation
 * stands on. Cells are dense: `cell = section * monthCount + (month - firstMonth)`, section being the position in
 * `sectionIds`. Months run over whole years.
 */
export interface MonthlyGrid {
  readonly sectionIds: readonly SectionId[];
  /** Position in `WATER_BODY_KINDS`, one a section. */
  readonly kinds: Uint8Array;
  readonly firstMonth: Month;
  readonly monthCount: number;
  /** `null`: everything recorded counts and every period is closed. */
  readonly asOf: Day | null;
  readonly parameters: EvaluationParameters;
  /** One a month; `null` for months before any table was in force: nothing is judged there. */
  readonly standards: readonly (EvaluationStandard | null)[];
  /** Position in {@link CELL_PRESENCES}. */
  readonly presence: Uint8Array;
  /** Position in `MONITORING_STATES` or {@link NONE}. */
  readonly state: Uint8Array;
  /** Level of the class, or {@link NONE}: also of an evaluated cell in which no item of the class could be judged. */
  readonly level: Uint8Array;
  /** Bits of the deciding items (定类指标). */
  readonly deciding: Uint32Array;
  /** Only indicators with a value somewhere. */
  readonly items: ReadonlyMap<IndicatorCode, GridItem>;
  /** Level of the target class by section and year, `section * (monthCount / 12) + year - first year`; or {@link NONE}. */
  readonly targets: Uint8Array;
  /** X of the “5+X” lists, for sections that have one. */
  readonly extraItems: ReadonlyMap<SectionId, readonly IndicatorCode[]>;
  /** Approved natural backgrounds as known; the parameter `backgroundAllowance` says whether classes allow for them. */
  readonly backgrounds: readonly BackgroundRow[];
  readonly readingGaps: readonly ReadingGap[];
}

/** @returns `null` for a month outside the grid: nothing is known of it */
export function cellOf(grid: MonthlyGrid, section: number, month: Month): number | null {
  const position = month - grid.firstMonth;
  return position >= 0 && position < grid.monthCount ? section * grid.monthCount + position : null;
}

export function sectionOfCell(grid: MonthlyGrid, cell: number): number {
  return Math.floor(cell / grid.monthCount);
}

export function monthOfCell(grid: MonthlyGrid, cell: number): Month {
  return (grid.firstMonth + (cell % grid.monthCount)) as Month;
}

export function kindOfSection(grid: MonthlyGrid, section: number): WaterBodyKind {
  return WATER_BODY_KINDS[grid.kinds[section] ?? 0] ?? 'river';
}

export function presenceOfCell(grid: MonthlyGrid, cell: number): CellPresence {
  return CELL_PRESENCES[grid.presence[cell] ?? ABSENT] ?? 'absent';
}

export function stateOfCell(grid: MonthlyGrid, cell: number): MonitoringState | null {
  return MONITORING_STATES[grid.state[cell] ?? NONE] ?? null;
}

export function classOfCell(grid: MonthlyGrid, cell: number): WaterClass | null {
  return classOfLevel(grid.level[cell] ?? NONE) ?? null;
}

/** The target class of a section in a year; `null` where targets.csv has none. */
export function targetOfYear(grid: MonthlyGrid, section: number, year: Year): TargetClass | null {
  const position = year - Math.floor(grid.firstMonth / 12);
  const years = grid.monthCount / 12;
  if (position < 0 || position >= years) {
    return null;
  }
  return TARGET_CLASSES[grid.targets[section * years + position] ?? NONE] ?? null;
}

/** The unrounded value that counts in a cell, in the unit of the indicator; `null` where none does. */
export function countedValueOfCell(item: GridItem, cell: number): Fraction | null {
  const counted = item.counted[cell] ?? Number.NaN;
  return Number.isNaN(counted)
    ? null
    : (item.exact.get(cell) ?? fractionOfFixedPoint(counted, item.indicator));
}
