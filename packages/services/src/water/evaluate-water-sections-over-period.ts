import type { IndicatorCode, Month, SectionRow } from '@shuize/domain';
import type { ReportPeriod } from '@shuize/reports';
import type { EvaluationStandard, ItemValue, SectionClass } from '@shuize/water';
import { type SectionInPeriod, sectionsInPeriod } from './evaluate-water-membership.ts';
import type { EvaluatedPeriod, SectionOverPeriod } from './evaluate-water-model.ts';
import { outcomeOfClass, outcomeWithoutClass } from './evaluate-water-outcome.ts';
import { lastDayOfPeriod, monthsOfPeriod, spanOfPeriod, yearOfPeriod } from './evaluate-water-period.ts';
import type { WaterScope } from './evaluate-water-scope.ts';
import { judgedValue } from './grid/background-allowance.ts';
import {
  cellOf,
  kindOfSection,
  type MonthlyGrid,
  presenceOfCell,
  stateOfCell,
  targetOfYear,
} from './monthly-grid.ts';
import { evaluateSectionPeriod } from './section-period.ts';

const NOTHING_JUDGED: SectionClass = {
  class: null,
  status: null,
  deciding: [],
  mainPollutants: [],
  judged: [],
  notJudged: [],
};

/**
 * Every section of the area over a period: its class from the means of its months, and its target of the year.
 *
 * @param rows - of sections.csv, as known on the day
 * @param standard - that of the last day of the period
 */
export function evaluateSectionsOver(
  period: ReportPeriod,
  rows: readonly SectionRow[],
  scope: WaterScope,
  grid: MonthlyGrid,
  standard: EvaluationStandard,
): EvaluatedPeriod {
  const numbers = new Map(grid.sectionIds.map((sectionId, number) => [sectionId, number]));
  return {
    period,
    standard,
    sections: sectionsInPeriod(rows, period, scope).flatMap((place) => {
      const number = numbers.get(place.sectionId);
      return number === undefined ? [] : evaluateSectionOver(period, place, number, grid);
    }),
  };
}

function evaluateSectionOver(
  period: ReportPeriod,
  place: SectionInPeriod,
  number: number,
  grid: MonthlyGrid,
): SectionOverPeriod {
  const result = evaluateSectionPeriod(
    grid,
    number,
    spanOfPeriod(period, grid.parameters.minimumMonthsOfYear),
  );
  const { evaluation, months } = result;
  const day = lastDayOfPeriod(period);
  const values = [...result.means].map(([indicator, mean]): [IndicatorCode, ItemValue] => [
    indicator,
    { kind: 'value', value: judgedValue(mean.value, indicator, place.sectionId, day, grid) },
  ]);
  return {
    place,
    section: {
      kind: kindOfSection(grid, number),
      values: new Map(evaluation === null ? [] : values),
      extraItems: grid.extraItems.get(place.sectionId) ?? [],
    },
    evaluation: evaluation ?? NOTHING_JUDGED,
    outcome:
      evaluation === null
        ? outcomeWithoutClass(result, statesOf(grid, number, monthsOfPeriod(period)))
        : outcomeOfClass(evaluation),
    target: targetOfYear(grid, number, yearOfPeriod(period)),
    evaluatedMonths: months.evaluated,
    expectedMonths: months.existing,
  };
}

/** Of the months in which the section existed; `null` where a month has none. */
function statesOf(grid: MonthlyGrid, number: number, months: readonly Month[]) {
  return months.flatMap((month) => {
    const cell = cellOf(grid, number, month);
    return cell === null || presenceOfCell(grid, cell) === 'absent' ? [] : [stateOfCell(grid, cell)];
  });
}
