export { type Answers, answered, defaultAnswers } from './evaluate/answers.ts';
export { type CompiledRule, compileRule } from './evaluate/compile-rule.ts';
export { evaluateRule } from './evaluate/evaluate-rule.ts';
export { type EvaluationCache, evaluationCache } from './evaluate/evaluation-cache.ts';
export {
  type CellRef,
  type Explanation,
  type OutcomeColumns,
  STATUS_MET,
  STATUS_UNDETERMINED,
  type Status,
  type Subject,
  type Window,
} from './evaluate/outcome.ts';
export { windowsOf } from './evaluate/window.ts';
export { explainSubject } from './explain/explain-subject.ts';
export type { CaseQuestion } from './language/case-question.ts';
export type { PackFault } from './language/fault.ts';
export { interpretationsOfRule } from './language/interpretations-of-rule.ts';
export type { Pack, PolicyCase, Rule } from './language/pack.ts';
export { readPack } from './parse/read-pack.ts';
export { conditionText } from './text/condition-text.ts';
export { ruleText } from './text/rule-text.ts';
