import { bilingual } from '@shuize/domain';
import { EVALUATION_MEASURES, RANKING_RULES } from './instruments.ts';
import type { ParameterTable } from './parameter.ts';

/** What the evaluation of groups, trends and rankings depends on. */
export interface ComparisonParameters {
  /** From how many sections on a river or basin is evaluated by shares of classes. */
  readonly minimumSectionsForShares: number;
  readonly spearmanOffTable: 'normal-approximation' | 'interpolation';
  readonly rankTies: 'shared-then-skipped' | 'shared-no-gap';
  readonly cwqiPh: 'integer' | 'measured';
  readonly cwqiMissingItem: 'not-computable' | 'left-out';
}

export const COMPARISON_PARAMETERS: ParameterTable<ComparisonParameters> = {
  minimumSectionsForShares: {
    title: bilingual('采用类别比例法的最少断面数', 'Fewest sections for the method of shares'),
    rule: bilingual(
      '河流、流域达到几个断面时按类别比例评价；不足的按各断面浓度均值评价。',
      'From how many sections on a river or basin is evaluated by shares of classes; below it, by mean concentrations of its sections.',
    ),
    default: 5,
    answers: null,
    cite: { instrument: EVALUATION_MEASURES, provision: '河流、流域（水系）水质评价' },
    confidence: 'partly-verified',
  },
  spearmanOffTable: {
    title: bilingual('表中未列期数的秩相关临界值', 'Critical values of counts not in the table'),
    rule: bilingual(
      '期数为10以上的奇数时，临界值按z/√(N−1)计算，还是由相邻两行内插。',
      'For an odd number of periods above 10, whether the critical value is z/√(N−1) or interpolated between the rows beside it.',
    ),
    default: 'normal-approximation',
    answers: [
      { value: 'normal-approximation', text: bilingual('按z/√(N−1)计算', 'z/√(N−1)') },
      { value: 'interpolation', text: bilingual('相邻两行内插', 'interpolated') },
    ],
    cite: { instrument: EVALUATION_MEASURES, provision: '秩相关系数法' },
    confidence: 'design-choice',
  },
  rankTies: {
    title: bilingual('并列名次', 'Ranks of equal values'),
    rule: bilingual(
      '公布值相同的并列；其后的名次跳过还是接续。',
      'Equal published values share a rank; whether the next rank is skipped or follows on.',
    ),
    default: 'shared-then-skipped',
    answers: [
      { value: 'shared-then-skipped', text: bilingual('并列后跳过名次', 'the next rank is skipped') },
      { value: 'shared-no-gap', text: bilingual('并列后名次接续', 'the next rank follows on') },
    ],
    cite: { instrument: RANKING_RULES, provision: '城市排名' },
    confidence: 'design-choice',
  },
  cwqiPh: {
    title: bilingual('水质指数中的pH', 'pH in the water quality index'),
    rule: bilingual(
      '计算水质指数时，pH用监测均值还是先修约为整数。',
      'Whether pH enters the index with its measured decimals or rounded to an integer.',
    ),
    default: 'measured',
    answers: [
      { value: 'measured', text: bilingual('监测均值', 'as measured') },
      { value: 'integer', text: bilingual('修约为整数', 'rounded to an integer') },
    ],
    cite: { instrument: RANKING_RULES, provision: '水质指数计算' },
    confidence: 'design-choice',
  },
  cwqiMissingItem: {
    title: bilingual('水质指数中缺测的指标', 'Items missing from the water quality index'),
    rule: bilingual(
      '21项中有指标缺测时，不计算水质指数，还是只对有值的指标求和。',
      'When some of the 21 items have no value, whether the index is not computed or sums the items that have one.',
    ),
    default: 'not-computable',
    answers: [
      { value: 'not-computable', text: bilingual('不计算', 'not computed') },
      { value: 'left-out', text: bilingual('仅对有值的指标求和', 'the items that have values are summed') },
    ],
    cite: { instrument: RANKING_RULES, provision: '水质指数计算' },
    confidence: 'design-choice',
  },
};
