import type {
  Decimal,
  IndicatorCode,
  MeasuredValue,
  MonitoringState,
  Month,
  SectionId,
  TargetClass,
} from '@shuize/domain';

/** Monthly values of one indicator at one section, for a trend chart (变化趋势) of 12 to 36 months. */
export interface Trend {
  readonly sectionId: SectionId;
  readonly sectionName: string;
  readonly indicator: IndicatorCode;
  readonly firstMonth: Month;
  /** One per month, in order. */
  readonly points: readonly TrendPoint[];
  readonly limits: TrendLimits;
  /** Targets in force, by the month they begin; empty when the section has none. */
  readonly targets: readonly {
    readonly from: Month;
    readonly class: TargetClass;
    /** The limit of that class; `null` when the standard sets none, or for a range. */
    readonly limit: Decimal | null;
  }[];
  /** Why this one was chosen, such as `2025年未达标`; `null` says nothing. */
  readonly note: string | null;
}

/** Limits to draw. `at-most`: values above are worse. `at-least`: values below are worse (dissolved oxygen). */
export type TrendLimits =
  | {
      readonly kind: 'at-most' | 'at-least';
      readonly classes: readonly { readonly class: TargetClass; readonly limit: Decimal }[];
    }
  /** pH: the range that every class asks. */
  | { readonly kind: 'range'; readonly low: Decimal; readonly high: Decimal }
  | { readonly kind: 'none' };

/** One month. Only `value` is drawn as a point; everything else is a gap in the line. */
export type TrendPoint =
  | {
      readonly kind: 'value';
      readonly value: MeasuredValue;
      /** A later version replaced the first one. */
      readonly isCorrected: boolean;
      /** Left out of the statistics by an approved exclusion: drawn apart from the line. */
      readonly isExcluded: boolean;
    }
  | { readonly kind: 'state'; readonly state: MonitoringState }
  /** The section was monitored, this indicator was not. */
  | { readonly kind: 'not-monitored' }
  /** The section did not exist, or the month has not come yet. */
  | { readonly kind: 'absent' };
