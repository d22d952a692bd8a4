import {
  type Decimal,
  type Fraction,
  type IndicatorCode,
  lastDayOfMonth,
  type TargetClass,
  type Year,
} from '@shuize/domain';
import {
  compareWithTarget,
  type EvaluationStandard,
  evaluateSection,
  type ItemValue,
  meanOfValues,
  roundForEvaluation,
  type SectionClass,
  type TargetOutcome,
} from '@shuize/water';
import { judgedValue } from './grid/background-allowance.ts';
import {
  type CellRun,
  cellsOfSpan,
  countedValuesOf,
  isOnlyNotDetected,
  isSpanOpen,
  type MonthSpan,
  spanOfYear,
  standardOfSpan,
} from './month-span.ts';
import { type GridItem, kindOfSection, type MonthlyGrid, targetOfYear } from './monthly-grid.ts';
import { type MonthCounts, monthsOf, outcomeOf, type PeriodOutcome } from './period-columns.ts';

/** The mean of one indicator at a section over a period. */
export interface ItemMean {
  /** Unrounded, in the unit of the indicator. */
  readonly value: Fraction;
  /** As rounded for assessment; `null` for an indicator that is not rounded. */
  readonly rounded: Decimal | null;
  /** Months that entered. */
  readonly months: number;
}

/** One section over a period, with everything a page shows of it. */
export interface SectionPeriod {
  readonly outcome: PeriodOutcome;
  readonly months: MonthCounts;
  /** Of all that counts, also where the outcome is not `evaluated`; in the order of the grid. */
  readonly means: ReadonlyMap<IndicatorCode, ItemMean>;
  /** `null` unless the outcome is `evaluated`. */
  readonly evaluation: SectionClass | null;
}

/** A {@link SectionPeriod} of a year, against the target of the year. */
export interface AnnualOutcome extends SectionPeriod {
  /** `null` where targets.csv has none. */
  readonly target: TargetClass | null;
  /** `null` without a target or without a class. */
  readonly attainment: TargetOutcome | null;
}

/**
 * Evaluates one section over a period as {@link evaluatePeriod} does all of them, with exact means, items and main
 * pollutants.
 *
 * @param section - position in the grid's `sectionIds`
 */
export function evaluateSectionPeriod(grid: MonthlyGrid, section: number, span: MonthSpan): SectionPeriod {
  const run = cellsOfSpan(grid, section, span);
  const standard = standardOfSpan(grid, span);
  const values = valuesOf(grid, section, span, run);
  const evaluation =
    standard === null
      ? null
      : evaluateSection(
          {
            kind: kindOfSection(grid, section),
            values,
            extraItems: extraItemsOf(grid, section),
          },
          standard,
          'assessment',
        );
  const months = monthsOf(grid, run);
  const isJudged = evaluation !== null && evaluation.class !== null;
  const outcome = outcomeOf(months, span, isSpanOpen(grid, span), isJudged);
  return {
    outcome,
    months,
    means: meansOf(grid, run, standard),
    evaluation: outcome === 'evaluated' ? evaluation : null,
  };
}

/**
 * The annual outcome (年度评价) of a section, with its attainment of the target.
 *
 * @see DATA-PACKAGE 2
 */
export function annualOutcome(grid: MonthlyGrid, section: number, year: Year): AnnualOutcome {
  const span = spanOfYear(grid, year);
  const period = evaluateSectionPeriod(grid, section, span);
  const target = targetOfYear(grid, section, year);
  const standard = standardOfSpan(grid, span);
  const attainment =
    period.evaluation === null || target === null || standard === null
      ? null
      : compareWithTarget(period.evaluation, kindOfSection(grid, section), target, standard);
  return { ...period, target, attainment };
}

/**
 * The class of a section in one month with its items and main pollutants.
 *
 * @returns `null` where nothing counts: an unknown, not evaluated or absent month
 */
export function evaluateCell(grid: MonthlyGrid, cell: number): SectionClass | null {
  const section = Math.floor(cell / grid.monthCount);
  const month = grid.firstMonth + (cell % grid.monthCount);
  const span = { from: month, to: month, minimumMonths: 1 } as MonthSpan;
  return evaluateSectionPeriod(grid, section, span).evaluation;
}

function extraItemsOf(grid: MonthlyGrid, section: number): readonly IndicatorCode[] {
  const id = grid.sectionIds[section];
  return (id === undefined ? undefined : grid.extraItems.get(id)) ?? [];
}

function valuesOf(
  grid: MonthlyGrid,
  section: number,
  { to }: MonthSpan,
  run: CellRun,
): ReadonlyMap<IndicatorCode, ItemValue> {
  const id = grid.sectionIds[section];
  const values = new Map<IndicatorCode, ItemValue>();
  for (const item of grid.items.values()) {
    const mean = meanOf(item, run);
    if (mean !== null && id !== undefined) {
      const value = judgedValue(mean, item.indicator, id, lastDayOfMonth(to), grid);
      values.set(item.indicator, { kind: 'value', value });
    } else if (isOnlyNotDetected(item, run)) {
      values.set(item.indicator, { kind: 'not-detected' });
    }
  }
  return values;
}

function meansOf(
  grid: MonthlyGrid,
  run: CellRun,
  standard: EvaluationStandard | null,
): ReadonlyMap<IndicatorCode, ItemMean> {
  const means = new Map<IndicatorCode, ItemMean>();
  for (const item of grid.items.values()) {
    const value = meanOf(item, run);
    if (value !== null) {
      means.set(item.indicator, {
        value,
        rounded: standard === null ? null : roundForEvaluation(value, item.indicator, standard),
        months: countedValuesOf(item, run).length,
      });
    }
  }
  return means;
}

function meanOf(item: GridItem, run: CellRun): Fraction | null {
  const values = countedValuesOf(item, run);
  return values.length === 0 ? null : meanOfValues(values, item.indicator);
}
