export { comparePacks, type ElementChange } from './compare/compare-packs.ts';
export { elementsBehind } from './compare/elements-behind.ts';
export type {
  DutyOccurrence,
  DutyTiming,
  DutyWithoutCalendar,
  HappenedEvent,
} from './duties/duties-asked.ts';
export { dutyOccurrences } from './duties/duty-occurrences.ts';
export { type Answers, answered, answersOfPack, defaultAnswers } from './evaluate/answers.ts';
export { type CompiledRule, compileRule } from './evaluate/compile-rule.ts';
export { evaluateRule } from './evaluate/evaluate-rule.ts';
export { type EvaluationCache, evaluationCache } from './evaluate/evaluation-cache.ts';
export { packAsDecided } from './evaluate/local-values.ts';
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
export type { DutyPeriod } from './language/duty.ts';
export type { PackFault } from './language/fault.ts';
export { type Held, type HeldRole, type HolderRule, nameOfHeld, postsOfRole } from './language/held.ts';
export { interpretationsOfMatrix } from './language/interpretations-of-matrix.ts';
export { interpretationsOfRanking } from './language/interpretations-of-ranking.ts';
export { interpretationsOfRule } from './language/interpretations-of-rule.ts';
export { interpretationsOfScore } from './language/interpretations-of-score.ts';
export { interpretationsOfStatistic } from './language/interpretations-of-statistic.ts';
export type { Demand, Matrix } from './language/matrix.ts';
export type { LocalValue, Pack, Parameter, PolicyCase, Rule } from './language/pack.ts';
export type { Plan, PlanMeasure, PlanTarget, TargetNumber } from './language/plan.ts';
export type { ProcedureAction } from './language/procedure.ts';
export type { Ranking, RankingConsequence, RankingHeld } from './language/ranking.ts';
export type { Reward } from './language/reward.ts';
export type { Score, ScoreConsequence, ScoreEntry, ScoreItem } from './language/score.ts';
export type { Statistic } from './language/statistic.ts';
export type { AnsweredMatrix, MatrixContext, MatrixQuestion, MeasureProposal } from './matrices/proposal.ts';
export { proposeMeasures } from './matrices/propose-measures.ts';
export { inheritedPackOf, type OtherPacks } from './parse/read-inheriting.ts';
export { packsNamedIn } from './parse/read-lifted.ts';
export { readPack } from './parse/read-pack.ts';
export { departmentsNamed } from './plans/departments-named.ts';
export { dueDay } from './plans/due-day.ts';
export { meetsTarget } from './plans/meets-target.ts';
export { dueText, goalText } from './plans/plan-texts.ts';
export { targetsOfPlan } from './plans/targets-of-plan.ts';
export { type AnsweredProcedure, answeredProcedure } from './procedures/answered-procedure.ts';
export { nextActions } from './procedures/next-actions.ts';
export { type ProcedureState, procedureState } from './procedures/procedure-state.ts';
export { type RankingJudge, rankingJudge } from './rankings/judge-ranking.ts';
export type { RankedGroup, RankingFacts, RankingTable } from './rankings/ranking-facts.ts';
export type {
  ConsequenceOutcome,
  GroupOutcome,
  MemberOutcome,
  PlaceRef,
} from './rankings/ranking-outcome.ts';
export { placeOf, standingsOf } from './rankings/standing.ts';
export { newPackFiles, schemaFiles } from './reference/new-pack.ts';
export { policyPage } from './reference/policy-page.ts';
export { evaluateRegister } from './registers/evaluate-register.ts';
export { type PayableReward, payableReward } from './rewards/payable-reward.ts';
export { isKnown, type PointRange } from './scores/point-range.ts';
export type { EventsFound, GivenPoints, ScoreFacts } from './scores/score-facts.ts';
export type {
  AdjustmentOutcome,
  DeductionOutcome,
  EntryOutcome,
  ItemOutcome,
  ScoreOutcome,
  ScoreUnknown,
  VetoOutcome,
} from './scores/score-outcome.ts';
export { gradesOf, scoreSubjects } from './scores/score-subjects.ts';
export {
  countStatistic,
  type StatisticOutcome,
  type StatisticRows,
} from './statistics/count-statistic.ts';
export type { CountValue } from './statistics/count-value.ts';
export { conditionText } from './text/condition-text.ts';
export { labelOf } from './text/demands-text.ts';
export { dutyTimeText } from './text/duty-text.ts';
export { heldText, measuresText } from './text/held-text.ts';
export { stateText } from './text/procedure-text.ts';
export { proposalSentences, proposalText } from './text/proposal-text.ts';
export { declaredText, stepText } from './text/ranking-text.ts';
export { entryText } from './text/register-text.ts';
export { ruleText } from './text/rule-text.ts';
