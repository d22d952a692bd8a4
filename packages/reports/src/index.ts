export { renderCalendar } from './calendar/render-calendar.ts';
export type { FindingCard, FindingFact, FindingHolder, FindingStatus } from './finding-model.ts';
export { type FindingPageContext, renderFindingPage } from './finding-page.ts';
export type { Trend, TrendLimits, TrendPoint } from './trend-model.ts';
export { renderWaterReport } from './water-report.ts';
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
