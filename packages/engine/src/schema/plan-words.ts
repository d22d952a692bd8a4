import { type Bilingual, bilingual, measureOf } from '@shuize/domain';
import type { TargetComparison, TargetMeasure } from '../language/plan.ts';
import { COMPARISONS } from './words.ts';

/** The closed lists of words of plans, each word with its meaning. */

export const TARGET_COMPARISONS: Readonly<Record<TargetComparison, Bilingual>> = {
  ...COMPARISONS,
  equal: bilingual('等于：调整为。', 'Equal: set to the number.'),
  about: bilingual('左右，由人判断。', 'About the number; people judge it.'),
};

export const TARGET_MEASURES: Readonly<Record<TargetMeasure, Bilingual>> = {
  'good-share': measureOf('good-share').label,
  'below-v-share': measureOf('below-v-share').label,
};

export const YEAR_DAYS: Readonly<Record<'year-end' | 'year-start', Bilingual>> = {
  'year-end': bilingual('该年12月31日（默认）。', 'The last day of that year (default).'),
  'year-start': bilingual('该年到来之前，即上一年12月31日。', 'The last day before that year begins.'),
};

export const COUNTED_SECTIONS: Readonly<Record<'all' | 'national', Bilingual>> = {
  all: bilingual('数据包中的全部河流断面（默认）。', 'All river sections of the data package (default).'),
  national: bilingual('只计国控（国考）河流断面。', 'National river sections only.'),
};

export const SYMBOLS: Readonly<Record<'%', Bilingual>> = { '%': bilingual('百分比。', 'Per cent.') };
