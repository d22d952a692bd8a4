import {
  type Fraction,
  fraction,
  type IndicatorCode,
  indicatorOf,
  invariant,
  meanOfFractions,
  powerOfTen,
} from '@shuize/domain';
import { type FixedPoint, fixedPointOfFraction, fractionOfFixedPoint } from '../concentration/fixed-point.ts';
import { meanPh } from './ph-mean.ts';

/**
 * The unrounded mean of values of one indicator: arithmetic and exact; of pH through hydrogen ions, to six decimals.
 *
 * @param values - at least one, in the unit of the indicator, any order
 * @returns in the unit of the indicator
 * @see STANDARDS 2.2, 4.3
 */
export function meanOfValues(values: readonly Fraction[], indicator: IndicatorCode): Fraction {
  return indicator === 'pH'
    ? fractionOfFixedPoint(meanPh(values.map((value) => fixedPointOfFraction(value, 'pH'))), 'pH')
    : meanOfFractions(values);
}

/** The same for values held as fixed-point integers without loss; much faster. */
export function meanOfFixedPoints(values: readonly FixedPoint[], indicator: IndicatorCode): Fraction {
  invariant(values.length > 0, 'a mean of no values');
  if (indicator === 'pH') {
    return fractionOfFixedPoint(meanPh(values), 'pH');
  }
  const sum = values.reduce((total, value) => total + value, 0);
  const exact = Number.isSafeInteger(sum) ? BigInt(sum) : sumExactly(values);
  return fraction(exact, values.length * powerOfTen(indicatorOf(indicator).scale));
}

/**
 * The same as one fixed-point integer: exact where the mean is whole, else the integer below with its last digit rounded
 * to odd, which compares and rounds to fewer decimals as the mean does.
 */
export function meanAsFixedPoint(values: readonly FixedPoint[], indicator: IndicatorCode): FixedPoint {
  const sum = values.reduce((total, value) => total + value, 0);
  if (indicator === 'pH' || values.length === 0 || !Number.isSafeInteger(sum)) {
    return fixedPointOfFraction(meanOfFixedPoints(values, indicator), indicator);
  }
  const rest = sum % values.length;
  const kept = (sum - rest) / values.length + 0;
  return rest !== 0 && kept % 5 === 0 ? kept + Math.sign(sum) : kept;
}

function sumExactly(values: readonly FixedPoint[]): bigint {
  return values.reduce((total, value) => total + BigInt(value), 0n);
}
