import { type Bilingual, bilingual, type WaterClass, type WaterStatus } from '@shuize/domain';
import type { DatedTable } from './dated-table.ts';
import { EVALUATION_MEASURES } from './instruments.ts';

/**
 * Water quality status (水质状况) of a section by its class.
 *
 * @see STANDARDS 2.3
 */
export const STATUS_OF_CLASS: DatedTable<Readonly<Record<WaterClass, WaterStatus>>> = {
  title: bilingual('断面水质定性评价', 'Status of a section by its class'),
  cite: { instrument: EVALUATION_MEASURES, provision: '断面水质评价' },
  inForce: { from: null, until: null },
  confidence: 'verified',
  note: null,
  content: {
    I: 'excellent',
    II: 'excellent',
    III: 'good',
    IV: 'light',
    V: 'moderate',
    'below-V': 'heavy',
  },
};

export function statusOfClass(waterClass: WaterClass): WaterStatus {
  return STATUS_OF_CLASS.content[waterClass];
}

/** Name of a colour, and the shade we suggest for it as `#RRGGBB`. */
export interface StatusColour {
  readonly name: Bilingual;
  readonly hex: string;
}

/**
 * Colour (表征颜色) of each status. The names are from memory, the shades our own.
 *
 * @see STANDARDS 2.3
 */
export const STATUS_COLOURS: DatedTable<Readonly<Record<WaterStatus, StatusColour>>> = {
  title: bilingual('水质状况表征颜色', 'Colours of water quality status'),
  cite: { instrument: EVALUATION_MEASURES, provision: '断面水质评价' },
  inForce: { from: null, until: null },
  confidence: 'from-memory',
  note: bilingual('色值为本系统取定。', 'The shades are our own choice.'),
  content: {
    excellent: { name: bilingual('蓝', 'blue'), hex: '#0070FF' },
    good: { name: bilingual('绿', 'green'), hex: '#00B050' },
    light: { name: bilingual('黄', 'yellow'), hex: '#FFD700' },
    moderate: { name: bilingual('橙', 'orange'), hex: '#FF8C00' },
    heavy: { name: bilingual('红', 'red'), hex: '#E60000' },
  },
};
