import {
  decimal,
  type IndicatorCode,
  type MeasuredValue,
  monthOf,
  parseMeasuredValue,
  type SectionId,
  type TargetClass,
} from '@shuize/domain';
import type { Trend, TrendPoint } from './trend-model.ts';

export const FIRST_MONTH = monthOf(2023, 1);
export const MONTHS = 36;

/** With gaps, a value below detection, one corrected, one excluded, and a target that changes. */
export const AMMONIA: Trend = aTrend('S7', '石门桥', 'NH3N', {
  limits: {
    kind: 'at-most',
    classes: limits(['I', '0.15'], ['II', '0.5'], ['III', '1.0'], ['IV', '1.5'], ['V', '2.0']),
  },
  targets: [
    { from: monthOf(2023, 1), class: 'IV', limit: decimal('1.5') },
    { from: monthOf(2025, 1), class: 'III', limit: decimal('1.0') },
  ],
  note: '2025年未达标',
  points: Array.from({ length: MONTHS }, (_, index): TrendPoint => {
    if (index === 12 || index === 13) {
      return { kind: 'state', state: 'frozen' };
    }
    if (index === 20) {
      return { kind: 'state', state: 'no-data' };
    }
    const value = 1.2 + Math.sin(index / 3) + index / 40;
    return {
      kind: 'value',
      value: measured(index === 17 ? '0.03L' : value.toFixed(2)),
      isCorrected: index === 26,
      isExcluded: index === 30,
    };
  }),
});

/** More is better. */
export const OXYGEN: Trend = aTrend('S3', '清河大桥', 'DO', {
  limits: {
    kind: 'at-least',
    classes: limits(['I', '7.5'], ['II', '6'], ['III', '5'], ['IV', '3'], ['V', '2']),
  },
  targets: [{ from: monthOf(2023, 1), class: 'III', limit: decimal('5') }],
});

/** A range. */
export const ACIDITY: Trend = aTrend('S3', '清河大桥', 'pH', {
  limits: { kind: 'range', low: decimal('6'), high: decimal('9') },
});

/** Without limits, and not monitored in some months. */
export const NITROGEN: Trend = aTrend('S10', '湖心', 'TN', {
  points: Array.from(
    { length: MONTHS },
    (_, index): TrendPoint =>
      index < 10
        ? { kind: 'absent' }
        : index % 9 === 0
          ? { kind: 'not-monitored' }
          : value((1 + index / 30).toFixed(2)),
  ),
});

function aTrend(
  sectionId: string,
  sectionName: string,
  indicator: IndicatorCode,
  changes: Partial<Trend>,
): Trend {
  return {
    sectionId: sectionId as SectionId,
    sectionName,
    indicator,
    firstMonth: FIRST_MONTH,
    points: Array.from({ length: MONTHS }, (_, index) => value((7.2 + Math.cos(index / 2)).toFixed(1))),
    limits: { kind: 'none' },
    targets: [],
    note: null,
    ...changes,
  };
}

function value(text: string): TrendPoint {
  return { kind: 'value', value: measured(text), isCorrected: false, isExcluded: false };
}

function measured(text: string): MeasuredValue {
  return parseMeasuredValue(text) ?? { kind: 'not-detected' };
}

function limits(...rows: readonly (readonly [TargetClass, string])[]) {
  return rows.map(([waterClass, limit]) => ({ class: waterClass, limit: decimal(limit) }));
}
