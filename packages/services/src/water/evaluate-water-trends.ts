import {
  classLevel,
  classNumeral,
  classText,
  type DataPackage,
  type IndicatorCode,
  isWorseClass,
  type Language,
} from '@shuize/domain';
import type { ReportPeriod, SectionEvaluation, Trend } from '@shuize/reports';
import type { EvaluationStandard } from '@shuize/water';
import type { ExclusionGrids } from './evaluate-water-model.ts';
import { periodText } from './evaluate-water-period-text.ts';
import { trendLimitsOf, trendTargetsOf } from './evaluate-water-trend-limits.ts';
import { trendPointsOf } from './evaluate-water-trend-points.ts';
import type { MonthWindow } from './evaluate-water-window.ts';

/** What trends are drawn from and how they are worded. */
export interface TrendContext {
  readonly data: DataPackage;
  readonly grids: ExclusionGrids;
  readonly standard: EvaluationStandard;
  readonly window: MonthWindow;
  readonly period: ReportPeriod;
  readonly language: Language;
}

/** A section and one of the indicators that decide its class. */
interface TrendChoice {
  readonly section: SectionEvaluation;
  readonly indicator: IndicatorCode;
}

const MOST_TRENDS = 12;
/** How many sections are shown where all attain their targets. */
const MOST_WORST_SECTIONS = 3;

/**
 * Trends worth a reader's time: of the sections that miss their target or are worse than class Ⅲ, worst first, the first
 * deciding indicator of each, then the second of each, and so on up to twelve. Where there are none, of the few sections
 * of the worst class.
 */
export function selectTrends(
  sections: readonly SectionEvaluation[],
  context: TrendContext,
): readonly Trend[] {
  return chooseTrends(sections).map((choice) => describeTrend(choice, context));
}

function chooseTrends(sections: readonly SectionEvaluation[]): readonly TrendChoice[] {
  const worstFirst = sections
    .filter(({ outcome }) => outcome.kind === 'class' && outcome.deciding.length > 0)
    .toSorted((a, b) => missed(b) - missed(a) || levelOf(b) - levelOf(a));
  const wanting = worstFirst.filter((section) => section.attains === false || isBad(section));
  const worst = worstFirst.filter((section) => levelOf(section) === Math.max(...worstFirst.map(levelOf)));
  const shown = wanting.length > 0 ? wanting : worst.slice(0, MOST_WORST_SECTIONS);
  const choices: TrendChoice[] = [];
  for (let round = 0; round < MOST_TRENDS; round += 1) {
    for (const section of shown) {
      const indicator = section.outcome.kind === 'class' ? section.outcome.deciding[round] : undefined;
      if (indicator !== undefined) {
        choices.push({ section, indicator });
      }
    }
  }
  return choices.slice(0, MOST_TRENDS);
}

function describeTrend({ section, indicator }: TrendChoice, context: TrendContext): Trend {
  const { data, grids, standard, window } = context;
  const grid = grids.applied;
  const number = grid.sectionIds.indexOf(section.sectionId);
  return {
    sectionId: section.sectionId,
    sectionName: section.name,
    indicator,
    firstMonth: window.firstMonth,
    points: trendPointsOf(data, grids, number, indicator, window),
    limits: trendLimitsOf(indicator, section.kind, standard),
    targets: trendTargetsOf(grid, number, indicator, window, standard),
    note: noteOf(section, context),
  };
}

/** Why the section is shown: it misses its target, or how its class is. */
function noteOf({ outcome, target, attains }: SectionEvaluation, context: TrendContext): string | null {
  if (outcome.kind !== 'class') {
    return null;
  }
  const isChinese = context.language === 'zh';
  const period = periodText(context.period, context.language);
  const waterClass = classText(outcome.class)[context.language];
  if (attains === false && target !== null) {
    return isChinese
      ? `${period}为${waterClass}，未达到${classNumeral(target)}类目标`
      : `${waterClass} in ${period}, target class ${target} missed`;
  }
  return isChinese ? `${period}为${waterClass}` : `${waterClass} in ${period}`;
}

function missed({ attains }: SectionEvaluation): number {
  return attains === false ? 1 : 0;
}

function levelOf({ outcome }: SectionEvaluation): number {
  return outcome.kind === 'class' ? classLevel(outcome.class) : -1;
}

function isBad({ outcome }: SectionEvaluation): boolean {
  return outcome.kind === 'class' && isWorseClass(outcome.class, 'III');
}
