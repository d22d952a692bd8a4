import { PLAUSIBILITY } from './plausibility-parameters.ts';
import { numberOf, type SeriesValue, type SuspectSpan } from './series-value.ts';

/** Makes the median deviation of normal values their standard deviation. */
const NORMAL = 1.4826;

/**
 * Values far from the section's own history (突变): more than six scaled median deviations from the median of up to 36 values
 * before, of which there are at least 12. Values one after another that lie so on one side are one span, with the evidence of
 * the first. Counts in doubles.
 */
export function suddenJumps(series: readonly SeriesValue[]): readonly SuspectSpan[] {
  const values = series.map(({ value }) => numberOf(value));
  const jumps = series.flatMap(({ at, isBelowDetection }, index) => {
    const evidence = isBelowDetection ? null : jumpAt(values, index);
    return evidence === null ? [] : [{ at, index, evidence, isAbove: evidence.value > evidence.median }];
  });
  const spans: SuspectSpan[] = [];
  for (const [position, { at, index, evidence, isAbove }] of jumps.entries()) {
    const before = jumps[position - 1];
    const open = spans.at(-1);
    if (open !== undefined && before?.index === index - 1 && before.isAbove === isAbove) {
      spans[spans.length - 1] = { ...open, last: at };
    } else {
      spans.push({ first: at, last: at, evidence });
    }
  }
  return spans;
}

function jumpAt(values: readonly number[], index: number) {
  const history = values.slice(Math.max(0, index - PLAUSIBILITY.jumpHistoryMost), index);
  const value = values[index];
  if (value === undefined || history.length < PLAUSIBILITY.jumpHistoryFewest) {
    return null;
  }
  const median = medianOf(history);
  const spread = NORMAL * medianOf(history.map((each) => Math.abs(each - median)));
  const deviation = Math.max(spread, PLAUSIBILITY.jumpLeastShare * Math.abs(median));
  const isJump = Math.abs(value - median) > PLAUSIBILITY.jumpDeviations * deviation;
  return isJump ? { value, median, deviation, history: history.length } : null;
}

/** @param values - at least one */
function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return ((low ?? 0) + (high ?? 0)) / 2;
}
