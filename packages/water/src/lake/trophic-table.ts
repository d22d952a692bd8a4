import { bilingual } from '@shuize/domain';
import type { DatedTable } from '../standards/dated-table.ts';
import { EVALUATION_MEASURES } from '../standards/instruments.ts';

/** The parameters of the trophic index, in the order of the rule. */
export type TrophicParameter = 'Chla' | 'TP' | 'TN' | 'SD' | 'CODMn';

export const TROPHIC_PARAMETERS: readonly TrophicParameter[] = ['Chla', 'TP', 'TN', 'SD', 'CODMn'];

/** `TLI = 10 (constant + slope · ln value)`; its weight is `correlation²` over the sum of them, never rounded. */
export interface TrophicRow {
  readonly constant: number;
  readonly slope: number;
  /** r, of the parameter with chlorophyll a in the lakes of China. */
  readonly correlation: number;
}

/**
 * Coefficients of the trophic index 综合营养状态指数; chlorophyll a in mg/m³, transparency in m, the others in mg/L.
 *
 * @see STANDARDS 2.6
 */
export const TROPHIC_TABLE: DatedTable<Readonly<Record<TrophicParameter, TrophicRow>>> = {
  title: bilingual('湖泊（水库）综合营养状态指数', 'Trophic index of lakes and reservoirs'),
  cite: { instrument: EVALUATION_MEASURES, provision: '湖泊、水库营养状态评价' },
  inForce: { from: null, until: null },
  confidence: 'verified',
  note: null,
  content: {
    Chla: { constant: 2.5, slope: 1.086, correlation: 1 },
    TP: { constant: 9.436, slope: 1.624, correlation: 0.84 },
    TN: { constant: 5.453, slope: 1.694, correlation: 0.82 },
    SD: { constant: 5.118, slope: -1.94, correlation: -0.83 },
    CODMn: { constant: 0.109, slope: 2.661, correlation: 0.83 },
  },
};
