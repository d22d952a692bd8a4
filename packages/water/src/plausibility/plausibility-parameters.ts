/**
 * When a value is worth a look (核查条件). No standard fixes these: they are our choice, wide enough that ordinary water
 * gives no flag, and say nothing about whether a value is right.
 */
export const PLAUSIBILITY = {
  /** A jump is told against so many values before it, at most and at least. */
  jumpHistoryMost: 36,
  jumpHistoryFewest: 12,
  /** How many scaled median deviations (1.4826 × MAD) from the median of the history. */
  jumpDeviations: 6,
  /** The deviation counts at least as this share of the median, so that a quiet series does not make every step a jump. */
  jumpLeastShare: 0.1,
  /** Values equal to the last digit, one after another: months, and readings (four days of one every four hours). */
  flatMonths: 6,
  flatReadings: 24,
  /** Digits are counted from so many values on: five expected of each. */
  digitFewest: 50,
  /** Pearson's χ² with 9 degrees of freedom is above it once in a thousand even series. */
  digitCritical: 27.877,
  /** The middle half of the values spans so many units of the last place, else its digit is no matter of chance. */
  digitSpread: 20,
  /** Width of each band at the limit, in % of the limit. */
  limitBandPercent: 5,
  /** Values in the bands, and one in how many even series would lie so. */
  limitFewest: 12,
  limitOddsOneIn: 1_000,
} as const;
