import {
  type DataPackage,
  type Day,
  type IndicatorCode,
  invariant,
  lastDayOfMonth,
  type Month,
  type TargetClass,
  type WaterClass,
  type Year,
  yearOfMonth,
} from '@shuize/domain';
import type { RibbonCell, TrendLimits, TrendPoint } from '@shuize/reports';
import { DEFAULT_PARAMETERS, evaluationStandardOn, itemsOfMask } from '@shuize/water';
import { buildMonthlyGrid } from './build-monthly-grid.ts';
import { ribbonOf } from './evaluate-water-ribbon.ts';
import { trendLimitsOf } from './evaluate-water-trend-limits.ts';
import { trendPointsOf } from './evaluate-water-trend-points.ts';
import { monthsOfWindow } from './evaluate-water-window.ts';
import { cellOf, EVALUATED, kindOfSection, type MonthlyGrid, NONE } from './monthly-grid.ts';
import type { PeriodOutcome } from './period-columns.ts';
import type { ReadingMean } from './reading-means.ts';
import { annualOutcome } from './section-period.ts';

/** Everything on record of one section, as its page shows it. */
export interface SectionHistory {
  readonly firstMonth: Month;
  /** One a month: its class, its state, or why it has neither, and the indicators that decide the class. */
  readonly months: readonly { readonly outcome: RibbonCell; readonly deciding: readonly IndicatorCode[] }[];
  readonly years: readonly SectionYear[];
  /** Of those that have a value somewhere, in the order of the standard. */
  readonly indicators: readonly {
    readonly indicator: IndicatorCode;
    /** In force in the last month. */
    readonly limits: TrendLimits;
    readonly points: readonly TrendPoint[];
  }[];
}

/** A section in a year, against the target of the year. */
export interface SectionYear {
  readonly year: Year;
  readonly outcome: PeriodOutcome;
  readonly class: WaterClass | null;
  readonly target: TargetClass | null;
  readonly attains: boolean | null;
  readonly evaluatedMonths: number;
}

/**
 * The months, years and values of the one section of a data package, from the first month with anything on record to the
 * last.
 *
 * @param asOf - months that end after it have not come yet; `null`: all have
 * @param means - what readings come to that the package leaves out
 * @returns `null` where nothing is on record
 */
export function sectionHistory(
  data: DataPackage,
  asOf: Day | null,
  means: readonly ReadingMean[] = [],
): SectionHistory | null {
  invariant(data.sectionIds.length === 1, 'a history is of one section');
  const applied = buildMonthlyGrid(data, { asOf, means });
  const span = monthsOnRecord(applied);
  if (span === null) {
    return null;
  }
  const hasExclusions = (data.exclusions?.length ?? 0) > 0;
  const ignored = hasExclusions ? buildMonthlyGrid(data, { asOf, means, exclusions: 'ignored' }) : applied;
  const window = { firstMonth: span.first, monthCount: span.last - span.first + 1 };
  const [ribbon] = ribbonOf(applied, data.sectionIds, window).rows;
  const months = monthsOfWindow(window);
  const standard = evaluationStandardOn(lastDayOfMonth(span.last), DEFAULT_PARAMETERS);
  return {
    firstMonth: span.first,
    months: months.map((month, position) => ({
      outcome: ribbon?.cells[position] ?? 'absent',
      deciding: decidingOf(applied, month),
    })),
    years: [...new Set(months.map(yearOfMonth))].map((year) => yearOf(applied, year)),
    indicators: [...ignored.items.keys()].map((indicator) => ({
      indicator,
      limits: standard.ok
        ? trendLimitsOf(indicator, kindOfSection(applied, 0), standard.value)
        : { kind: 'none' },
      points: trendPointsOf(data, { applied, ignored }, 0, indicator, window),
    })),
  };
}

function monthsOnRecord(grid: MonthlyGrid): { readonly first: Month; readonly last: Month } | null {
  const isOnRecord = (cell: number) =>
    grid.presence[cell] === EVALUATED ||
    grid.state[cell] !== NONE ||
    [...grid.items.values()].some((item) => item.qualifier[cell] !== NONE);
  const cells = Array.from({ length: grid.monthCount }, (_, cell) => cell).filter(isOnRecord);
  const [first, last] = [cells[0], cells.at(-1)];
  return first === undefined || last === undefined
    ? null
    : { first: (grid.firstMonth + first) as Month, last: (grid.firstMonth + last) as Month };
}

function decidingOf(grid: MonthlyGrid, month: Month): readonly IndicatorCode[] {
  const cell = cellOf(grid, 0, month);
  return cell === null ? [] : itemsOfMask(grid.deciding[cell] ?? 0);
}

function yearOf(grid: MonthlyGrid, year: Year): SectionYear {
  const { outcome, evaluation, target, attainment, months } = annualOutcome(grid, 0, year);
  return {
    year,
    outcome,
    class: evaluation?.class ?? null,
    target,
    attains: attainment === null ? null : attainment.attains,
    evaluatedMonths: months.evaluated,
  };
}
