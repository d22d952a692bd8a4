import { type Bilingual, bilingual } from '@shuize/domain';
import { type Interval, interval } from '../limit/interval.ts';
import type { DatedTable } from '../standards/dated-table.ts';
import type { BlackOdorousLevel } from './black-odorous-level.ts';

/** What tells black-odorous water: transparency, dissolved oxygen, redox potential, ammonia nitrogen. */
export type BlackOdorousIndicator = 'SD' | 'DO' | 'ORP' | 'NH3N';

/** In the order of the guide. */
export const BLACK_ODOROUS_INDICATORS: readonly BlackOdorousIndicator[] = ['SD', 'DO', 'ORP', 'NH3N'];

/** One indicator with the values of each level; every number lies in exactly one. */
export interface BlackOdorousRow {
  readonly name: Bilingual;
  readonly unit: string;
  readonly values: Readonly<Record<BlackOdorousLevel, Interval>>;
}

export const URBAN_GUIDE = '城市黑臭水体整治工作指南（建城〔2015〕130号）';
export const RURAL_GUIDE = '农村黑臭水体治理工作指南（试行）（2019年）';

/**
 * Levels of urban black-odorous water (城市黑臭水体污染程度分级), every version.
 *
 * @see STANDARDS 6.1
 */
export const URBAN_BLACK_ODOROUS_LEVELS: readonly DatedTable<
  Readonly<Record<BlackOdorousIndicator, BlackOdorousRow>>
>[] = [
  {
    title: bilingual('城市黑臭水体污染程度分级标准', 'Levels of urban black-odorous water'),
    cite: { instrument: URBAN_GUIDE, provision: '污染程度分级标准' },
    inForce: { from: '2015-08-28', until: null },
    confidence: 'verified',
    note: bilingual(
      '各级数值和透明度、溶解氧、氨氮的端点已核实；氧化还原电位的端点按原表写法取定，可由参数更改。文号、印发日期待核实。',
      'The numbers, and the ends of transparency, oxygen and ammonia, are verified; those of the redox potential are as the table writes them and can be changed by a parameter. The number and date of the guide are to be verified.',
    ),
    content: {
      SD: {
        name: bilingual('透明度', 'transparency'),
        unit: 'cm',
        values: {
          none: interval('[25, ∞)'),
          light: interval('[10, 25)'),
          heavy: interval('(-∞, 10)'),
        },
      },
      DO: {
        name: bilingual('溶解氧', 'dissolved oxygen'),
        unit: 'mg/L',
        values: {
          none: interval('[2.0, ∞)'),
          light: interval('[0.2, 2.0)'),
          heavy: interval('(-∞, 0.2)'),
        },
      },
      ORP: {
        name: bilingual('氧化还原电位', 'redox potential'),
        unit: 'mV',
        values: {
          none: interval('(50, ∞)'),
          light: interval('[-200, 50]'),
          heavy: interval('(-∞, -200)'),
        },
      },
      NH3N: {
        name: bilingual('氨氮', 'ammonia nitrogen'),
        unit: 'mg/L',
        values: {
          none: interval('(-∞, 8.0]'),
          light: interval('(8.0, 15]'),
          heavy: interval('(15, ∞)'),
        },
      },
    },
  },
];

/** Indicators of rural water; one of them in its interval makes the water black and odorous. */
export type RuralIndicator = Exclude<BlackOdorousIndicator, 'ORP'>;

/**
 * When rural water is black and odorous (农村黑臭水体识别), every version; there are no levels.
 *
 * @see STANDARDS 6.1
 */
export const RURAL_BLACK_ODOROUS_LIMITS: readonly DatedTable<Readonly<Record<RuralIndicator, Interval>>>[] = [
  {
    title: bilingual('农村黑臭水体识别指标', 'Indicators of rural black-odorous water'),
    cite: { instrument: RURAL_GUIDE, provision: '水体识别' },
    inForce: { from: '2019-01-01', until: null },
    confidence: 'from-memory',
    note: bilingual(
      '数值待核实；施行日期按年份取定。',
      'The numbers are to be verified; the day in force is taken as the beginning of the year.',
    ),
    content: {
      SD: interval('(-∞, 25)'),
      DO: interval('(-∞, 2)'),
      NH3N: interval('(15, ∞)'),
    },
  },
];
