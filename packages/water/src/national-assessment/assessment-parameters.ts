import { bilingual, type Decimal, decimal } from '@shuize/domain';
import type { ParameterTable } from '../standards/parameter.ts';
import { NATIONAL_ASSESSMENT_RULES } from './national-assessments.ts';

/** Cut-offs of the national assessment that are not verified to the end; scores are 0 to 100. */
export interface NationalAssessmentParameters {
  readonly excellentFrom: Decimal;
  readonly goodFrom: Decimal;
  readonly passFrom: Decimal;
  readonly taskScoreFrom: Decimal;
}

const GRADES = { instrument: NATIONAL_ASSESSMENT_RULES, provision: '考核结果' };

export const NATIONAL_ASSESSMENT_PARAMETERS: ParameterTable<NationalAssessmentParameters> = {
  excellentFrom: {
    title: bilingual('优秀的最低分', 'Lowest score of excellent'),
    rule: bilingual(
      '水环境质量得分不低于此分为优秀；得分不修约后比较。',
      'From this quality score on the grade is excellent; the score is compared unrounded.',
    ),
    default: decimal('90'),
    answers: null,
    cite: GRADES,
    confidence: 'partly-verified',
  },
  goodFrom: {
    title: bilingual('良好的最低分', 'Lowest score of good'),
    rule: bilingual(
      '不低于此分、不足优秀的为良好。',
      'From this score on, short of excellent, the grade is good.',
    ),
    default: decimal('80'),
    answers: null,
    cite: GRADES,
    confidence: 'partly-verified',
  },
  passFrom: {
    title: bilingual('合格的最低分', 'Lowest score of a pass'),
    rule: bilingual(
      '不低于此分、不足良好的为合格；低于此分为不合格。',
      'From this score on, short of good, the grade is a pass; below it a fail.',
    ),
    default: decimal('60'),
    answers: null,
    cite: GRADES,
    confidence: 'partly-verified',
  },
  taskScoreFrom: {
    title: bilingual('不降档的重点工作最低分', 'Lowest score of key tasks that leaves the grade'),
    rule: bilingual(
      '重点工作得分低于此分的，等次降低一档。',
      'Below this score of key tasks the grade is lowered by one.',
    ),
    default: decimal('60'),
    answers: null,
    cite: GRADES,
    confidence: 'from-memory',
  },
};

export const DEFAULT_NATIONAL_ASSESSMENT_PARAMETERS: NationalAssessmentParameters = {
  excellentFrom: NATIONAL_ASSESSMENT_PARAMETERS.excellentFrom.default,
  goodFrom: NATIONAL_ASSESSMENT_PARAMETERS.goodFrom.default,
  passFrom: NATIONAL_ASSESSMENT_PARAMETERS.passFrom.default,
  taskScoreFrom: NATIONAL_ASSESSMENT_PARAMETERS.taskScoreFrom.default,
};
