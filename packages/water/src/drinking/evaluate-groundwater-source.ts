import { isWorseClass } from '@shuize/domain';
import { evaluateGroundwater } from '../groundwater/evaluate-groundwater.ts';
import type { GroundwaterItem } from '../groundwater/groundwater-items.ts';
import type { GroundwaterValues } from '../groundwater/groundwater-value.ts';
import type {
  ClassedGroundwaterItem,
  NotJudgedGroundwaterItem,
} from '../groundwater/judge-groundwater-item.ts';
import type { DetectionParameters } from '../limit/comparable-value.ts';

/** Whether a groundwater source attains (水源达标): every item monitored is in class Ⅲ or better. */
export interface GroundwaterSourceEvaluation {
  /** `null` when no item could be judged. */
  readonly attains: boolean | null;
  /** Items worse than class Ⅲ, worst first. */
  readonly over: readonly ClassedGroundwaterItem[];
  readonly notJudged: readonly NotJudgedGroundwaterItem[];
}

/**
 * Evaluates a groundwater source of drinking water by the items that were monitored.
 *
 * @param items - the table in force on the day of the values
 * @see STANDARDS 6.3
 */
export function evaluateGroundwaterSource(
  values: GroundwaterValues,
  items: readonly GroundwaterItem[],
  parameters: DetectionParameters,
): GroundwaterSourceEvaluation {
  const { class: pointClass, main, notJudged } = evaluateGroundwater(values, items, parameters);
  return {
    attains: pointClass === null ? null : !isWorseClass(pointClass, 'III'),
    over: main,
    notJudged,
  };
}
