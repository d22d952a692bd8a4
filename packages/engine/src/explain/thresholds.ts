import { type Decimal, decimal, measureOf } from '@shuize/domain';
import type { Answers } from '../evaluate/answers.ts';
import { walkCondition } from '../evaluate/walk-condition.ts';
import type { Comparison, Condition, Share, Threshold } from '../language/condition.ts';

/** A threshold of a condition: what stands there, how it compares, and how fine it is told apart in print. */
export interface ThresholdInCondition {
  readonly name: string;
  readonly is: Comparison;
  readonly threshold: Threshold;
  readonly resolution: Decimal;
  /**
   * Whether the status can only go one way while the threshold does. Not so where it decides who enters a share: in its
   * `among`, and in a share that leaves out what is unknown.
   */
  readonly isMonotone: boolean;
}

const SHARE_RESOLUTION = decimal('0.0001');
const PLACE_RESOLUTION = decimal('1');

/**
 * The thresholds of a condition in the order of the text. A comparison has the name of its measure; other nodes say what
 * they make of it, as in `mean-of-exceedance-multiple`. Yes-no measures have no threshold.
 */
export function thresholdsIn(condition: Condition, answers: Answers): readonly ThresholdInCondition[] {
  const all = walkCondition(condition, answers);
  const selecting = new Set(
    all.flatMap((each) =>
      each.kind === 'share' ? selectingIn(each).flatMap((part) => walkCondition(part, answers)) : [],
    ),
  );
  return all.flatMap((each) => {
    const found = thresholdOf(each, answers);
    return found === null ? [] : [{ ...found, isMonotone: !selecting.has(each) }];
  });
}

function selectingIn({ when, among, unknown }: Share): readonly Condition[] {
  return [...(among === null ? [] : [among]), ...(unknown === 'left-out' ? [when] : [])];
}

function thresholdOf(
  condition: Condition,
  answers: Answers,
): Omit<ThresholdInCondition, 'isMonotone'> | null {
  switch (condition.kind) {
    case 'compare': {
      const { measure } = condition.use;
      const { resolution } = measureOf(measure);
      return condition.test === null ? null : { name: measure, ...condition.test, resolution };
    }
    case 'max':
    case 'mean':
    case 'change': {
      const { kind, use, is, threshold } = condition;
      return {
        name: `${kind}-of-${use.measure}`,
        is,
        threshold,
        resolution: measureOf(use.measure).resolution,
      };
    }
    case 'rank': {
      const { use, is, threshold } = condition;
      return { name: `rank-of-${use.measure}`, is, threshold, resolution: PLACE_RESOLUTION };
    }
    case 'share': {
      const { when, is, threshold } = condition;
      const first = walkCondition(when, answers).find((each) => 'use' in each);
      const of = first !== undefined && 'use' in first ? first.use.measure : when.kind;
      return { name: `share-of-${of}`, is, threshold, resolution: SHARE_RESOLUTION };
    }
    default:
      return null;
  }
}
