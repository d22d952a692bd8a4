import {
  type Fraction,
  type IndicatorCode,
  isWorseClass,
  type TargetClass,
  type WaterBodyKind,
  type WaterClass,
} from '@shuize/domain';
import { type ClassLimit, limitOf } from '../standards/class-limit.ts';
import type { EvaluationStandard } from '../standards/evaluation-standard.ts';
import { multipleOverLimit } from './exceedance-multiple.ts';
import type { ClassedItem } from './item-class.ts';
import { compareWorstFirst } from './item-order.ts';
import type { SectionClass } from './section-class.ts';

/** An item worse than the target class of its section (超目标指标). */
export interface TargetExceedance {
  readonly indicator: IndicatorCode;
  readonly class: WaterClass;
  /** What was compared, in the unit of the indicator. */
  readonly value: Fraction;
  readonly limit: ClassLimit;
  /** Over the limit of the target class; `null` for pH and dissolved oxygen, which have none. */
  readonly multiple: Fraction | null;
}

/** How a section stands against its target (水质目标). */
export interface TargetOutcome {
  readonly attains: boolean;
  /** Worst first; none when it attains. */
  readonly exceedances: readonly TargetExceedance[];
}

/**
 * Compares a section with its target: it attains when its class is not worse. The multiples of attainment and
 * accountability are over the limit of the target class, not over class Ⅲ.
 *
 * @returns `null` when the section has no class: nothing is attained or missed
 * @see STANDARDS 2.4, 4.7
 */
export function compareWithTarget(
  section: SectionClass,
  kind: WaterBodyKind,
  target: TargetClass,
  standard: EvaluationStandard,
): TargetOutcome | null {
  if (section.class === null) {
    return null;
  }
  const overTarget = section.judged
    .filter((item) => isWorseClass(item.class, target))
    .map((item) => ({ item, exceedance: exceedanceOf(item, kind, target, standard) }))
    .sort((a, b) =>
      compareWorstFirst(
        { ...a.item, multiple: a.exceedance?.multiple ?? null },
        { ...b.item, multiple: b.exceedance?.multiple ?? null },
        standard.parameters.itemsWithoutMultiple,
      ),
    );
  return {
    attains: !isWorseClass(section.class, target),
    exceedances: overTarget.flatMap(({ exceedance }) => exceedance ?? []),
  };
}

function exceedanceOf(
  { indicator, class: itemClass, compared }: ClassedItem,
  kind: WaterBodyKind,
  target: TargetClass,
  standard: EvaluationStandard,
): TargetExceedance | null {
  const limit = limitOf(standard.limits.content, indicator, kind, target);
  return compared === null || limit === null
    ? null
    : {
        indicator,
        class: itemClass,
        value: compared,
        limit,
        multiple: multipleOverLimit(compared, limit),
      };
}
