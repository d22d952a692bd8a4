import {
  BELOW_DETECTION,
  type DataPackage,
  INDICATORS,
  type IndicatorCode,
  type MonthlyColumns,
  NOT_DETECTED,
  READING_FLAGS,
  type ReadingColumns,
  type SectionId,
  STATE_ROW,
} from '@shuize/domain';
import type { SeriesValue } from '@shuize/water';

/** The values of one indicator at one section, in order of time; of versions of a value the one recorded last. */
export interface MeasuredSeries {
  readonly section: SectionId;
  readonly indicator: IndicatorCode;
  readonly source: 'monthly' | 'readings';
  readonly values: readonly SeriesValue[];
}

/**
 * Every series of a data package, of monthly values first, then of station readings marked normal, each in order of section
 * and indicator. States and values not detected without a limit are no part of a series.
 */
export function measuredSeries({ sectionIds, monthly, readings }: DataPackage): readonly MeasuredSeries[] {
  const normal = READING_FLAGS.indexOf('N');
  const ofMonths = monthly === null ? [] : collect(monthly, monthly.month, sectionIds, () => true);
  const ofReadings =
    readings === null
      ? []
      : collect(readings, readings.time, sectionIds, (row) => readings.flag[row] === normal);
  return [
    ...ofMonths.map((series) => ({ ...series, source: 'monthly' as const })),
    ...ofReadings.map((series) => ({ ...series, source: 'readings' as const })),
  ];
}

type Columns = MonthlyColumns | ReadingColumns;

function collect(
  columns: Columns,
  times: Int32Array,
  sectionIds: readonly SectionId[],
  isCounted: (row: number) => boolean,
): readonly Omit<MeasuredSeries, 'source'>[] {
  const rows = new Map<number, number[]>();
  for (let row = 0; row < columns.count; row += 1) {
    const indicator = columns.indicator[row] ?? STATE_ROW;
    if (indicator !== STATE_ROW && columns.qualifier[row] !== NOT_DETECTED && isCounted(row)) {
      const key = (columns.section[row] ?? 0) * (STATE_ROW + 1) + indicator;
      const own = rows.get(key);
      if (own === undefined) {
        rows.set(key, [row]);
      } else {
        own.push(row);
      }
    }
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .flatMap(([key, own]) => {
      const section = sectionIds[Math.floor(key / (STATE_ROW + 1))];
      const indicator = INDICATORS[key % (STATE_ROW + 1)];
      return section === undefined || indicator === undefined
        ? []
        : [{ section, indicator: indicator.code, values: valuesOf(columns, times, own) }];
    });
}

function valuesOf(columns: Columns, times: Int32Array, rows: readonly number[]): readonly SeriesValue[] {
  const { recorded } = columns;
  const latest = new Map<number, number>();
  for (const row of rows) {
    const other = latest.get(times[row] ?? 0);
    if (other === undefined || (recorded[row] ?? 0) >= (recorded[other] ?? 0)) {
      latest.set(times[row] ?? 0, row);
    }
  }
  return [...latest]
    .sort(([a], [b]) => a - b)
    .map(([at, row]) => ({
      at,
      value: { mantissa: columns.mantissa[row] ?? 0, decimals: columns.decimals[row] ?? 0 },
      isBelowDetection: columns.qualifier[row] === BELOW_DETECTION,
    }));
}
