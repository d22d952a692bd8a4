import { bilingual, type IndicatorCode } from '@shuize/domain';
import {
  DATA_STATISTICS_RULES,
  EVALUATION_MEASURES,
  MONITORING_SCHEME,
  SURFACE_WATER_STANDARD,
} from './instruments.ts';
import type { ParameterTable } from './parameter.ts';

/** What the class of a section and its main pollutants depend on. */
export interface ClassParameters {
  /** Decimals that a mean pH is rounded to before it is judged. */
  readonly phDecimals: number;
  readonly oxygenClassOne: 'fixed' | 'fixed-or-saturation';
  readonly itemList: 'all-monitored' | 'five-plus-x';
  readonly notDetectedWithoutLimit: 'attains' | 'not-judged';
  /** Items that come first among main pollutants when over class III. */
  readonly toxicFirst: readonly IndicatorCode[];
  readonly mainPollutantCount: number;
  readonly itemsWithoutMultiple: 'last-in-class' | 'first-in-class';
  /** Decimals of a multiple as shown; one more where it would show zero. */
  readonly multipleDecimals: number;
  readonly backgroundAllowance: 'shown' | 'applied';
}

export const CLASS_PARAMETERS: ParameterTable<ClassParameters> = {
  phDecimals: {
    title: bilingual('pH均值评价小数位数', 'Decimals of a mean pH in evaluation'),
    rule: bilingual(
      '月、季、年均值评价时，pH修约至几位小数后与限值比较；默认取整数。单次实时数据不修约。',
      'To how many decimals a mean pH of a month, quarter or year is rounded before it is judged; an integer by default. A single reading is not rounded.',
    ),
    default: 0,
    answers: null,
    cite: { instrument: DATA_STATISTICS_RULES, provision: '数据修约' },
    confidence: 'partly-verified',
  },
  oxygenClassOne: {
    title: bilingual('溶解氧Ⅰ类限值', 'Class I of dissolved oxygen'),
    rule: bilingual(
      '溶解氧Ⅰ类仅按7.5 mg/L判定，还是饱和率达到90%亦可。饱和溶解氧按468/(31.6+T)计算，T为水温（℃）。',
      'Whether class I of dissolved oxygen asks 7.5 mg/L alone, or 90 % saturation will do as well. Saturation is 468/(31.6+T), T the water temperature in ℃.',
    ),
    default: 'fixed',
    answers: [
      { value: 'fixed', text: bilingual('仅按7.5 mg/L', '7.5 mg/L alone') },
      {
        value: 'fixed-or-saturation',
        text: bilingual('7.5 mg/L或饱和率90%', '7.5 mg/L or 90 % saturation'),
      },
    ],
    cite: { instrument: SURFACE_WATER_STANDARD, provision: '表1' },
    confidence: 'design-choice',
  },
  itemList: {
    title: bilingual('参评指标', 'Items that count'),
    rule: bilingual(
      '断面类别按21项中有监测值的全部指标评价，还是按“5+X”清单评价。清单由断面给出；没有清单的断面只评5项。',
      'Whether the class of a section counts all of the 21 items that have values, or its “5+X” list; a section without a list then counts the five.',
    ),
    default: 'all-monitored',
    answers: [
      { value: 'all-monitored', text: bilingual('有监测值的全部指标', 'all items that have values') },
      { value: 'five-plus-x', text: bilingual('“5+X”清单', 'the “5+X” list') },
    ],
    cite: { instrument: MONITORING_SCHEME, provision: '“5+X”评价' },
    confidence: 'from-memory',
  },
  notDetectedWithoutLimit: {
    title: bilingual('未给出检出限的“未检出”', '“Not detected” without a detection limit'),
    rule: bilingual(
      '仅写“未检出”而未给出检出限的数值不参与平均；评价时视为达到Ⅰ类，还是不予评价。溶解氧和pH的“未检出”一律不予评价。',
      'A value given as not detected, without its limit, enters no mean; whether it attains class I or is not judged. Dissolved oxygen and pH not detected are never judged.',
    ),
    default: 'attains',
    answers: [
      { value: 'attains', text: bilingual('视为达到Ⅰ类', 'attains class I') },
      { value: 'not-judged', text: bilingual('不予评价', 'is not judged') },
    ],
    cite: { instrument: DATA_STATISTICS_RULES, provision: '未检出' },
    confidence: 'design-choice',
  },
  toxicFirst: {
    title: bilingual('优先列为主要污染指标的有毒项目', 'Toxic items named first'),
    rule: bilingual(
      '超过Ⅲ类时优先列为主要污染指标的氰化物和重金属。',
      'Cyanide and heavy metals that come first among the main pollutants when they exceed class III.',
    ),
    default: ['CN', 'Hg', 'Cd', 'Cr6', 'Pb', 'As'],
    answers: null,
    cite: { instrument: EVALUATION_MEASURES, provision: '断面主要污染指标' },
    confidence: 'design-choice',
  },
  mainPollutantCount: {
    title: bilingual('主要污染指标个数', 'Number of main pollutants'),
    rule: bilingual('主要污染指标最多列出几项。', 'How many main pollutants are named at most.'),
    default: 3,
    answers: null,
    cite: { instrument: EVALUATION_MEASURES, provision: '断面主要污染指标' },
    confidence: 'partly-verified',
  },
  itemsWithoutMultiple: {
    title: bilingual('无超标倍数指标的排序', 'Order of items without a multiple'),
    rule: bilingual(
      'pH和溶解氧没有超标倍数，在同一类别的指标中排在有倍数的指标之后还是之前。',
      'pH and dissolved oxygen have no multiple: whether they stand after or before the items of the same class that have one.',
    ),
    default: 'last-in-class',
    answers: [
      { value: 'last-in-class', text: bilingual('之后', 'after') },
      { value: 'first-in-class', text: bilingual('之前', 'before') },
    ],
    cite: { instrument: EVALUATION_MEASURES, provision: '断面主要污染指标' },
    confidence: 'design-choice',
  },
  multipleDecimals: {
    title: bilingual('超标倍数显示小数位数', 'Decimals of a multiple as shown'),
    rule: bilingual(
      '超标倍数显示几位小数；将显示为零时多显示一位。计算和比较始终使用精确值。',
      'How many decimals of a multiple are shown, one more where it would show zero. Reckoning and comparison use the exact value.',
    ),
    default: 1,
    answers: null,
    cite: { instrument: EVALUATION_MEASURES, provision: '断面主要污染指标' },
    confidence: 'design-choice',
  },
  backgroundAllowance: {
    title: bilingual('天然背景值扣除', 'Allowance for natural background'),
    rule: bilingual(
      '经批准的天然背景值仅作说明，还是在评价前从浓度中扣除。',
      'Whether an approved natural background is only shown, or taken off the concentration before it is judged.',
    ),
    default: 'applied',
    answers: [
      { value: 'applied', text: bilingual('评价前扣除', 'taken off before judging') },
      { value: 'shown', text: bilingual('仅作说明', 'shown only') },
    ],
    cite: { instrument: EVALUATION_MEASURES, provision: '背景值' },
    confidence: 'design-choice',
  },
};
