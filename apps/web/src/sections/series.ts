import { formatMonth, type Month, parseMonth } from '@shuize/domain';
import type { components } from '../server/api-types.ts';

export type Series = components['schemas']['SectionSeries'];
export type IndicatorSeries = Series['indicators'][number];
export type SeriesPoint = IndicatorSeries['points'][number];
export type Limits = IndicatorSeries['limits'];

/**
 * The months of a series up to one of them.
 *
 * @param last - `YYYY-MM`; `null`: the last on record
 * @param span - how many months, or `all`
 */
export function partOfSeries(series: Series, last: string | null, span: string): Series {
  const first = parseMonth(series.firstMonth);
  if (first === null) {
    return series;
  }
  const end = Math.min(series.monthCount, (parseMonth(last ?? '') ?? Number.POSITIVE_INFINITY) - first + 1);
  const start = span === 'all' ? 0 : Math.max(0, end - Number(span));
  const monthCount = Math.max(0, end - start);
  const yearAt = (position: number) => Math.floor((first + position) / 12);
  return {
    ...series,
    firstMonth: formatMonth((first + start) as Month),
    monthCount,
    months: series.months.slice(start, start + monthCount),
    years: series.years.filter(
      ({ year }) => monthCount > 0 && year >= yearAt(start) && year <= yearAt(start + monthCount - 1),
    ),
    indicators: series.indicators.map((each) => ({
      ...each,
      points: each.points.slice(start, start + monthCount),
    })),
  };
}
