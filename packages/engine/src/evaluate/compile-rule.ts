import type { FactSource } from '@shuize/domain';
import type { Quantity } from '../language/condition.ts';
import type { Pack, Rule } from '../language/pack.ts';
import { type Answers, answerTo } from './answers.ts';
import { frameOf } from './bind.ts';
import { type EvaluationCache, evaluationCache } from './evaluation-cache.ts';
import type { Frame } from './frame.ts';
import { numberInForce } from './number-in-force.ts';
import type { Window } from './outcome.ts';

/** A rule with its facts and answers, ready for any window. */
export interface CompiledRule {
  readonly pack: Pack;
  readonly rule: Rule;
  readonly answers: Answers;
  readonly cache: EvaluationCache;
  /** Whether the answers ask for each section of a subject by itself. */
  readonly isBySection: boolean;
}

/**
 * Makes a rule ready to be evaluated.
 *
 * @param answers - to every interpretation of the pack, see {@link defaultAnswers}
 * @param cache - of this source, to share compared columns and indexes with other rules; its holder drops it
 */
export function compileRule(
  pack: Pack,
  rule: Rule,
  source: FactSource,
  answers: Answers,
  cache: EvaluationCache = evaluationCache(source),
): CompiledRule {
  const { bySection } = rule.subject;
  const isBySection = bySection !== null && answerTo(bySection.interpretation, answers) === bySection.answer;
  return { pack, rule, answers, cache, isBySection };
}

/** @param instead - other numbers for thresholds of the condition, by the threshold itself */
export function frameOfRule(
  { pack, rule, answers, cache }: CompiledRule,
  window: Window,
  instead: ReadonlyMap<object, Quantity> = new Map(),
): Frame {
  return frameOf({
    cache,
    window,
    answers,
    amendment: rule.window.amendment,
    numberOf: (quantity) => numberInForce(quantity, pack, cache.source.divisions),
    insteadOf: (threshold) => instead.get(threshold),
  });
}
