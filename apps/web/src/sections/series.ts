import type { sectionSeriesSchema } from '@shuize/contract';
import type { Answer } from '../server/answer.ts';

export type Series = Answer<typeof sectionSeriesSchema>;
export type IndicatorSeries = Series['indicators'][number];
export type SeriesPoint = IndicatorSeries['points'][number];
export type Limits = IndicatorSeries['limits'];
