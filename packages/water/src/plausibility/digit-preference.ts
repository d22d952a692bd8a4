import { PLAUSIBILITY } from './plausibility-parameters.ts';
import { commonDecimals, type SeriesValue, type SuspectSpan } from './series-value.ts';

const DIGITS = 10;

/**
 * Whether the last digits of a series prefer some (尾数偏好), as digits that people choose do: Pearson's χ² against even
 * digits, above what one even series in a thousand gives.
 *
 * The last place is that of most values; one written with fewer decimals ends in 0, since spreadsheets drop zeros, and one
 * with more is left out, as are values below detection. Told of at least 50 values of which the middle half spans 20 units of
 * the last place, else `null`.
 */
export function digitPreference(series: readonly SeriesValue[]): SuspectSpan | null {
  const measured = series.filter(({ isBelowDetection }) => !isBelowDetection);
  const places = commonDecimals(measured);
  const counted = measured.filter(({ value }) => value.decimals <= places);
  const units = counted.map(({ value }) =>
    Math.round(Math.abs(value.mantissa) * 10 ** (places - value.decimals)),
  );
  const [first, last] = [counted[0], counted.at(-1)];
  const isTold = units.length >= PLAUSIBILITY.digitFewest && spreadOf(units) >= PLAUSIBILITY.digitSpread;
  if (first === undefined || last === undefined || !isTold) {
    return null;
  }
  const counts = Array.from(
    { length: DIGITS },
    (_, digit) => units.filter((unit) => unit % DIGITS === digit).length,
  );
  const expected = units.length / DIGITS;
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  const most = Math.max(...counts);
  return chiSquare <= PLAUSIBILITY.digitCritical
    ? null
    : {
        first: first.at,
        last: last.at,
        evidence: {
          count: units.length,
          chiSquare: Math.round(chiSquare * 1_000) / 1_000,
          critical: PLAUSIBILITY.digitCritical,
          digit: counts.indexOf(most),
          digitCount: most,
        },
      };
}

/** Between the quarter and the three-quarter point of the sorted values. */
function spreadOf(units: readonly number[]): number {
  const sorted = units.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return at(0.75) - at(0.25);
}
