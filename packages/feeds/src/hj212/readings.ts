import {
  type Decimal,
  failure,
  type IndicatorCode,
  indicatorOf,
  MAX_DECIMALS,
  type MeasuredValue,
  type Minute,
  powerOfTen,
  type Result,
  success,
} from '@shuize/domain';
import { shiftOfUnit, unitsOf } from '../wide/units.ts';
import { type Factor, factorOf } from './codes/factors.ts';
import { type Mark, markOf } from './codes/marks.ts';
import { STATISTICS } from './codes/statistics.ts';
import type { FrameValue } from './frame.ts';
import type { StationProfile } from './profile.ts';
import {
  type NoReading,
  notAMeasurement,
  notANumber,
  outOfRange,
  unitNotStated,
  unknownIndicator,
  unknownUnit,
} from './reading-faults.ts';

/** A value of a frame as a measurement: of an indicator, in the unit in which the domain holds it. */
export interface StationReading {
  readonly indicator: IndicatorCode;
  /** The factor as sent: with or without "total" (总), or the code of 2005. */
  readonly factor: string;
  readonly statistic: string;
  readonly time: Minute | null;
  /** Converted exactly. */
  readonly value: MeasuredValue;
  /** `null` when the value has no mark, or one that the station's table does not hold. */
  readonly mark: Mark | null;
  /** A value without mark or with mark N; every other is left out of means. */
  readonly isValidForMean: boolean;
}

/**
 * The measurement that a value is, by the units and marks of the station.
 *
 * Where the profile states no unit, that of HJ 212-2017 holds only if no other could be meant: it is the
 * indicator's own, or the indicator has a single unit. Lead, which the standard takes in μg/L and stations
 * send in mg/L, needs a statement.
 *
 * @see STANDARDS 7.6, 7.4, 8.1
 */
export function readingOf(value: FrameValue, profile: StationProfile): Result<StationReading, NoReading> {
  const { factor, statistic, measured, flag, time } = value;
  if (STATISTICS.get(statistic)?.role !== 'measured') {
    return failure(notAMeasurement(factor, statistic));
  }
  const known = factorOf(factor);
  if (known === null || known.indicator === null) {
    return failure(unknownIndicator(factor));
  }
  if (measured === null) {
    return failure(notANumber(factor, statistic));
  }
  const shift = shiftOf(known, known.indicator, profile.units.get(factor));
  if (!shift.ok) {
    return shift;
  }
  const converted = shiftMeasuredValue(measured, shift.value);
  if (converted === null) {
    return failure(outOfRange(factor, statistic));
  }
  const mark = flag === null ? null : markOf(profile.marks, flag);
  return success({
    indicator: known.indicator,
    factor,
    statistic,
    time,
    value: converted,
    mark,
    isValidForMean: mark?.isValidForMean ?? flag === null,
  });
}

/** The power of ten that takes a value as sent to the indicator's own unit. */
function shiftOf(
  factor: Factor,
  indicator: IndicatorCode,
  stated: string | undefined,
): Result<number, NoReading> {
  if (stated !== undefined) {
    const shift = shiftOfUnit(indicator, stated);
    return shift === undefined ? failure(unknownUnit(factor, indicator, stated)) : success(shift);
  }
  const isOwnUnit = factor.standardUnit === indicatorOf(indicator).unit;
  const isOnlyUnit = unitsOf(indicator).length === 1;
  return isOwnUnit || isOnlyUnit ? success(0) : failure(unitNotStated(factor, indicator));
}

function shiftMeasuredValue(measured: MeasuredValue, shift: number): MeasuredValue | null {
  switch (measured.kind) {
    case 'value': {
      const value = shiftDecimal(measured.value, shift);
      return value === null ? null : { kind: 'value', value };
    }
    case 'below-detection': {
      const limit = shiftDecimal(measured.limit, shift);
      return limit === null ? null : { kind: 'below-detection', limit };
    }
    case 'not-detected':
      return measured;
  }
}

/** `value * 10^shift`, exactly; `null` when it cannot be held. */
function shiftDecimal({ mantissa, decimals }: Decimal, shift: number): Decimal | null {
  const shifted = decimals - shift;
  const whole = mantissa * powerOfTen(Math.max(-shifted, 0));
  return shifted > MAX_DECIMALS || !Number.isSafeInteger(whole)
    ? null
    : { mantissa: whole, decimals: Math.max(shifted, 0) };
}
