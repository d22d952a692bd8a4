export { type BlackOdorousLevel, blackOdorousText } from './black-odorous/black-odorous-level.ts';
export * from './black-odorous/black-odorous-tables.ts';
export * from './black-odorous/elimination-share.ts';
export * from './black-odorous/grading-parameters.ts';
export * from './black-odorous/level-of-sample.ts';
export * from './black-odorous/level-of-water-body.ts';
export * from './black-odorous/public-survey.ts';
export * from './black-odorous/rural-black-odorous.ts';
export * from './black-odorous/survey-parameters.ts';
export { changeByShares, type ShareChange } from './change/change-by-shares.ts';
export { changeByStatus } from './change/change-by-status.ts';
export type { ChangeGrade } from './change/change-grade.ts';
export {
  CHANGE_PARAMETERS,
  type ChangeParameters,
  DEFAULT_CHANGE_PARAMETERS,
} from './change/change-parameters.ts';
export { type SpearmanTrend, spearmanTrend } from './change/spearman-trend.ts';
export * from './class/class-columns.ts';
export { formatMultiple, multipleOverLimit } from './class/exceedance-multiple.ts';
export {
  type ClassedItem,
  type EvaluationMode,
  type ItemJudgement,
  judgeItem,
  type NotJudgedItem,
  roundForEvaluation,
} from './class/item-class.ts';
export * from './class/item-list.ts';
export * from './class/item-value.ts';
export { compileLimitSteps, type LimitSteps } from './class/limit-steps.ts';
export * from './class/main-pollutants.ts';
export * from './class/section-class.ts';
export * from './class/target.ts';
export { type Amount, type AmountTotal, amountText, totalText } from './compensation/amount.ts';
export * from './compensation/compensated-section.ts';
export type { CompensationBasis, CompensationLine } from './compensation/compensation-line.ts';
export * from './compensation/compensation-parameters.ts';
export * from './compensation/compensation-scheme.ts';
export * from './compensation/compensation-schemes.ts';
export type { Ladder, StatedAmount, Tier } from './compensation/ladder.ts';
export * from './compensation/money.ts';
export * from './compensation/reckon-compensation.ts';
export * from './compensation/settle-compensation.ts';
export {
  decimalOfFixedPoint,
  type FixedPoint,
  fixedPointOfFraction,
  fractionOfFixedPoint,
  type TooLarge,
  toFixedPoint,
} from './concentration/fixed-point.ts';
export { roundAtUnit, roundFixedPoint, roundKeepingDigit } from './concentration/rounding.ts';
export * from './drinking/annual-attainment.ts';
export * from './drinking/evaluate-groundwater-source.ts';
export * from './drinking/evaluate-surface-source.ts';
export * from './drinking/source-item.ts';
export * from './drinking/source-items-monitored.ts';
export * from './drinking/source-parameters.ts';
export * from './drinking/source-rates.ts';
export * from './drinking/source-standard.ts';
export * from './flow/ecological-flow.ts';
export * from './flow/flow-parameters.ts';
export * from './flow/flux.ts';
export * from './groundwater/evaluate-groundwater.ts';
export * from './groundwater/groundwater-items.ts';
export type {
  GroundwaterClass,
  GroundwaterLimit,
  GroundwaterLimits,
} from './groundwater/groundwater-limit.ts';
export * from './groundwater/groundwater-value.ts';
export {
  type ClassedGroundwaterItem,
  judgeGroundwaterItem,
  type NotJudgedGroundwaterItem,
} from './groundwater/judge-groundwater-item.ts';
export * from './group/class-counts.ts';
export { evaluateGroup, type GroupMember, type GroupOutcome } from './group/evaluate-group.ts';
export { meanOverSections } from './group/mean-over-sections.ts';
export { evaluateLake, type LakeOutcome } from './lake/evaluate-lake.ts';
export type { TrophicOutcome } from './lake/trophic-index.ts';
export type { TrophicState } from './lake/trophic-state.ts';
export { TROPHIC_TABLE } from './lake/trophic-table.ts';
export type { ComparableValue, DetectionParameters, NotComparableReason } from './limit/comparable-value.ts';
export { type Interval, type IntervalEnd, isWithin } from './limit/interval.ts';
export * from './mean/exact-mean.ts';
export * from './mean/month-mean.ts';
export * from './mean/period-mean.ts';
export { meanPh } from './mean/ph-mean.ts';
export * from './national-assessment/assessment-grade.ts';
export * from './national-assessment/assessment-parameters.ts';
export * from './national-assessment/grade-assessment.ts';
export * from './national-assessment/national-assessments.ts';
export * from './national-assessment/national-targets.ts';
export * from './national-assessment/score-part.ts';
export type { ScoreProblem } from './national-assessment/score-problem.ts';
export { digitPreference } from './plausibility/digit-preference.ts';
export { flatLines } from './plausibility/flat-lines.ts';
export { implausibleValues } from './plausibility/implausible-values.ts';
export { limitHugging } from './plausibility/limit-hugging.ts';
export { PLAUSIBILITY } from './plausibility/plausibility-parameters.ts';
export type { SeriesValue, SuspectSpan } from './plausibility/series-value.ts';
export { suddenJumps } from './plausibility/sudden-jumps.ts';
export { cityIndex, indexChangePercent, type PartIndex, publishedIndex } from './ranking/city-index.ts';
export { type Ranked, rankAscending } from './ranking/rank-ascending.ts';
export {
  DEFAULT_RANKING_PARAMETERS,
  RANKING_PARAMETERS,
  type RankingParameters,
} from './ranking/ranking-parameters.ts';
export { type WaterQualityIndex, waterQualityIndex } from './ranking/water-quality-index.ts';
export { BASIC_ITEMS } from './standards/basic-items.ts';
export { CLASS_ITEMS, FIVE_ITEMS } from './standards/class-items.ts';
export { type ClassLimit, type Limit, type LimitRow, limitOf, limitsOf } from './standards/class-limit.ts';
export * from './standards/confidence.ts';
export { type DatedTable, isInForce, type NoTableInForce, tableInForce } from './standards/dated-table.ts';
export * from './standards/drinking-source-items.ts';
export * from './standards/evaluation-decimals.ts';
export * from './standards/evaluation-parameters.ts';
export * from './standards/evaluation-standard.ts';
export * from './standards/parameter.ts';
export * from './standards/specific-items.ts';
export * from './standards/status-of-class.ts';
