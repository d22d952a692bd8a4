import { bilingual, type IndicatorCode } from '@shuize/domain';
import { type Limit, limitOfText } from './class-limit.ts';
import type { DatedTable } from './dated-table.ts';
import { SURFACE_WATER_STANDARD } from './instruments.ts';

/** The upper limit of one item at a drinking-water source. */
export interface DrinkingSourceLimit {
  readonly indicator: IndicatorCode;
  readonly limit: Limit;
}

/**
 * Limits of the supplementary items of surface drinking-water sources (集中式生活饮用水地表水源地补充项目), every version.
 *
 * @see STANDARDS 1.2
 */
export const DRINKING_SOURCE_ITEMS: readonly DatedTable<readonly DrinkingSourceLimit[]>[] = [
  {
    title: bilingual(
      '集中式生活饮用水地表水源地补充项目标准限值',
      'Limits of the supplementary items of surface drinking-water sources',
    ),
    cite: { instrument: SURFACE_WATER_STANDARD, provision: '表2' },
    inForce: { from: '2002-06-01', until: null },
    confidence: 'verified',
    note: null,
    content: [
      { indicator: 'SO4', limit: limitOfText('SO4', '250') },
      { indicator: 'Cl', limit: limitOfText('Cl', '250') },
      { indicator: 'NO3N', limit: limitOfText('NO3N', '10') },
      { indicator: 'Fe', limit: limitOfText('Fe', '0.3') },
      { indicator: 'Mn', limit: limitOfText('Mn', '0.1') },
    ],
  },
];
