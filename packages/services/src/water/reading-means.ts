import type { DataPackage, IndicatorCode, Month, SectionId } from '@shuize/domain';
import { DEFAULT_PARAMETERS, type MonthMean } from '@shuize/water';
import { monthsOfPackage, standardsOfMonths } from './grid/grid-months.ts';
import { monthsOfSections } from './grid/section-months.ts';
import { type CellMean, meansOfCells } from './grid/values-of-readings.ts';

/** What the readings of an indicator at a section come to in a month. */
export interface ReadingMean {
  readonly section: SectionId;
  readonly month: Month;
  readonly indicator: IndicatorCode;
  readonly mean: MonthMean;
}

/**
 * Means all readings of a package, also where a monthly value is given: so worked out once, they stand in for the readings
 * for as long as the readings of the month and the kind of the section's water stay what they are.
 *
 * @returns in the order in which section, month and indicator first come in readings.csv
 */
export function readingMeans(data: DataPackage): readonly ReadingMean[] {
  if (data.readings === null) {
    return [];
  }
  const months = monthsOfPackage({ ...data, monthly: null, targets: null }, []);
  const { firstMonth, monthCount } = months;
  const context = {
    kinds: monthsOfSections(data, months, null).kinds,
    monthCount,
    standards: standardsOfMonths(months, DEFAULT_PARAMETERS),
    parameters: DEFAULT_PARAMETERS,
  };
  const means = meansOfCells(data.readings, context, { ...months, asOf: null }, () => true);
  return means.flatMap(({ cell, indicator, mean }): ReadingMean[] => {
    const section = data.sectionIds[Math.floor(cell / monthCount)];
    const month = (firstMonth + (cell % monthCount)) as Month;
    return section === undefined ? [] : [{ section, month, indicator, mean }];
  });
}

const NO_ROWS = new Int32Array();

/** The means of the sections and months of a grid. */
export function meansInCells(
  means: readonly ReadingMean[],
  sectionIds: readonly SectionId[],
  { firstMonth, monthCount }: { readonly firstMonth: Month; readonly monthCount: number },
): readonly CellMean[] {
  const numbers = new Map(sectionIds.map((section, number) => [section, number]));
  return means.flatMap(({ section, month, indicator, mean }): CellMean[] => {
    const number = numbers.get(section);
    const position = month - firstMonth;
    return number === undefined || position < 0 || position >= monthCount
      ? []
      : [{ cell: number * monthCount + position, indicator, mean, rows: NO_ROWS }];
  });
}
