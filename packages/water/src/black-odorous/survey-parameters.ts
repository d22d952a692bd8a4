import { bilingual, type Decimal, decimal } from '@shuize/domain';
import type { ParameterTable } from '../standards/parameter.ts';
import { URBAN_GUIDE } from './black-odorous-tables.ts';

/** How people are asked about a water body before and after the works. Shares are 0 to 1. */
export interface BlackOdorousSurveyParameters {
  readonly minimumForms: number;
  readonly identifiedFrom: Decimal;
  readonly satisfiedFrom: Decimal;
  readonly monitoringDecidesFrom: Decimal;
  readonly monitoringMonths: number;
}

const EFFECT = { instrument: URBAN_GUIDE, provision: '整治效果评估' };

export const BLACK_ODOROUS_SURVEY_PARAMETERS: ParameterTable<BlackOdorousSurveyParameters> = {
  minimumForms: {
    title: bilingual('公众调查最少有效问卷数', 'Fewest valid forms of a survey'),
    rule: bilingual(
      '每个水体的公众调查至少需要几份有效问卷。',
      'How many valid forms the survey of a water body needs.',
    ),
    default: 100,
    answers: null,
    cite: EFFECT,
    confidence: 'partly-verified',
  },
  identifiedFrom: {
    title: bilingual('公众认定黑臭的比例', 'Share that identifies a water body'),
    rule: bilingual(
      '认为水体黑或臭的问卷占比不低于此值时，认定为黑臭水体。',
      'A water body is identified when at least this share of the forms calls it black or odorous.',
    ),
    default: decimal('0.6'),
    answers: null,
    cite: { instrument: URBAN_GUIDE, provision: '识别' },
    confidence: 'partly-verified',
  },
  satisfiedFrom: {
    title: bilingual('公众评议达到整治目标的比例', 'Share of satisfied people that reaches the target'),
    rule: bilingual(
      '整治后满意的问卷占比不低于此值时，达到整治目标。',
      'After the works the target is reached when at least this share of the forms is satisfied.',
    ),
    default: decimal('0.9'),
    answers: null,
    cite: EFFECT,
    confidence: 'partly-verified',
  },
  monitoringDecidesFrom: {
    title: bilingual('以第三方监测判定的比例下限', 'Share from which monitoring decides'),
    rule: bilingual(
      '满意占比不低于此值而未达到整治目标的比例时，由第三方监测判定；低于此值的未达到整治目标。',
      'From this share of satisfied forms on, short of the one that reaches the target, monitoring by a third party decides; below it the target is missed.',
    ),
    default: decimal('0.6'),
    answers: null,
    cite: EFFECT,
    confidence: 'partly-verified',
  },
  monitoringMonths: {
    title: bilingual('第三方监测月数', 'Months of monitoring by a third party'),
    rule: bilingual(
      '第三方监测至少持续几个月（每1～2周1次），按均值判定。',
      'How many months a third party monitors at least, every one or two weeks; the means decide.',
    ),
    default: 6,
    answers: null,
    cite: EFFECT,
    confidence: 'partly-verified',
  },
};

export const DEFAULT_BLACK_ODOROUS_SURVEY_PARAMETERS: BlackOdorousSurveyParameters = {
  minimumForms: BLACK_ODOROUS_SURVEY_PARAMETERS.minimumForms.default,
  identifiedFrom: BLACK_ODOROUS_SURVEY_PARAMETERS.identifiedFrom.default,
  satisfiedFrom: BLACK_ODOROUS_SURVEY_PARAMETERS.satisfiedFrom.default,
  monitoringDecidesFrom: BLACK_ODOROUS_SURVEY_PARAMETERS.monitoringDecidesFrom.default,
  monitoringMonths: BLACK_ODOROUS_SURVEY_PARAMETERS.monitoringMonths.default,
};
