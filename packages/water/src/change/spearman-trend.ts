import { type Decimal, type Fraction, fraction, roundFractionHalfEven } from '@shuize/domain';
import type { ComparisonParameters } from '../standards/comparison-parameters.ts';
import type { ChangeParameters } from './change-parameters.ts';
import { doubledMeanRanks } from './mean-ranks.ts';
import { criticalThousandths } from './spearman-critical-values.ts';

/** Trend (变化趋势) of one value over several periods by Spearman's rank coefficient. */
export type SpearmanTrend =
  | {
      readonly kind: 'trend';
      /** rs, exact. */
      readonly coefficient: Fraction;
      /** rs with 3 decimals, as it is compared. */
      readonly rounded: Decimal;
      /** Wp with 3 decimals. */
      readonly critical: Decimal;
      /** Of the value in time: a rising concentration is worse water. */
      readonly direction: 'rising' | 'falling' | 'level';
      /** |rs| ≥ Wp. */
      readonly isSignificant: boolean;
    }
  /** Every value is the same, so that there is no order to test. */
  | { readonly kind: 'constant' }
  /** Fewer than {@link LEAST_VALUES}: no test. */
  | { readonly kind: 'too-few-values'; readonly count: number };

type SpearmanParameters = Pick<ChangeParameters, 'significance'> &
  Pick<ComparisonParameters, 'spearmanOffTable'>;

const LEAST_VALUES = 5;

/**
 * Spearman's rank coefficient rs = 1 − 6Σd²/(N³ − N), d being the rank of a value less its rank in time, tested one-sided.
 * The coefficient is compared after rounding to 3 decimals, as the table prints its critical values: for six values the
 * exact critical value 0.82857 is printed .829.
 *
 * The formula is the rule's own; it leans to `rising` where many values tie.
 *
 * @param values - one for each period, earliest first; periods without a value are left out by the caller
 * @param compare - negative, zero or positive as `a` is below, equal to or above `b`
 * @see STANDARDS 2.7, 3
 */
export function spearmanTrend<Value>(
  values: readonly Value[],
  compare: (a: Value, b: Value) => number,
  { significance, spearmanOffTable }: SpearmanParameters,
): SpearmanTrend {
  const count = values.length;
  if (count < LEAST_VALUES) {
    return { kind: 'too-few-values', count };
  }
  const ranks = doubledMeanRanks(values, compare);
  if (ranks.every((rank) => rank === ranks[0])) {
    return { kind: 'constant' };
  }
  const coefficient = rankCoefficient(ranks);
  const thousandths = Number(roundFractionHalfEven(coefficient, 3));
  const critical = criticalThousandths(count, significance, spearmanOffTable);
  return {
    kind: 'trend',
    coefficient,
    rounded: { mantissa: thousandths, decimals: 3 },
    critical: { mantissa: critical, decimals: 3 },
    direction: coefficient.numerator > 0n ? 'rising' : coefficient.numerator < 0n ? 'falling' : 'level',
    isSignificant: Math.abs(thousandths) >= critical,
  };
}

/** @param doubledRanks - twice the ranks of the values, earliest first */
function rankCoefficient(doubledRanks: readonly number[]): Fraction {
  const count = doubledRanks.length;
  const fourSquares = doubledRanks
    .map((doubled, position) => (doubled - 2 * (position + 1)) ** 2)
    .reduce((sum, square) => sum + square, 0);
  const cube = count ** 3 - count;
  return fraction(2 * cube - 3 * fourSquares, 2 * cube);
}
