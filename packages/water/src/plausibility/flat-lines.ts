import { compareDecimals } from '@shuize/domain';
import { numberOf, type SeriesValue, type SuspectSpan } from './series-value.ts';

/**
 * Values that stay the same to the last digit (数据恒值) for at least so many in a row. Values below detection are left out: they
 * end a row, for a detection limit always is the same.
 */
export function flatLines(series: readonly SeriesValue[], fewest: number): readonly SuspectSpan[] {
  const spans: SuspectSpan[] = [];
  let start = 0;
  for (let index = 1; index <= series.length; index += 1) {
    const [before, now] = [series[start], series[index]];
    const goesOn =
      before !== undefined &&
      now !== undefined &&
      !before.isBelowDetection &&
      !now.isBelowDetection &&
      compareDecimals(before.value, now.value) === 0;
    if (goesOn) {
      continue;
    }
    const last = series[index - 1];
    if (before !== undefined && last !== undefined && index - start >= fewest) {
      spans.push({
        first: before.at,
        last: last.at,
        evidence: { value: numberOf(before.value), count: index - start },
      });
    }
    start = index;
  }
  return spans;
}
