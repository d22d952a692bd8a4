import type { Language } from '@shuize/domain';
import { type AskedPlan, detailedPlanEntry, detailedTargets, planEntry } from '@shuize/services';

/** What the JSON of `plan` holds. */
interface PlanJsonAsked {
  readonly isTargets: boolean;
  readonly isDetailed: boolean;
}

/**
 * The JSON of DATA-PACKAGE 4, one measure a line: `[{ number, title, lead, participating, deadlines, targets, cite }]`. With
 * progress, an object of measures, targets of the year, and basins that no area has.
 */
export function planJson(plans: readonly AskedPlan[], asked: PlanJsonAsked, language: Language): string {
  if (plans.some(({ progress }) => progress !== null)) {
    const parts = [
      ...(asked.isTargets ? [] : [`"measures":${listOf(measuresOf(plans, asked, language))}`]),
      `"targets":${listOf(plans.flatMap(({ progress }) => progress?.targets ?? []))}`,
      `"unplacedBasins":${JSON.stringify(plans.flatMap(({ progress }) => progress?.unplacedBasins ?? []))}`,
    ];
    return `{\n${parts.join(',\n')}\n}\n`;
  }
  const rows = asked.isTargets
    ? plans.flatMap(({ plan, answers }) => detailedTargets(plan, answers, language))
    : measuresOf(plans, asked, language);
  return `${listOf(rows)}\n`;
}

function measuresOf(
  plans: readonly AskedPlan[],
  { isDetailed }: PlanJsonAsked,
  language: Language,
): readonly object[] {
  return plans.flatMap(({ plan, answers, measures, progress }) =>
    measures.map((dated) => ({
      ...(isDetailed ? detailedPlanEntry(plan, dated, answers, language) : planEntry(plan, dated, language)),
      ...(progress === null ? {} : progress.standingOf(dated.measure.number)),
    })),
  );
}

function listOf(rows: readonly object[]): string {
  return rows.length === 0 ? '[]' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
}
