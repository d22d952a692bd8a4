export type { FindingCard, FindingFact, FindingHolder, FindingStatus } from './finding-model.ts';
export type { Trend, TrendLimits, TrendPoint } from './trend-model.ts';
export type {
  ChangeGrade,
  CityRanking,
  ClassCounts,
  ClassOutcome,
  ClassRibbon,
  ExclusionEffect,
  GroupEvaluation,
  LakeEvaluation,
  MainPollutant,
  MethodNote,
  ReportPeriod,
  RibbonCell,
  SectionEvaluation,
  TrophicState,
  WaterReportModel,
  Waterway,
} from './water-report-model.ts';
