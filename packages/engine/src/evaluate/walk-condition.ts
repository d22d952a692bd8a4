import type { Condition, MeasureUse } from '../language/condition.ts';
import { type Answers, chosen } from './answers.ts';

/** The conditions that stand directly in another, in the order of the text; of a `choose`, the one that is answered. */
export function partsOf(condition: Condition, answers: Answers): readonly Condition[] {
  switch (condition.kind) {
    case 'compare':
    case 'max':
    case 'mean':
    case 'change':
    case 'rank':
    case 'events':
      return [];
    case 'at-least':
    case 'consecutive':
    case 'any-of':
    case 'all-of':
    case 'none-of':
      return [condition.when];
    case 'share':
      return condition.among === null ? [condition.when] : [condition.when, condition.among];
    case 'all':
    case 'any':
      return condition.conditions;
    case 'not':
      return [condition.condition];
    case 'unless':
      return [condition.condition, condition.exception];
    case 'choose':
      return [chosen(condition, answers)];
  }
}

/** A condition and all that stand in it, each before its parts. */
export function walkCondition(condition: Condition, answers: Answers): readonly Condition[] {
  return [condition, ...partsOf(condition, answers).flatMap((part) => walkCondition(part, answers))];
}

/**
 * The measures that a condition reads itself: what it compares, and what it compares that with; of events, also whether
 * there are others than those on record.
 */
export function usesOf(condition: Condition): readonly MeasureUse[] {
  if (!('use' in condition)) {
    return [];
  }
  if (condition.kind === 'events') {
    return [condition.use, { ...condition.use, measure: 'unrecorded-events', parameters: {} }];
  }
  const threshold = condition.kind === 'compare' ? condition.test?.threshold : undefined;
  return threshold?.kind === 'measure' ? [condition.use, threshold.use] : [condition.use];
}
