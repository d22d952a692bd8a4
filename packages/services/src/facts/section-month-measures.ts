import {
  CELL_ABSENT,
  CELL_KNOWN,
  CELL_UNKNOWN,
  INDICATORS,
  type IndicatorCode,
  invariant,
  TARGET_CLASSES,
  type TargetClass,
} from '@shuize/domain';
import { CLASS_ITEMS, type FixedPoint, limitOf } from '@shuize/water';
import {
  ABSENT,
  EVALUATED,
  kindOfSection,
  type MonthlyGrid,
  NONE,
  NOT_EVALUATED,
} from '../water/monthly-grid.ts';
import { comparedWithYearBefore } from './compare-with-year-before.ts';
import { emptyColumn, emptyWholeColumn, type FactContext, type MeasureFiller } from './fact-context.ts';
import { judgedRounded } from './judged-values.ts';
import { annualClassOf, NO_ANNUAL_CLASS } from './section-years.ts';

/** Indicators that have an exceedance multiple: the items of the class that have an upper limit. */
export const INDICATORS_WITH_MULTIPLE: readonly IndicatorCode[] = INDICATORS.map(({ code }) => code).filter(
  (code) => code !== 'pH' && code !== 'DO' && CLASS_ITEMS.some(({ content }) => content.includes(code)),
);

/**
 * Exceedance multiple of every section, month and indicator: (C − S) / S, or C / S, of the rounded value over the limit
 * of the section's target class of that year, or of class Ⅲ. An approved natural background is taken off C first.
 *
 * In an evaluated month an indicator without a value was not monitored: its cell does not exist. A section without a
 * target in the year has no multiple over it; where no targets are on record at all, it is unknown.
 *
 * @see DATA-PACKAGE 2
 */
export const fillExceedanceMultiple: MeasureFiller = (context, { multiple, limit }) => {
  const { grid, indicators } = context;
  const width = indicators.length;
  const column = emptyColumn(grid.presence.length * width);
  const limits = limitLookup(context, limit === 'class-III' ? 'III' : null);
  for (const [item, indicator] of indicators.entries()) {
    const found = grid.items.get(indicator);
    const rounded = found === undefined ? null : judgedRounded(grid, found);
    for (let cell = 0; cell < grid.presence.length; cell += 1) {
      const presence = grid.presence[cell] ?? ABSENT;
      if (presence === ABSENT || presence === NOT_EVALUATED) {
        continue;
      }
      const at = cell * width + item;
      if (presence !== EVALUATED) {
        column.state[at] = CELL_UNKNOWN;
        continue;
      }
      const value = rounded?.[cell] ?? Number.NaN;
      const allowed = limits(cell, item);
      if (Number.isNaN(value) || allowed === NO_LIMIT) {
        continue;
      }
      if (allowed === UNKNOWN_LIMIT) {
        column.state[at] = CELL_UNKNOWN;
        continue;
      }
      column.numerator[at] = multiple === 'ratio' ? value : value - allowed;
      column.denominator[at] = allowed;
      column.state[at] = CELL_KNOWN;
    }
  }
  return column;
};

/** Class of the month as a number: 1 for Ⅰ to 6 for 劣Ⅴ. */
export const fillClassLevel: MeasureFiller = ({ grid }) => {
  const column = emptyWholeColumn(grid.presence.length);
  for (let cell = 0; cell < grid.presence.length; cell += 1) {
    const level = grid.level[cell] ?? NONE;
    column.state[cell] = stateOfClass(grid, cell);
    column.numerator[cell] = level === NONE ? 0 : level + 1;
  }
  return column;
};

/**
 * Whether a section attains its target class in the month, or, with `year`, in the whole year of the month. A section
 * without a target attains none; where no targets are on record at all, it is unknown.
 */
export const fillAttainsTarget: MeasureFiller = (context, { attaining }) => {
  const { grid, data } = context;
  const column = emptyWholeColumn(grid.presence.length);
  for (let cell = 0; cell < grid.presence.length; cell += 1) {
    const presence = grid.presence[cell] ?? ABSENT;
    if (presence === ABSENT || presence === NOT_EVALUATED) {
      continue;
    }
    const target = grid.targets[Math.floor(cell / 12)] ?? NONE;
    const level = attaining === 'year' ? annualLevel(context, cell) : (grid.level[cell] ?? NONE);
    const isUnknown = data.targets === null || (target !== NONE && level === NONE);
    column.state[cell] = isUnknown ? CELL_UNKNOWN : CELL_KNOWN;
    column.numerator[cell] = target !== NONE && level <= target ? 1 : 0;
  }
  return column;
};

/**
 * Whether the class of the month is worse than the target class of its year. A section without a target in the year can't
 * miss it; where no targets are on record at all, it is unknown.
 */
