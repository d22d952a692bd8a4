import { bilingual } from '@shuize/domain';
import type { ParameterTable } from '../standards/parameter.ts';

/** What the texts of compensation schemes leave open. */
export interface CompensationParameters {
  readonly factorsTogether: 'summed' | 'worst-only';
  readonly keptRuns: 'each-run' | 'once-a-year';
  readonly keptYear: 'besides-runs' | 'instead-of-runs';
  readonly percentPoints: 'in-proportion' | 'whole-points';
}

const SHANXI = {
  instrument: '关于完善地表水跨界断面水质考核生态补偿机制的通知（山西省，2013年）',
  provision: '扣缴与奖励',
};
const YULU = { instrument: '黄河流域（豫鲁段）横向生态保护补偿协议', provision: '水质变化补偿' };

export const COMPENSATION_PARAMETERS: ParameterTable<CompensationParameters> = {
  factorsTogether: {
    title: bilingual('同一断面多项因子超标', 'Several factors over at one section'),
    rule: bilingual(
      '同一断面有多项因子超标时，各项分别扣缴并累加，还是只按超标倍数最大的一项扣缴。',
      'Where several factors of a section are over, whether each is charged and summed, or only the one with the largest multiple.',
    ),
    default: 'summed',
    answers: [
      { value: 'summed', text: bilingual('分别扣缴并累加', 'each is charged and summed') },
      { value: 'worst-only', text: bilingual('只按最大一项扣缴', 'only the largest') },
    ],
    cite: SHANXI,
    confidence: 'design-choice',
  },
  keptRuns: {
    title: bilingual('连续保持目标的奖励次数', 'How often a kept target is rewarded'),
    rule: bilingual(
      '连续若干个月保持水质目标的，一年内每满一次奖励一次（各次月份不重复），还是全年只奖励一次。',
      'Whether each full run of months that kept the target is rewarded, no month counting twice, or one run a year.',
    ),
    default: 'each-run',
    answers: [
      { value: 'each-run', text: bilingual('每满一次奖励一次', 'each full run') },
      { value: 'once-a-year', text: bilingual('全年只奖励一次', 'one run a year') },
    ],
    cite: SHANXI,
    confidence: 'design-choice',
  },
  keptYear: {
    title: bilingual('全年保持目标的奖励', 'Reward for a whole year kept'),
    rule: bilingual(
      '全年保持水质目标的奖励，与连续若干个月的奖励并计，还是取代后者。',
      'Whether the reward for a whole year comes besides those for runs of months, or in their place.',
    ),
    default: 'besides-runs',
    answers: [
      { value: 'besides-runs', text: bilingual('并计', 'besides them') },
      { value: 'instead-of-runs', text: bilingual('取代', 'in their place') },
    ],
    cite: SHANXI,
    confidence: 'design-choice',
  },
  percentPoints: {
    title: bilingual('不足1个百分点的变化', 'Parts of a percentage point'),
    rule: bilingual(
      '按每1个百分点计算的补偿，不足1个百分点的部分按比例计算，还是舍去。',
      'Of an amount for each percentage point, whether parts of a point count in proportion or are dropped.',
    ),
    default: 'in-proportion',
    answers: [
      { value: 'in-proportion', text: bilingual('按比例计算', 'in proportion') },
      { value: 'whole-points', text: bilingual('舍去', 'dropped') },
    ],
    cite: YULU,
    confidence: 'design-choice',
  },
};

export const DEFAULT_COMPENSATION_PARAMETERS: CompensationParameters = {
  factorsTogether: COMPENSATION_PARAMETERS.factorsTogether.default,
  keptRuns: COMPENSATION_PARAMETERS.keptRuns.default,
  keptYear: COMPENSATION_PARAMETERS.keptYear.default,
  percentPoints: COMPENSATION_PARAMETERS.percentPoints.default,
};
