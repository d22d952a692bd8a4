import { type Bilingual, bilingual } from './bilingual.ts';

/** Water quality status (水质状况) of a section, river, basin or region, best first. */
export type WaterStatus = 'excellent' | 'good' | 'light' | 'moderate' | 'heavy';

export const WATER_STATUSES: readonly WaterStatus[] = ['excellent', 'good', 'light', 'moderate', 'heavy'];

const TEXTS: Readonly<Record<WaterStatus, Bilingual>> = {
  excellent: bilingual('优', 'excellent'),
  good: bilingual('良好', 'good'),
  light: bilingual('轻度污染', 'lightly polluted'),
  moderate: bilingual('中度污染', 'moderately polluted'),
  heavy: bilingual('重度污染', 'heavily polluted'),
};

export function statusText(status: WaterStatus): Bilingual {
  return TEXTS[status];
}
