import type { Answerable, Condition, Dimension, MeasureUse, Threshold } from './condition.ts';
import type { Rule } from './pack.ts';

/**
 * The interpretations that a rule depends on, by id in alphabetical order: those that its condition or its subject name, and
 * with `holder` also the one that says who is held.
 */
export function interpretationsOfRule(rule: Rule, including: 'condition' | 'holder'): readonly string[] {
  const found = new Set(interpretationsOfCondition(rule.condition));
  if (rule.subject.bySection !== null) {
    found.add(rule.subject.bySection.interpretation);
  }
  if (including === 'holder') {
    for (const id of ofAnswerable(rule.holder)) {
      found.add(id);
    }
  }
  return [...found].sort();
}

function* interpretationsOfCondition(condition: Condition): Iterable<string> {
  if ('use' in condition) {
    yield* ofUse(condition.use);
  }
  switch (condition.kind) {
    case 'compare':
      yield* condition.test === null ? [] : ofThreshold(condition.test.threshold);
      return;
    case 'at-least':
      yield* ofDimensions(condition.distinct);
      yield* interpretationsOfCondition(condition.when);
      return;
    case 'consecutive':
      yield* ofDimensions(condition.same);
      yield* interpretationsOfCondition(condition.when);
      return;
    case 'events':
      yield* condition.same?.only == null ? [] : [condition.same.only.interpretation];
      yield* ofAnswerable(condition.within);
      return;
    case 'share':
      yield* interpretationsOfCondition(condition.when);
      yield* condition.among === null ? [] : interpretationsOfCondition(condition.among);
      return;
    case 'any-of':
    case 'all-of':
    case 'none-of':
      yield* interpretationsOfCondition(condition.when);
      return;
    case 'all':
    case 'any':
      for (const part of condition.conditions) {
        yield* interpretationsOfCondition(part);
      }
      return;
    case 'not':
      yield* interpretationsOfCondition(condition.condition);
      return;
    case 'unless':
      yield* interpretationsOfCondition(condition.condition);
      yield* interpretationsOfCondition(condition.exception);
      return;
    case 'choose':
      yield condition.interpretation;
      for (const part of Object.values(condition.answers)) {
        yield* interpretationsOfCondition(part);
      }
      return;
    default:
      return;
  }
}

function* ofUse({ parameters }: MeasureUse): Iterable<string> {
  for (const value of Object.values(parameters)) {
    yield* ofAnswerable(value);
  }
}

function ofThreshold(threshold: Threshold): Iterable<string> {
  return threshold.kind === 'measure' ? ofUse(threshold.use) : [];
}

function ofDimensions(dimensions: readonly Dimension[]): Iterable<string> {
  return dimensions.flatMap(({ only }) => (only === null ? [] : [only.interpretation]));
}

function ofAnswerable(text: Answerable): readonly string[] {
  return text.kind === 'interpretation' ? [text.interpretation] : [];
}
