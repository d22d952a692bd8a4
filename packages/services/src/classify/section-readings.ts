import type {
  IndicatorCode,
  MeasuredValue,
  Minute,
  ReadingFlag,
  WaterBodyKind,
  WaterClass,
} from '@shuize/domain';
import { type ItemValue, itemValueOf, type SectionValues } from '@shuize/water';

/** What a station or a sample gave for one section at one time: a row of a wide table, a group of readings.csv. */
export interface SectionReadings {
  /** Line of the file, from 1, the header included; the first line of a group. */
  readonly row: number;
  readonly section: string;
  readonly time: Minute;
  /** As received; an indicator without a value is left out. */
  readonly values: ReadonlyMap<IndicatorCode, MeasuredValue>;
  /** Values marked invalid (STANDARDS 8.1); they count for nothing. */
  readonly flagged: readonly { readonly indicator: IndicatorCode; readonly flag: ReadingFlag }[];
  /** The class that the source published beside the values. */
  readonly published: WaterClass | null;
  /** `null` when no list of sections tells it. */
  readonly kind: WaterBodyKind | null;
}

/** The kind that a section counts as: a river where no list tells. */
export function kindOf({ kind }: Pick<SectionReadings, 'kind'>): WaterBodyKind {
  return kind ?? 'river';
}

export function itemValuesOf(values: SectionReadings['values']): SectionValues {
  const items = new Map<IndicatorCode, ItemValue>();
  for (const [indicator, value] of values) {
    items.set(indicator, itemValueOf(value));
  }
  return items;
}
