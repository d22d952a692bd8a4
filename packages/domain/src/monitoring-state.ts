import { type Bilingual, bilingual } from './bilingual.ts';

/**
 * Why a section has no values in a month.
 *
 * `dry` (断流) and `frozen` (冰封) are *not evaluated*: never counted, never unknown, out of denominators.
 * `no-data` (无数据) and `qc-failed` (质控不合格) are *unknown*: they can make a result undetermined. None is ever good
 * water, and none is zero.
 */
export type MonitoringState = 'dry' | 'frozen' | 'no-data' | 'qc-failed';

/** The order is the code used in typed arrays, from 0. */
export const MONITORING_STATES: readonly MonitoringState[] = ['dry', 'frozen', 'no-data', 'qc-failed'];

const TEXTS: Readonly<Record<MonitoringState, Bilingual>> = {
  dry: bilingual('断流', 'dry'),
  frozen: bilingual('冰封', 'frozen'),
  'no-data': bilingual('无数据', 'no data'),
  'qc-failed': bilingual('质控不合格', 'QC failed'),
};

export function stateText(state: MonitoringState): Bilingual {
  return TEXTS[state];
}

/** Whether the state leaves the month out of every count, rather than making it unknown. */
export function isNotEvaluated(state: MonitoringState): boolean {
  return state === 'dry' || state === 'frozen';
}
