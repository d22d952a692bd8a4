import {
  type IndicatorCode,
  type Month,
  monthOf,
  TARGET_CLASSES,
  type WaterBodyKind,
  type Year,
  yearOfMonth,
} from '@shuize/domain';
import type { Trend, TrendLimits } from '@shuize/reports';
import { type EvaluationStandard, limitOf, limitsOf } from '@shuize/water';
import { type MonthWindow, monthsOfWindow } from './evaluate-water-window.ts';
import { kindOfSection, type MonthlyGrid, targetOfYear } from './monthly-grid.ts';

/** The limits of an indicator to draw, classes Ⅰ to Ⅴ in order. */
export function trendLimitsOf(
  indicator: IndicatorCode,
  kind: WaterBodyKind,
  standard: EvaluationStandard,
): TrendLimits {
  const limits = limitsOf(standard.limits.content, indicator, kind) ?? [];
  const [first] = limits;
  if (first === undefined) {
    return { kind: 'none' };
  }
  if (first.direction === 'within') {
    return { kind: 'range', low: first.low.printed, high: first.high.printed };
  }
  const classes = TARGET_CLASSES.flatMap((targetClass, level) => {
    const limit = limits[level];
    return limit === undefined || limit.direction === 'within'
      ? []
      : { class: targetClass, limit: limit.limit.printed };
  });
  return { kind: first.direction, classes };
}

/**
 * The targets of a section over a window, one for each change, with the limit of the class.
 *
 * @param section - number in the grid
 */
export function trendTargetsOf(
  grid: MonthlyGrid,
  section: number,
  indicator: IndicatorCode,
  window: MonthWindow,
  standard: EvaluationStandard,
): Trend['targets'] {
  const kind = kindOfSection(grid, section);
  const targets: Trend['targets'][number][] = [];
  for (const year of yearsOfWindow(window)) {
    const target = targetOfYear(grid, section, year);
    if (target !== null && target !== targets.at(-1)?.class) {
      const limit = limitOf(standard.limits.content, indicator, kind, target);
      const from = Math.max(window.firstMonth, monthOf(year, 1)) as Month;
      const printed = limit === null || limit.direction === 'within' ? null : limit.limit.printed;
      targets.push({ from, class: target, limit: printed });
    }
  }
  return targets;
}

function yearsOfWindow(window: MonthWindow): readonly Year[] {
  return [...new Set(monthsOfWindow(window).map(yearOfMonth))];
}
