import { type IndicatorCode, lastDayOfMonth } from '@shuize/domain';
import {
  type ClassColumns,
  compileLimitSteps,
  evaluateColumns,
  fixedPointOfFraction,
  itemBit,
  itemsThatCount,
  maskOfItems,
  meanAsFixedPoint,
  meanOfValues,
} from '@shuize/water';
import { judgedColumn } from './grid/background-allowance.ts';
import {
  type CellRun,
  cellsOfSpan,
  countedValuesOf,
  isOnlyNotDetected,
  isSpanOpen,
  type MonthSpan,
  standardOfSpan,
} from './month-span.ts';
import {
  ABSENT,
  EVALUATED,
  type GridItem,
  type MonthlyGrid,
  NONE,
  NOT_EVALUATED,
  UNKNOWN,
} from './monthly-grid.ts';

/**
 * What a section is over several months. `evaluated`: it has a class. `open`: the period ends after the as-of day.
 * `too-few-data`: fewer evaluated months than the period needs, or nothing in them that could be judged.
 * `not-evaluated`: dry, frozen or excluded in every month it has. `absent`: it does not exist in the period.
 */
export const PERIOD_OUTCOMES = ['evaluated', 'open', 'too-few-data', 'not-evaluated', 'absent'] as const;

export type PeriodOutcome = (typeof PERIOD_OUTCOMES)[number];

/** Every section over one period; one entry a section, in the order of the grid. */
export interface PeriodColumns extends ClassColumns {
  readonly span: MonthSpan;
  /** Position in {@link PERIOD_OUTCOMES}; only `evaluated` has a class. */
  readonly outcome: Uint8Array;
  readonly evaluatedMonths: Uint16Array;
  readonly notEvaluatedMonths: Uint16Array;
  /**
   * Unrounded means of all that counts, also of sections without a class: fixed-point integers as the `counted` of a
   * grid, NaN where no month counts.
   */
  readonly means: ReadonlyMap<IndicatorCode, Float64Array>;
}

/**
 * Evaluates every section over a period: means of the unrounded monthly values, rounded once, then judged.
 *
 * @see DATA-PACKAGE 2, annual class; STANDARDS 2.2, 4.1
 */
export function evaluatePeriod(grid: MonthlyGrid, span: MonthSpan): PeriodColumns {
  const runs = grid.sectionIds.map((_, section) => cellsOfSpan(grid, section, span));
  const means = new Map(Array.from(grid.items, ([code, item]) => [code, meansOf(item, runs)]));
  const classes = classesOf(grid, span, runs, means);
  const months = runs.map((run) => monthsOf(grid, run));
  const isOpen = isSpanOpen(grid, span);
  const outcomes = months.map((counts, section) =>
    outcomeOf(counts, span, isOpen, classes.level[section] !== NONE),
  );
  const hasClass = outcomes.map((outcome) => outcome === 'evaluated');
  return {
    span,
    outcome: Uint8Array.from(outcomes, (outcome) => PERIOD_OUTCOMES.indexOf(outcome)),
    evaluatedMonths: Uint16Array.from(months, ({ evaluated }) => evaluated),
    notEvaluatedMonths: Uint16Array.from(months, ({ notEvaluated }) => notEvaluated),
    level: classes.level.map((level, section) => (hasClass[section] === true ? level : NONE)),
    deciding: classes.deciding.map((items, section) => (hasClass[section] === true ? items : 0)),
    means,
  };
}

/** Months of a run by what the section is in them. */
export interface MonthCounts {
  readonly existing: number;
  readonly evaluated: number;
  readonly notEvaluated: number;
}

export function monthsOf({ presence }: MonthlyGrid, { first, last }: CellRun): MonthCounts {
  let [existing, evaluated, notEvaluated] = [0, 0, 0];
  for (let cell = first; cell <= last; cell += 1) {
    const code = presence[cell] ?? UNKNOWN;
    existing += Number(code !== ABSENT);
    evaluated += Number(code === EVALUATED);
    notEvaluated += Number(code === NOT_EVALUATED);
  }
  return { existing, evaluated, notEvaluated };
}

/** @param isJudged - whether an item of the class could be judged */
export function outcomeOf(
  { existing, evaluated, notEvaluated }: MonthCounts,
  { minimumMonths }: MonthSpan,
  isOpen: boolean,
  isJudged: boolean,
): PeriodOutcome {
  if (existing === 0) {
    return 'absent';
  }
  if (isOpen) {
    return 'open';
  }
  if (isJudged && evaluated >= minimumMonths) {
    return 'evaluated';
  }
  return notEvaluated === existing ? 'not-evaluated' : 'too-few-data';
}

function meansOf(item: GridItem, runs: readonly CellRun[]): Float64Array {
  return Float64Array.from(runs, (run) => {
    const values: number[] = [];
    let isWhole = true;
    for (let cell = run.first; cell <= run.last; cell += 1) {
      const value = item.counted[cell] ?? Number.NaN;
      if (!Number.isNaN(value)) {
        values.push(value);
        isWhole &&= !item.exact.has(cell);
      }
    }
    if (values.length === 0) {
      return Number.NaN;
    }
    return isWhole
      ? meanAsFixedPoint(values, item.indicator)
      : fixedPointOfFraction(meanOfValues(countedValuesOf(item, run), item.indicator), item.indicator);
  });
}

function classesOf(
  grid: MonthlyGrid,
  span: MonthSpan,
  runs: readonly CellRun[],
  means: ReadonlyMap<IndicatorCode, Float64Array>,
): ClassColumns {
  const standard = standardOfSpan(grid, span);
  if (standard === null) {
    return { level: new Uint8Array(runs.length).fill(NONE), deciding: new Uint32Array(runs.length) };
  }
  const items = Array.from(grid.items.values(), (item) =>
    judgedColumn(
      { indicator: item.indicator, values: means.get(item.indicator) ?? new Float64Array() },
      [lastDayOfMonth(span.to)],
      (section) => exactMeanOf(item, runs[section]),
      grid,
    ),
  );
  const judged = Uint32Array.from(grid.sectionIds, (id) =>
    maskOfItems(itemsThatCount(standard, grid.extraItems.get(id) ?? [])),
  );
  const notDetected = new Uint32Array(runs.length);
  for (const indicator of standard.classItems.content) {
    const item = grid.items.get(indicator);
    for (const [section, run] of (item === undefined ? [] : runs).entries()) {
      if (item !== undefined && isOnlyNotDetected(item, run)) {
        notDetected[section] = (notDetected[section] ?? 0) | itemBit(indicator);
      }
    }
  }
  const steps = compileLimitSteps(standard, 'assessment');
  return evaluateColumns({ kinds: grid.kinds, items, judged, notDetected }, steps);
}

function exactMeanOf(item: GridItem, run: CellRun | undefined) {
  const values = run === undefined ? [] : countedValuesOf(item, run);
  return values.length === 0 ? null : meanOfValues(values, item.indicator);
}
