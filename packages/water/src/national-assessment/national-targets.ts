import { type Bilingual, bilingual, type Decimal, decimal } from '@shuize/domain';
import type { DatedTable } from '../standards/dated-table.ts';

/** A national target as a share, 0 to 1. */
export interface NationalTarget {
  readonly title: Bilingual;
  /** The plan says above, at most, or about. */
  readonly comparison: 'above' | 'at-most' | 'about';
  readonly share: Decimal;
}

/**
 * National targets for 2020 (2020年全国水环境质量目标). The targets of a place are set in its own letter of
 * responsibility.
 *
 * @see STANDARDS 5
 */
export const NATIONAL_TARGETS_2020: DatedTable<readonly NationalTarget[]> = {
  title: bilingual('2020年全国水环境质量主要目标', 'National targets of water quality for 2020'),
  cite: { instrument: '水污染防治行动计划（国发〔2015〕17号）', provision: '主要指标' },
  inForce: { from: '2015-04-02', until: '2020-12-31' },
  confidence: 'verified',
  note: bilingual(
    '地下水为“15%左右”，不作精确比较。施行日期待核实。',
    'Groundwater is “about 15 %” and not for exact comparison. The day in force is to be verified.',
  ),
  content: [
    {
      title: bilingual('七大重点流域优良（Ⅰ～Ⅲ类）比例', 'classes I to III in seven basins'),
      comparison: 'above',
      share: decimal('0.70'),
    },
    {
      title: bilingual('地级及以上城市建成区黑臭水体比例', 'black-odorous water bodies of cities'),
      comparison: 'at-most',
      share: decimal('0.10'),
    },
    {
      title: bilingual(
        '地级及以上城市集中式饮用水水源优良比例',
        'sources of drinking water in class III or better',
      ),
      comparison: 'above',
      share: decimal('0.93'),
    },
    {
      title: bilingual('地下水质量极差比例', 'very poor groundwater'),
      comparison: 'about',
      share: decimal('0.15'),
    },
  ],
};
