import {
  type Decimal,
  formatDecimal,
  formatMeasuredValue,
  formatMonth,
  type IndicatorCode,
  indicatorOf,
  type MeasuredValue,
  type Month,
  type SectionId,
} from '@shuize/domain';
import type { TrendLimits, TrendPoint } from '@shuize/reports';
import type { SectionHistory, SectionYear } from '@shuize/services';
import type { Instant } from '@shuize/store';

/** What is on record of a section over months, as its page draws it. */
export interface SectionSeries {
  readonly section: SectionId;
  /** The instant asked for; `null`: now. */
  readonly asOf: Instant | null;
  readonly firstMonth: string;
  readonly monthCount: number;
  readonly months: SectionHistory['months'];
  readonly years: readonly SectionYear[];
  readonly indicators: readonly {
    readonly indicator: IndicatorCode;
    readonly unit: string;
    readonly limits: SeriesLimits;
    readonly points: readonly SeriesPoint[];
  }[];
}

export type SeriesLimits =
  | {
      readonly kind: 'at-most' | 'at-least';
      readonly classes: readonly { readonly class: ClassLimit['class']; readonly limit: number }[];
    }
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  | { readonly kind: 'none' };

type ClassLimit = Extract<TrendLimits, { readonly classes: unknown }>['classes'][number];

export type SeriesPoint =
  | {
      readonly kind: 'value';
      /** As received. */
      readonly value: string;
      /** To be drawn: of a value below detection its limit; `null` where that is not known. */
      readonly number: number | null;
      readonly isBelowDetection: boolean;
      readonly isCorrected: boolean;
      readonly isExcluded: boolean;
    }
  | Exclude<TrendPoint, { readonly kind: 'value' }>;

/**
 * A history as a page draws it.
 *
 * @param isCorrected - whether another version of a month's value was on record before
 */
export function seriesOf(
  { firstMonth, months, years, indicators }: SectionHistory,
  place: { readonly section: SectionId; readonly asOf: Instant | null },
  isCorrected: (month: string, indicator: IndicatorCode) => boolean,
): SectionSeries {
  return {
    ...place,
    firstMonth: formatMonth(firstMonth),
    monthCount: months.length,
    months,
    years,
    indicators: indicators.map(({ indicator, limits, points }) => ({
      indicator,
      unit: indicatorOf(indicator).unit,
      limits: limitsOf(limits),
      points: points.map((point, position) =>
        pointOf(point, isCorrected(formatMonth((firstMonth + position) as Month), indicator)),
      ),
    })),
  };
}

function pointOf(point: TrendPoint, isCorrected: boolean): SeriesPoint {
  if (point.kind !== 'value') {
    return point;
  }
  const { value, isExcluded } = point;
  return {
    kind: 'value',
    value: formatMeasuredValue(value),
    number: numberOf(value),
    isBelowDetection: value.kind !== 'value',
    isCorrected,
    isExcluded,
  };
}

function numberOf(value: MeasuredValue): number | null {
  switch (value.kind) {
    case 'value':
      return drawn(value.value);
    case 'below-detection':
      return drawn(value.limit);
    case 'not-detected':
      return null;
  }
}

function drawn(decimal: Decimal): number {
  return Number(formatDecimal(decimal));
}

function limitsOf(limits: TrendLimits): SeriesLimits {
  switch (limits.kind) {
    case 'range':
      return { kind: 'range', low: drawn(limits.low), high: drawn(limits.high) };
    case 'none':
      return limits;
    case 'at-most':
    case 'at-least':
      return {
        kind: limits.kind,
        classes: limits.classes.map(({ class: each, limit }) => ({ class: each, limit: drawn(limit) })),
      };
  }
}
