import { bilingual, type IndicatorCode } from '@shuize/domain';
import type { DatedTable } from './dated-table.ts';
import { DATA_STATISTICS_RULES } from './instruments.ts';

/** Decimals that a mean of each indicator is rounded to before it is judged; an indicator not listed is not rounded. */
export type DecimalsByIndicator = Readonly<Partial<Record<IndicatorCode, number>>>;

const INSTRUMENTS = `${DATA_STATISTICS_RULES}、总站水字〔2020〕90号`;

/**
 * Evaluation decimals (评价时保留的小数位数), every version.
 *
 * @see STANDARDS 4.2
 */
export const EVALUATION_DECIMALS: readonly DatedTable<DecimalsByIndicator>[] = [
  {
    title: bilingual('地表水监测指标评价保留小数位数', 'Decimals of surface water indicators in evaluation'),
    cite: { instrument: INSTRUMENTS, provision: '数据修约' },
    inForce: { from: null, until: null },
    confidence: 'verified',
    note: bilingual(
      '规定于2020年印发。此前的小数位数规定未收录，早期数据同样按此修约。',
      'Issued in 2020. No earlier table is held, so earlier data are rounded by it as well.',
    ),
    content: {
      WT: 1,
      pH: 0,
      DO: 1,
      CODMn: 1,
      COD: 1,
      BOD5: 1,
      NH3N: 2,
      TP: 3,
      TN: 2,
      Cu: 3,
      Zn: 3,
      F: 3,
      Se: 4,
      As: 4,
      Hg: 5,
      Cd: 5,
      Cr6: 3,
      Pb: 3,
      CN: 3,
      VP: 4,
      Oil: 2,
      LAS: 2,
      S2: 3,
      FC: 0,
      EC: 1,
      Turbidity: 1,
      SD: 2,
      Chla: 0,
      Algae: 0,
    },
  },
];

/**
 * Decimals of a single station reading as it is shown, where the sources agree; display only, a class in real time is
 * taken from the reading as it is.
 *
 * @see STANDARDS 4.2
 */
export const READING_DECIMALS: readonly DatedTable<DecimalsByIndicator>[] = [
  {
    title: bilingual('水质自动监测小时数据保留小数位数', 'Decimals of hourly readings of automatic stations'),
    cite: { instrument: INSTRUMENTS, provision: '数据修约' },
    inForce: { from: null, until: null },
    confidence: 'partly-verified',
    note: bilingual('仅列各来源一致的指标。', 'Only the indicators on which the sources agree are listed.'),
    content: {
      WT: 1,
      pH: 2,
      DO: 2,
      CODMn: 2,
      COD: 2,
      NH3N: 3,
      TP: 3,
      TN: 2,
      EC: 1,
      Turbidity: 1,
    },
  },
];
