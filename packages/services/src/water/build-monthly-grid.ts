import {
  type BackgroundRow,
  classLevel,
  type DataPackage,
  type Day,
  type IndicatorCode,
  type SectionId,
  type TargetRow,
  type Year,
  yearOfMonth,
} from '@shuize/domain';
import { DEFAULT_PARAMETERS, type EvaluationParameters } from '@shuize/water';
import { classesOfCells, roundItem } from './grid/classes-of-cells.ts';
import { excludeValues } from './grid/exclude-values.ts';
import { type GridMonths, monthsOfPackage, standardsOfMonths } from './grid/grid-months.ts';
import type { ItemColumns } from './grid/item-columns.ts';
import { type MonthlyVersions, monthlyVersionsAsOf, NO_ROW } from './grid/monthly-versions.ts';
import { presenceOfCells, statesOfCells } from './grid/presence-of-cells.ts';
import { monthsOfSections } from './grid/section-months.ts';
import { itemsOfMonthly } from './grid/values-of-months.ts';
import { addMeans, addValuesOfReadings } from './grid/values-of-readings.ts';
import { knownRows } from './known-rows.ts';
import { type MonthlyGrid, NONE } from './monthly-grid.ts';
import { meansInCells, type ReadingMean } from './reading-means.ts';

export interface GridOptions {
  /** Only what was recorded by this day counts, and only months that had ended; `null`: everything. */
  readonly asOf: Day | null;
  readonly parameters?: EvaluationParameters;
  /** Years that the grid must hold besides those of the data and the targets. */
  readonly years?: readonly Year[];
  /** X of the “5+X” lists; they count only under that parameter. */
  readonly extraItems?: ReadonlyMap<SectionId, readonly IndicatorCode[]>;
  /** `ignored` shows what the results were without any exclusion. */
  readonly exclusions?: 'applied' | 'ignored';
  /** What readings come to that the package itself leaves out. */
  readonly means?: readonly ReadingMean[];
}

/**
 * Forms the monthly facts of a data package: the value given, or the mean of the readings where none is given; the
 * version known on the day; approved exclusions taken out; rounded, and classed.
 *
 * @see DATA-PACKAGE 1 and 2
 */
export function buildMonthlyGrid(data: DataPackage, options: GridOptions): MonthlyGrid {
  const { asOf, parameters = DEFAULT_PARAMETERS, extraItems = new Map() } = options;
  const { years = [], means = [] } = options;
  const months = monthsOfPackage(data, [...years, ...means.map(({ month }) => yearOfMonth(month))]);
  const sections = monthsOfSections(data, months, asOf);
  const { kinds, isClosed } = sections;
  const standards = standardsOfMonths(months, parameters);
  const context = { kinds, monthCount: months.monthCount, standards, parameters };

  const versions = versionsOf(data, months, isClosed, asOf);
  const items =
    data.monthly === null
      ? new Map<IndicatorCode, ItemColumns>()
      : itemsOfMonthly(data.monthly, versions, context);
  const state = statesOfCells(data.monthly, versions.state);
  const isOpenToReadings = isClosed.map((closed, cell) => (closed === 1 && state[cell] === NONE ? 1 : 0));
  const readingGaps = [
    ...addMeans(meansInCells(means, data.sectionIds, months), items, isOpenToReadings),
    ...(data.readings === null
      ? []
      : addValuesOfReadings(data.readings, items, context, { ...months, isOpenToReadings, asOf })),
  ];

  if (options.exclusions !== 'ignored') {
    excludeValues(data, items, months, asOf);
  }
  for (const item of items.values()) {
    roundItem(item, standards);
  }
  const backgrounds = knownRows(data.background ?? [], keyOfBackground, asOf);
  return {
    sectionIds: data.sectionIds,
    kinds,
    ...months,
    asOf,
    parameters,
    standards,
    presence: presenceOfCells(sections, state, items),
    state,
    ...classesOfCells(items, {
      ...months,
      sectionIds: data.sectionIds,
      kinds,
      standards,
      extraItems,
      backgrounds,
      parameters,
    }),
    items,
    targets: targetsOf(data, months, asOf),
    extraItems,
    backgrounds,
    readingGaps,
  };
}

function versionsOf(
  { monthly }: DataPackage,
  months: GridMonths,
  isClosed: Uint8Array,
  asOf: Day | null,
): MonthlyVersions {
  return monthly === null
    ? { indicators: new Map(), state: new Int32Array(isClosed.length).fill(NO_ROW) }
    : monthlyVersionsAsOf(monthly, months, isClosed, asOf);
}

function targetsOf(
  { sectionIds, targets }: DataPackage,
  { firstMonth, monthCount }: GridMonths,
  asOf: Day | null,
): Uint8Array {
  const years = monthCount / 12;
  const levels = new Uint8Array(sectionIds.length * years).fill(NONE);
  const positions = new Map(sectionIds.map((id, position) => [id, position]));
  for (const target of knownRows(targets ?? [], keyOfTarget, asOf)) {
    const section = positions.get(target.section);
    if (section !== undefined) {
      levels[section * years + target.year - Math.floor(firstMonth / 12)] = classLevel(target.class);
    }
  }
  return levels;
}

function keyOfTarget({ section, year }: TargetRow): string {
  return JSON.stringify([section, year]);
}

function keyOfBackground({ section, indicator, from }: BackgroundRow): string {
  return JSON.stringify([section, indicator, from]);
}
