import { compareFractions, type Fraction, fraction, fractionOfDecimal } from '@shuize/domain';
import type { BlackOdorousLevel } from './black-odorous-level.ts';
import type { BlackOdorousSurveyParameters } from './survey-parameters.ts';

/** Valid forms of a survey among people near a water body (公众调查). */
export interface PublicSurvey {
  readonly forms: number;
  /** Of them, those that call the water black or odorous, or after the works those that are satisfied. */
  readonly agreeing: number;
}

/**
 * Whether people identify a water body as black and odorous (公众认定).
 *
 * @returns `null` when the survey has too few valid forms
 * @see STANDARDS 6.1
 */
export function isIdentifiedByPublic(
  survey: PublicSurvey,
  { minimumForms, identifiedFrom }: Pick<BlackOdorousSurveyParameters, 'minimumForms' | 'identifiedFrom'>,
): boolean | null {
  return survey.forms < Math.max(1, minimumForms)
    ? null
    : compareFractions(shareOf(survey), fractionOfDecimal(identifiedFrom)) >= 0;
}

/** What a share of satisfied people says of the works: reached, missed, or that monitoring decides. */
export type SurveyVerdict = 'reached' | 'missed' | 'monitoring-decides';

/** @param satisfied - share of the valid forms, 0 to 1. @see STANDARDS 6.1 */
export function verdictOfSurvey(
  satisfied: Fraction,
  {
    satisfiedFrom,
    monitoringDecidesFrom,
  }: Pick<BlackOdorousSurveyParameters, 'satisfiedFrom' | 'monitoringDecidesFrom'>,
): SurveyVerdict {
  if (compareFractions(satisfied, fractionOfDecimal(satisfiedFrom)) >= 0) {
    return 'reached';
  }
  return compareFractions(satisfied, fractionOfDecimal(monitoringDecidesFrom)) >= 0
    ? 'monitoring-decides'
    : 'missed';
}

/** Monitoring by a third party after the works: months it lasted, and the level that the means have. */
export interface EffectMonitoring {
  readonly months: number;
  readonly levelOfMeans: BlackOdorousLevel | null;
}

/** Whether the works on a water body reached their target (整治目标). */
export interface EffectOfWorks {
  /** `null` when the survey is too small, or monitoring should decide and is missing, too short or without values. */
  readonly isReached: boolean | null;
  /** `null` when the survey is too small. */
  readonly verdict: SurveyVerdict | null;
}

/**
 * Judges the works on a water body by the public, and by the mean values of monitoring where the public is not of one
 * mind.
 *
 * @see STANDARDS 6.1
 */
export function effectOfWorks(
  survey: PublicSurvey,
  monitoring: EffectMonitoring | null,
  parameters: BlackOdorousSurveyParameters,
): EffectOfWorks {
  if (survey.forms < Math.max(1, parameters.minimumForms)) {
    return { isReached: null, verdict: null };
  }
  const verdict = verdictOfSurvey(shareOf(survey), parameters);
  if (verdict !== 'monitoring-decides') {
    return { isReached: verdict === 'reached', verdict };
  }
  const isEnough = monitoring !== null && monitoring.months >= parameters.monitoringMonths;
  const level = isEnough ? monitoring.levelOfMeans : null;
  return { isReached: level === null ? null : level === 'none', verdict };
}

function shareOf({ forms, agreeing }: PublicSurvey): Fraction {
  return fraction(agreeing, forms);
}
