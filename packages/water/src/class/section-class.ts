import {
  classLevel,
  classOfLevel,
  type IndicatorCode,
  type WaterBodyKind,
  type WaterClass,
  type WaterStatus,
} from '@shuize/domain';
import type { EvaluationStandard } from '../standards/evaluation-standard.ts';
import { statusOfClass } from '../standards/status-of-class.ts';
import { type ClassedItem, type EvaluationMode, judgeItem, type NotJudgedItem } from './item-class.ts';
import { itemsThatCount } from './item-list.ts';
import { compareWorstFirst } from './item-order.ts';
import type { SectionValues } from './item-value.ts';
import { mainPollutantsOf } from './main-pollutants.ts';

/** A section or point with what was measured there at one time or over one period. */
export interface SectionToEvaluate {
  readonly kind: WaterBodyKind;
  readonly values: SectionValues;
  /** X of the section's “5+X” list; it counts only under that parameter. */
  readonly extraItems?: readonly IndicatorCode[];
}

/** The class of a section (断面水质类别) and what it rests on. */
export interface SectionClass {
  /** That of the worst item; `null` when no item could be judged. */
  readonly class: WaterClass | null;
  readonly status: WaterStatus | null;
  /** Deciding items (定类指标): all items of that class, worst first. */
  readonly deciding: readonly IndicatorCode[];
  /** Worst first, none when the status is 优 or 良好. */
  readonly mainPollutants: readonly ClassedItem[];
  /** In the order of the standard's table. */
  readonly judged: readonly ClassedItem[];
  /** Items that count, have a value and could not be judged. */
  readonly notJudged: readonly NotJudgedItem[];
}

/**
 * Evaluates a section (单因子评价): its class is that of its worst item. Total nitrogen, faecal coliforms and water
 * temperature never enter it; an item without a value was not monitored and says nothing.
 *
 * @see STANDARDS 2.1, 2.3
 */
export function evaluateSection(
  section: SectionToEvaluate,
  standard: EvaluationStandard,
  mode: EvaluationMode,
): SectionClass {
  const [judged, notJudged]: [ClassedItem[], NotJudgedItem[]] = [[], []];
  for (const indicator of itemsThatCount(standard, section.extraItems)) {
    const judgement = judgeItem(section.values, indicator, section.kind, standard, mode);
    if (judgement?.kind === 'classed') {
      judged.push(judgement);
    } else if (judgement !== null) {
      notJudged.push(judgement);
    }
  }
  const worst = judged.reduce((level, item) => Math.max(level, classLevel(item.class)), -1);
  const sectionClass = classOfLevel(worst) ?? null;
  const { itemsWithoutMultiple } = standard.parameters;
  return {
    class: sectionClass,
    status: sectionClass === null ? null : statusOfClass(sectionClass),
    deciding: judged
      .filter((item) => item.class === sectionClass)
      .sort((a, b) => compareWorstFirst(a, b, itemsWithoutMultiple))
      .map((item) => item.indicator),
    mainPollutants: mainPollutantsOf(judged, standard.parameters),
    judged,
    notJudged,
  };
}
