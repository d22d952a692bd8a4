export { type ClassifiedReadings, classifyReadings } from './classify/classify-readings.ts';
export { readSectionReadings } from './classify/read-section-readings.ts';
export { type ClassificationSummary, summarizeClassification } from './classify/summarize-classification.ts';
export { generateDemonstration } from './demonstration/generate-demonstration.ts';
export { type DutyRow, dutyObject, isOwedBy, ownerText } from './duties/duty-row.ts';
export { listDuties } from './duties/list-duties.ts';
export { evaluatePolicies, type PolicyOutcome } from './findings/evaluate-policies.ts';
export { provinceName } from './findings/fact-names.ts';
export { findingCardOf } from './findings/finding-card.ts';
export type { ProvedFinding } from './findings/proved-finding.ts';
export { liftedPolicy, proposeSanction, type SanctionOutcome } from './matrices/propose-sanction.ts';
export { type AskedPlan, askPlans, type PlansAsked } from './plans/ask-plans.ts';
export {
  detailedPlanEntry,
  detailedTargets,
  headingsOver,
  namesOf,
  planEntry,
} from './plans/plan-entries.ts';
export type { PlanProgress } from './plans/plan-progress.ts';
export type { DatedMeasure } from './plans/select-measures.ts';
export type { TargetProgress } from './plans/target-progress.ts';
export type { MeasureState } from './plans/task-progress.ts';
export { type FlagsAsked, flagSections, type PlausibilityFlag } from './plausibility/flag-sections.ts';
export { adoptionsOf } from './policies/adopted-packs.ts';
export { diffFindings, type FindingDifference, type PolicyDifference } from './policies/diff-findings.ts';
export { lastYearOf } from './policies/last-year.ts';
export { withLocalValues } from './policies/local-values.ts';
export { type CaseOutcome, runPolicyCase } from './policies/run-policy-case.ts';
export { unknownPolicies } from './policies/unknown-policies.ts';
export { CITY_INDEX_RANKING, rankCityIndex } from './rankings/rank-city-index.ts';
export { type RankedPeriod, type RankedRows, rankPeriod } from './rankings/rank-period.ts';
export type { RankConsequence, RankRow } from './rankings/rank-row.ts';
export { type ScoredPolicy, scorePeriod } from './scores/score-period.ts';
export type { ScoredRow } from './scores/score-row.ts';
export { gradeLabel, nameWithin } from './scores/score-text.ts';
export { type CountedStatistic, statisticsOfPolicy } from './statistics/statistics-of-policy.ts';
export { evaluateWater } from './water/evaluate-water.ts';
export { periodText } from './water/evaluate-water-period-text.ts';
export { type ReadingMean, readingMeans } from './water/reading-means.ts';
export { type SectionHistory, type SectionYear, sectionHistory } from './water/section-history.ts';
export { summarizeWater, type WaterSummary, type WaterSummaryRow } from './water/summary.ts';
export { DEFAULT_WATER_REPORT_OPTIONS } from './water/water-report-options.ts';
