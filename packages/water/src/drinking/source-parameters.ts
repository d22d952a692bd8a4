import { bilingual } from '@shuize/domain';
import { SURFACE_WATER_STANDARD } from '../standards/instruments.ts';
import type { ParameterTable } from '../standards/parameter.ts';

/** What the evaluation of drinking-water sources leaves open. */
export interface SourceParameters {
  readonly annualAttainment: 'every-result' | 'annual-mean';
  /** Numbers in table 3 of the specific items monitored as a routine; empty: the list is not known. */
  readonly routineSpecificItems: readonly number[];
  /** In a year, of all items of tables 1 to 3. */
  readonly fullAnalysesOfYear: number;
}

const SOURCE_MONITORING = '集中式饮用水水源水质监测要求（环办通知，文号待核实）';

export const SOURCE_PARAMETERS: ParameterTable<SourceParameters> = {
  annualAttainment: {
    title: bilingual('水源全年达标的判定', 'When a source attains over a year'),
    rule: bilingual(
      '水源全年达标，是指各次（月、季）监测结果均达标，还是指全年均值达标。两种做法均有采用。',
      'Whether a source attains over a year when every monthly or quarterly result does, or when the mean of the year does. Both are in use.',
    ),
    default: 'every-result',
    answers: [
      { value: 'every-result', text: bilingual('各次监测结果均达标', 'every result attains') },
      { value: 'annual-mean', text: bilingual('全年均值达标', 'the mean of the year attains') },
    ],
    cite: { instrument: SURFACE_WATER_STANDARD, provision: '集中式生活饮用水地表水源地' },
    confidence: 'design-choice',
  },
  routineSpecificItems: {
    title: bilingual('特定项目常规监测名单', 'Specific items monitored as a routine'),
    rule: bilingual(
      '每月监测的33项优选特定项目在表3中的序号。名单尚未核实，由使用单位填写；为空时不检查特定项目是否缺测，有监测值的仍全部评价。',
      'Numbers in table 3 of the 33 specific items that are monitored each month. The list is not verified and is for the user to fill in; while it is empty, specific items are not checked for gaps, and all that have values are judged.',
    ),
    default: [],
    answers: null,
    cite: { instrument: SOURCE_MONITORING, provision: '优选特定项目' },
    confidence: 'from-memory',
  },
  fullAnalysesOfYear: {
    title: bilingual('每年水质全分析次数', 'Full analyses of a year'),
    rule: bilingual(
      '地表水源每年至少对表1至表3的109项全部监测几次。',
      'How many times a year a surface source is analysed for all 109 items of tables 1 to 3, at least.',
    ),
    default: 1,
    answers: null,
    cite: { instrument: SOURCE_MONITORING, provision: '水质全分析' },
    confidence: 'from-memory',
  },
};

export const DEFAULT_SOURCE_PARAMETERS: SourceParameters = {
  annualAttainment: SOURCE_PARAMETERS.annualAttainment.default,
  routineSpecificItems: SOURCE_PARAMETERS.routineSpecificItems.default,
  fullAnalysesOfYear: SOURCE_PARAMETERS.fullAnalysesOfYear.default,
};
