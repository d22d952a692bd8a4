import { compareDecimals, type IndicatorCode } from '@shuize/domain';
import { plausibleRange } from './plausible-ranges.ts';
import { numberOf, type SeriesValue, type SuspectSpan } from './series-value.ts';

/** Values that lie outside of what water can hold (超出物理范围), each by itself. */
export function implausibleValues(
  indicator: IndicatorCode,
  series: readonly SeriesValue[],
): readonly SuspectSpan[] {
  const { low, high } = plausibleRange(indicator);
  return series
    .filter(
      ({ value }) => compareDecimals(value, low) < 0 || (high !== null && compareDecimals(value, high) > 0),
    )
    .map(({ at, value }) => ({
      first: at,
      last: at,
      evidence: {
        value: numberOf(value),
        low: numberOf(low),
        ...(high === null ? {} : { high: numberOf(high) }),
      },
    }));
}
