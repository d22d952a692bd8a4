import type { Day, DivisionCode, Language } from '@shuize/domain';
import type { MethodNote, ReportPeriod } from '@shuize/reports';
import {
  type ChangeParameters,
  DEFAULT_CHANGE_PARAMETERS,
  DEFAULT_PARAMETERS,
  DEFAULT_RANKING_PARAMETERS,
  type EvaluationParameters,
  type RankingParameters,
} from '@shuize/water';
import type { ReadingMean } from './reading-means.ts';

/** Everything that the rules of the report leave open, chosen. */
export interface WaterReportParameters extends EvaluationParameters, ChangeParameters, RankingParameters {}

export const DEFAULT_WATER_REPORT_PARAMETERS: WaterReportParameters = {
  ...DEFAULT_PARAMETERS,
  ...DEFAULT_CHANGE_PARAMETERS,
  ...DEFAULT_RANKING_PARAMETERS,
};

/** What a water report is to be about. */
export interface WaterReportOptions {
  /** `null`: the last year of which every month is in the data, else the last year with data. */
  readonly period: ReportPeriod | null;
  /** What was known on that day counts; `null` when everything on record counts. */
  readonly asOf: Day | null;
  /** A province, city or county of the package; `null` is the whole package. */
  readonly area: DivisionCode | null;
  readonly parameters: WaterReportParameters;
  /** Of the sentences in the model, such as notes and reasons. */
  readonly language: Language;
  readonly issuer: string | null;
  readonly isDemonstration: boolean;
  /** Of the data and the program, to be printed. */
  readonly digests: MethodNote['digests'];
  readonly programVersion: string;
  /** What readings come to that the package leaves out. */
  readonly means?: readonly ReadingMean[];
}

export const DEFAULT_WATER_REPORT_OPTIONS: Omit<WaterReportOptions, 'digests' | 'programVersion'> = {
  period: null,
  asOf: null,
  area: null,
  parameters: DEFAULT_WATER_REPORT_PARAMETERS,
  language: 'zh',
  issuer: null,
  isDemonstration: false,
};
