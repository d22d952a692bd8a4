import type { IndicatorCode, ReadingColumns, WaterBodyKind } from '@shuize/domain';

/** No class is published for the row, in {@link WideTable.published}. */
export const NO_CLASS = 255;

/** The values of one indicator, one entry a row; missing is NaN in `mantissa`. */
export interface WideIndicator {
  readonly indicator: IndicatorCode;
  /** `mantissa / 10^decimals` in the domain's unit of the indicator; of a value below detection, its limit. */
  readonly mantissa: Float64Array;
  readonly decimals: Uint8Array;
  /** `PLAIN_VALUE`, `BELOW_DETECTION` or `NOT_DETECTED`. */
  readonly qualifier: Uint8Array;
}

/** The wide table of monitoring pages (监测数据宽表): a row for each section and time, a column for each indicator. */
export interface WideTable {
  readonly layout: 'wide';
  readonly count: number;
  /** `province|basin|name`; columns refer to them by position. */
  readonly sectionIds: readonly string[];
  readonly section: Int32Array;
  /** A `Minute`. */
  readonly time: Int32Array;
  /** Level of the class published (0 for Ⅰ to 5 for 劣Ⅴ), or {@link NO_CLASS}. */
  readonly published: Uint8Array;
  /** In the order of the file. */
  readonly indicators: readonly WideIndicator[];
  /** Line of the file. */
  readonly row: Int32Array;
}

/** A readings.csv outside a package: a row for each section, time and indicator. */
export interface ReadingsTable {
  readonly layout: 'readings';
  /** Columns refer to them by position. */
  readonly sectionIds: readonly string[];
  readonly readings: ReadingColumns;
}

/** Measurements to be classed (`classify`), in either layout. */
export type MonitoringTable = WideTable | ReadingsTable;

/** Measurements with the kind of water body of each section, by position; `null` where no sections file says it. */
export interface Monitoring {
  readonly table: MonitoringTable;
  readonly kinds: readonly (WaterBodyKind | null)[];
}
