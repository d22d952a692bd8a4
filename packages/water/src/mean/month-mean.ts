import {
  compareFractions,
  type Decimal,
  dayOfMinute,
  daysInMonth,
  type Fraction,
  fraction,
  fractionOfDecimal,
  type IndicatorCode,
  type MeasuredValue,
  type Minute,
  type Month,
  monthOfDay,
  multiplyFractions,
  type ReadingFlag,
} from '@shuize/domain';
import { countedValue, type ItemValue, itemValueOf } from '../class/item-value.ts';
import type { MeanParameters } from '../standards/mean-parameters.ts';
import { meanOfValues } from './exact-mean.ts';

/** One reading of one indicator at a section; no mark is `N`. */
export interface Reading {
  readonly time: Minute;
  readonly value: MeasuredValue;
  readonly flag: ReadingFlag;
}

/**
 * The mean of one indicator at one section over a month, or why there is none.
 *
 * - `mean`: unrounded, in the unit of the indicator; `belowDetection` is the largest detection limit when every reading
 *   counted was below detection, else `null`.
 * - `not-detected`: every valid reading says 未检出 without a limit; the month attains and is not averaged.
 * - `detection-limit-too-high`: no valid reading is left but those whose detection limit is above `highestLimit`.
 * - `too-few-days`: an indicator measured automatically has valid data on fewer days than the parameter asks.
 */
export type MonthMean =
  | {
      readonly kind: 'mean';
      readonly value: Fraction;
      readonly belowDetection: Fraction | null;
      readonly validDays: number;
      readonly readings: number;
    }
  | { readonly kind: 'not-detected' | 'detection-limit-too-high' | 'no-valid-readings' }
  | { readonly kind: 'too-few-days'; readonly validDays: number; readonly requiredDays: number };

/**
 * Means the readings of one indicator in one month: valid readings to daily means, these to the monthly mean. Only
 * readings marked `N` enter; readings of other months are left out.
 *
 * @param readings - of one section and indicator, any order
 * @param highestLimit - a reading below a detection limit above it tells nothing and is left out: the limit of class Ⅲ;
 *   `null` for an indicator without one
 * @see STANDARDS 4.3, 4.4, 4.5
 */
export function meanOfMonth(
  readings: readonly Reading[],
  indicator: IndicatorCode,
  month: Month,
  parameters: MeanParameters,
  highestLimit: Decimal | null = null,
): MonthMean {
  const valid = readings
    .filter(({ time, flag }) => flag === 'N' && monthOfDay(dayOfMinute(time)) === month)
    .map(({ time, value }) => ({ day: dayOfMinute(time), value: itemValueOf(value) }));
  const telling = valid.filter(({ value }) => !isAboveLimit(value, highestLimit));
  const byDay = new Map<number, Fraction[]>();
  for (const { day, value } of telling) {
    const counted = countedValue(value, parameters.belowDetectionWeight);
    if (counted !== null) {
      const sameDay = byDay.get(day);
      if (sameDay === undefined) {
        byDay.set(day, [counted]);
      } else {
        sameDay.push(counted);
      }
    }
  }
  if (byDay.size === 0) {
    return { kind: reasonOfNone(valid.length, telling.length) };
  }
  const requiredDays = daysRequired(indicator, month, parameters);
  if (byDay.size < requiredDays) {
    return { kind: 'too-few-days', validDays: byDay.size, requiredDays };
  }
  const dailyMeans = Array.from(byDay.values(), (values) => meanOfValues(values, indicator));
  return {
    kind: 'mean',
    value: meanOfValues(dailyMeans, indicator),
    belowDetection: largestLimit(telling.map(({ value }) => value)),
    validDays: byDay.size,
    readings: telling.filter(({ value }) => value.kind !== 'not-detected').length,
  };
}

/** Days with valid data that a monthly mean needs: at least one, and a share of the month where stations measure. */
export function daysRequired(indicator: IndicatorCode, month: Month, parameters: MeanParameters): number {
  if (!parameters.automaticItems.includes(indicator)) {
    return 1;
  }
  const days = multiplyFractions(
    fractionOfDecimal(parameters.minimumValidDayShare),
    fraction(daysInMonth(month)),
  );
  const whole = Number((days.numerator + days.denominator - 1n) / days.denominator);
  return Math.max(1, whole);
}

function isAboveLimit(value: ItemValue, highestLimit: Decimal | null): boolean {
  return (
    value.kind === 'below-detection' &&
    highestLimit !== null &&
    compareFractions(value.limit, fractionOfDecimal(highestLimit)) > 0
  );
}

function reasonOfNone(valid: number, telling: number) {
  if (telling > 0) {
    return 'not-detected';
  }
  return valid > 0 ? 'detection-limit-too-high' : 'no-valid-readings';
}

function largestLimit(values: readonly ItemValue[]): Fraction | null {
  let largest: Fraction | null = null;
  for (const value of values) {
    if (value.kind === 'value') {
      return null;
    }
    if (
      value.kind === 'below-detection' &&
      (largest === null || compareFractions(value.limit, largest) > 0)
    ) {
      largest = value.limit;
    }
  }
  return largest;
}
