import {
  classLevel,
  classOfLevel,
  type IndicatorCode,
  isWorseClass,
  WATER_BODY_KINDS,
  type WaterBodyKind,
  type WaterClass,
} from '@shuize/domain';
import type { ClassedItem } from '../class/item-class.ts';
import type { SectionValues } from '../class/item-value.ts';
import { mainPollutantsOf } from '../class/main-pollutants.ts';
import { evaluateSection, type SectionToEvaluate } from '../class/section-class.ts';
import type { EvaluationStandard } from '../standards/evaluation-standard.ts';
import { meanOverSections } from './mean-over-sections.ts';

/** The class of several sections together by their mean concentrations. */
export interface MeanClass {
  /** That of the worst item; `null` when no item could be judged. */
  readonly class: WaterClass | null;
  /** As of a section: worst first, none in classes Ⅰ to Ⅲ. */
  readonly mainPollutants: readonly ClassedItem[];
  /** In the order of the standard's table. */
  readonly judged: readonly ClassedItem[];
}

/**
 * Averages each indicator over the sections and evaluates the means as if they were one section: how rivers and basins
 * of few sections, and the points of a lake, are evaluated.
 *
 * Where rivers and lakes come together, an item with limits of its own for each (total phosphorus) is averaged and
 * judged for each, and the worse one stands: our choice, the rule does not speak of it.
 *
 * @see STANDARDS 2.5, 2.6
 */
export function classByMean(sections: readonly SectionToEvaluate[], standard: EvaluationStandard): MeanClass {
  const extraItems = [...new Set(sections.flatMap((section) => section.extraItems ?? []))];
  const overAll = meanOverSections(sections, standard);
  const judged = new Map<IndicatorCode, ClassedItem>();
  for (const kind of WATER_BODY_KINDS) {
    const values = valuesForKind(kind, overAll, sections, standard);
    for (const item of evaluateSection({ kind, values, extraItems }, standard, 'assessment').judged) {
      const other = judged.get(item.indicator);
      if (other === undefined || isWorseClass(item.class, other.class)) {
        judged.set(item.indicator, item);
      }
    }
  }
  const items = [...judged.values()];
  const worst = items.reduce((level, item) => Math.max(level, classLevel(item.class)), -1);
  return {
    class: classOfLevel(worst) ?? null,
    mainPollutants: mainPollutantsOf(items, standard.parameters),
    judged: items,
  };
}

/** The means that are judged by the limits of one kind of water body; none where the group has no such section. */
function valuesForKind(
  kind: WaterBodyKind,
  overAll: SectionValues,
  sections: readonly SectionToEvaluate[],
  standard: EvaluationStandard,
): SectionValues {
  const ofKind = sections.filter((section) => section.kind === kind);
  if (ofKind.length === sections.length) {
    return overAll;
  }
  if (ofKind.length === 0) {
    return new Map();
  }
  const overKind = meanOverSections(ofKind, standard);
  const hasOwnLimits = (indicator: IndicatorCode) =>
    standard.limits.content.some(
      (row) => row.indicator === indicator && row.kinds.length < WATER_BODY_KINDS.length,
    );
  return new Map(
    [...overAll].flatMap(([indicator, value]) => {
      const own = hasOwnLimits(indicator) ? overKind.get(indicator) : value;
      return own === undefined ? [] : [[indicator, own]];
    }),
  );
}
