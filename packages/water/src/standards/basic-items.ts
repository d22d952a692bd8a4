import { bilingual } from '@shuize/domain';
import { type LimitRow, limitRow, rangeRow } from './class-limit.ts';
import type { DatedTable } from './dated-table.ts';
import { SURFACE_WATER_STANDARD } from './instruments.ts';

const ROWS: readonly LimitRow[] = [
  rangeRow('pH', '6', '9'),
  limitRow('DO', 'at-least', '7.5 6 5 3 2'),
  limitRow('CODMn', 'at-most', '2 4 6 10 15'),
  limitRow('COD', 'at-most', '15 15 20 30 40'),
  limitRow('BOD5', 'at-most', '3 3 4 6 10'),
  limitRow('NH3N', 'at-most', '0.15 0.5 1.0 1.5 2.0'),
  limitRow('TP', 'at-most', '0.02 0.1 0.2 0.3 0.4', ['river']),
  limitRow('TP', 'at-most', '0.01 0.025 0.05 0.1 0.2', ['lake']),
  limitRow('TN', 'at-most', '0.2 0.5 1.0 1.5 2.0', ['lake']),
  limitRow('Cu', 'at-most', '0.01 1.0 1.0 1.0 1.0'),
  limitRow('Zn', 'at-most', '0.05 1.0 1.0 2.0 2.0'),
  limitRow('F', 'at-most', '1.0 1.0 1.0 1.5 1.5'),
  limitRow('Se', 'at-most', '0.01 0.01 0.01 0.02 0.02'),
  limitRow('As', 'at-most', '0.05 0.05 0.05 0.1 0.1'),
  limitRow('Hg', 'at-most', '0.00005 0.00005 0.0001 0.001 0.001'),
  limitRow('Cd', 'at-most', '0.001 0.005 0.005 0.005 0.01'),
  limitRow('Cr6', 'at-most', '0.01 0.05 0.05 0.05 0.1'),
  limitRow('Pb', 'at-most', '0.01 0.01 0.05 0.05 0.1'),
  limitRow('CN', 'at-most', '0.005 0.05 0.2 0.2 0.2'),
  limitRow('VP', 'at-most', '0.002 0.002 0.005 0.01 0.1'),
  limitRow('Oil', 'at-most', '0.05 0.05 0.05 0.5 1.0'),
  limitRow('LAS', 'at-most', '0.2 0.2 0.2 0.3 0.3'),
  limitRow('S2', 'at-most', '0.05 0.1 0.2 0.5 1.0'),
  limitRow('FC', 'at-most', '200 2000 10000 20000 40000'),
];

/**
 * Limits of the basic items (基本项目标准限值), one row an item and kind of water body, every version of the table.
 * Water temperature has no limit of class.
 *
 * @see STANDARDS 1.1
 */
export const BASIC_ITEMS: readonly DatedTable<readonly LimitRow[]>[] = [
  {
    title: bilingual(
      '地表水环境质量标准基本项目标准限值',
      'Limits of the basic items of surface water quality',
    ),
    cite: { instrument: SURFACE_WATER_STANDARD, provision: '表1' },
    inForce: { from: '2002-06-01', until: null },
    confidence: 'verified',
    note: null,
    content: ROWS,
  },
];