export const fillMonthTargetMissed: MeasureFiller = ({ grid, data }) => {
  const column = emptyWholeColumn(grid.presence.length);
  for (let cell = 0; cell < grid.presence.length; cell += 1) {
    const target = grid.targets[Math.floor(cell / 12)] ?? NONE;
    const state = stateOfClass(grid, cell);
    if (state === CELL_ABSENT || (target === NONE && data.targets !== null)) {
      continue;
    }
    const isKnown = state === CELL_KNOWN && target !== NONE;
    column.state[cell] = isKnown ? CELL_KNOWN : CELL_UNKNOWN;
    column.numerator[cell] = isKnown && (grid.level[cell] ?? 0) > target ? 1 : 0;
  }
  return column;
};

/**
 * Whether a month is worse than the same month a year before, over the indicators present in both. Either month
 * unknown: unknown; either not evaluated: not counted; a section that did not exist then is not compared.
 *
 * @see DATA-PACKAGE 2
 */
export const fillWorseThanYearBefore: MeasureFiller = ({ grid }, { worse }) => {
  const column = emptyWholeColumn(grid.presence.length);
  const compared = comparedWithYearBefore(grid);
  for (let cell = 0; cell < grid.presence.length; cell += 1) {
    const state = compared.state[cell] ?? CELL_ABSENT;
    column.state[cell] = state;
    if (state !== CELL_KNOWN) {
      continue;
    }
    if (worse === 'class') {
      column.numerator[cell] = (compared.level[cell] ?? 0) > (compared.levelBefore[cell] ?? 0) ? 1 : 0;
      continue;
    }
    const isWorse = compared.isConcentrationWorse(cell);
    column.numerator[cell] = isWorse === true ? 1 : 0;
    column.state[cell] = isWorse === null ? CELL_UNKNOWN : CELL_KNOWN;
  }
  return column;
};

function stateOfClass({ presence, level }: MonthlyGrid, cell: number): number {
  const found = presence[cell] ?? ABSENT;
  if (found === ABSENT || found === NOT_EVALUATED) {
    return CELL_ABSENT;
  }
  return found === EVALUATED && level[cell] !== NONE ? CELL_KNOWN : CELL_UNKNOWN;
}

function annualLevel(context: FactContext, cell: number): number {
  const { level } = annualClassOf(context);
  const found = level[Math.floor(cell / 12)] ?? NO_ANNUAL_CLASS;
  return found === NO_ANNUAL_CLASS ? NONE : found;
}

const NO_LIMIT = -1;
const UNKNOWN_LIMIT = -2;

/**
 * The limit that a cell is compared with, as a fixed-point integer; {@link NO_LIMIT} where the section has no target in
 * the year, {@link UNKNOWN_LIMIT} where no targets are on record.
 *
 * @param fixedClass - the class whose limit holds for all, or `null` for each section's target
 */
function limitLookup(
  { grid, indicators, data }: FactContext,
  fixedClass: TargetClass | null,
): (cell: number, item: number) => FixedPoint {
  const table = limitTable(grid, indicators);
  const fixedLevel = fixedClass === null ? null : TARGET_CLASSES.indexOf(fixedClass);
  return (cell, item) => {
    const month = cell % grid.monthCount;
    const section = (cell - month) / grid.monthCount;
    const level = fixedLevel ?? grid.targets[Math.floor(cell / 12)] ?? NONE;
    if (level === NONE) {
      return data.targets === null ? UNKNOWN_LIMIT : NO_LIMIT;
    }
    const limits = table[month];
    const kind = grid.kinds[section] ?? 0;
    return limits?.[(kind * indicators.length + item) * TARGET_CLASSES.length + level] ?? NO_LIMIT;
  };
}

/** Limits by month, then by kind, item and class; months with the same tables share one. */
function limitTable(
  grid: MonthlyGrid,
  indicators: readonly IndicatorCode[],
): readonly (Float64Array | null)[] {
  const made = new Map<unknown, Float64Array>();
  return grid.standards.map((standard) => {
    if (standard === null) {
      return null;
    }
    const found = made.get(standard);
    if (found !== undefined) {
      return found;
    }
    const limits = Float64Array.from(
      (['river', 'lake'] as const).flatMap((kind) =>
        indicators.flatMap((indicator) =>
          TARGET_CLASSES.map((target) => {
            const limit = limitOf(standard.limits.content, indicator, kind, target);
            invariant(limit?.direction === 'at-most', `${indicator} has no upper limit`);
            return limit.limit.fixed;
          }),
        ),
      ),
    );
    made.set(standard, limits);
    return limits;
  });
}

/** The limit of a cell as the standard prints it. */
export function printedLimit(
  { grid }: FactContext,
  cell: number,
  indicator: IndicatorCode,
  targetClass: TargetClass,
) {
  const standard = grid.standards[cell % grid.monthCount] ?? null;
  const section = Math.floor(cell / grid.monthCount);
  const limit =
    standard === null
      ? null
      : limitOf(standard.limits.content, indicator, kindOfSection(grid, section), targetClass);
  invariant(limit?.direction === 'at-most', `${indicator} has no upper limit`);
  return limit.limit;
}
