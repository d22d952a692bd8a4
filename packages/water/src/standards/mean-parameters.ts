import { bilingual, type Decimal, decimal, type IndicatorCode } from '@shuize/domain';
import { DATA_STATISTICS_RULES, EVALUATION_MEASURES } from './instruments.ts';
import type { ParameterTable } from './parameter.ts';

/** What means in time depend on. */
export interface MeanParameters {
  /** Share of its detection limit that a value below detection counts for. */
  readonly belowDetectionWeight: Decimal;
  readonly minimumMonthsOfYear: number;
  readonly minimumMonthsOfQuarter: number;
  /** Share of a month's days that must have valid data, for indicators measured by automatic stations. */
  readonly minimumValidDayShare: Decimal;
  /** Indicators whose readings come from automatic stations; of the others one sample a month may stand. */
  readonly automaticItems: readonly IndicatorCode[];
}

export const MEAN_PARAMETERS: ParameterTable<MeanParameters> = {
  belowDetectionWeight: {
    title: bilingual('未检出值的计算比例', 'Weight of a value below detection'),
    rule: bilingual(
      '低于检出限的数值按检出限的几成参与平均和评价；默认一半。计算通量时可取0。',
      'The share of its detection limit that a value below detection counts for in means and in judging; half by default. Loads may take 0.',
    ),
    default: decimal('0.5'),
    answers: null,
    cite: { instrument: DATA_STATISTICS_RULES, provision: '未检出' },
    confidence: 'verified',
  },
  minimumMonthsOfYear: {
    title: bilingual('年度评价最少月数', 'Fewest months of a year'),
    rule: bilingual(
      '年均值至少需要几个有监测值的月份，不足的不作年度评价。',
      'How many months with values an annual mean needs; a section with fewer is not evaluated for the year.',
    ),
    default: 8,
    answers: null,
    cite: { instrument: EVALUATION_MEASURES, provision: '年度评价' },
    confidence: 'from-memory',
  },
  minimumMonthsOfQuarter: {
    title: bilingual('季度评价最少月数', 'Fewest months of a quarter'),
    rule: bilingual(
      '季度均值至少需要几个有监测值的月份。',
      'How many months with values a quarterly mean needs.',
    ),
    default: 2,
    answers: null,
    cite: { instrument: EVALUATION_MEASURES, provision: '季度评价' },
    confidence: 'from-memory',
  },
  minimumValidDayShare: {
    title: bilingual('月均值最少有效天数比例', 'Fewest valid days of a month'),
    rule: bilingual(
      '自动监测指标的月均值，有效天数至少占当月天数的比例；不足的不计算月均值。',
      'The share of its days that a month needs valid data on, for indicators measured automatically; below it the month has no mean.',
    ),
    default: decimal('0.6'),
    answers: null,
    cite: { instrument: DATA_STATISTICS_RULES, provision: '自动监测数据统计' },
    confidence: 'design-choice',
  },
  automaticItems: {
    title: bilingual('自动监测指标', 'Indicators measured automatically'),
    rule: bilingual(
      '由水质自动站监测、受有效天数限制的指标；其余指标为人工监测，一月一次采样即可作为当月数值。',
      'Indicators measured by automatic stations, to which the fewest valid days apply; the others are sampled by hand, and one sample may stand for the month.',
    ),
    default: ['pH', 'DO', 'CODMn', 'NH3N', 'TP', 'TN'],
    answers: null,
    cite: { instrument: DATA_STATISTICS_RULES, provision: '自动监测数据统计' },
    confidence: 'verified',
  },
};
