import { bilingual, type IndicatorCode } from '@shuize/domain';
import type { DatedTable } from './dated-table.ts';
import { EVALUATION_MEASURES, MONITORING_SCHEME } from './instruments.ts';

/**
 * The 21 items that decide a class (水质评价指标), in the order of GB 3838 table 1: without water temperature, total
 * nitrogen and faecal coliforms.
 *
 * @see STANDARDS 2.1
 */
export const CLASS_ITEMS: readonly DatedTable<readonly IndicatorCode[]>[] = [
  {
    title: bilingual('地表水水质评价指标', 'Items that decide the class of surface water'),
    cite: { instrument: EVALUATION_MEASURES, provision: '评价指标' },
    inForce: { from: null, until: null },
    confidence: 'verified',
    note: bilingual(
      '办法于2011年印发。此前的评价指标规定未收录，早期数据同样按此评价。',
      'Issued in 2011. No earlier list is held, so earlier data are evaluated by it as well.',
    ),
    content: [
      'pH',
      'DO',
      'CODMn',
      'COD',
      'BOD5',
      'NH3N',
      'TP',
      'Cu',
      'Zn',
      'F',
      'Se',
      'As',
      'Hg',
      'Cd',
      'Cr6',
      'Pb',
      'CN',
      'VP',
      'Oil',
      'LAS',
      'S2',
    ],
  },
];

/**
 * The five items of “5+X” that every section is evaluated on; X are those of the section's own list.
 *
 * @see STANDARDS 4.6
 */
export const FIVE_ITEMS: DatedTable<readonly IndicatorCode[]> = {
  title: bilingual('“5+X”评价的5项基本指标', 'The five basic items of “5+X” evaluation'),
  cite: { instrument: MONITORING_SCHEME, provision: '“5+X”评价' },
  inForce: { from: '2021-01-01', until: null },
  confidence: 'from-memory',
  note: bilingual(
    'X为该断面上一年或当年超过Ⅲ类（目标为Ⅰ、Ⅱ类的，超过目标类别）的基本项目，由断面清单给出。',
    'X are the basic items that exceeded class III (or a target of I or II) last year or this; the list of the section gives them.',
  ),
  content: ['pH', 'DO', 'CODMn', 'NH3N', 'TP'],
};
