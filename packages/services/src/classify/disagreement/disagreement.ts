import {
  type Bilingual,
  bilingual,
  classText,
  type Decimal,
  type IndicatorCode,
  indicatorOf,
  type MeasuredValue,
  type WaterBodyKind,
  type WaterClass,
} from '@shuize/domain';
import { type EvaluationMode, type EvaluationStandard, evaluateSection } from '@shuize/water';
import { itemValuesOf, kindOf, type SectionReadings } from '../section-readings.ts';

/** Readings whose class is not the one published, and what may be compared to find out why. */
export interface Disagreement {
  readonly readings: SectionReadings;
  readonly published: WaterClass;
  /** Our class, `null` when no item could be judged. */
  readonly class: WaterClass | null;
  readonly deciding: readonly IndicatorCode[];
  readonly mode: EvaluationMode;
  readonly standard: EvaluationStandard;
  /** The section's readings at other times of the file, less those that disagree as well. */
  readonly beside: readonly SectionReadings[];
}

/** A reason tested: it gives its sentence when it explains the published class, else `null`. */
export type Hypothesis = (disagreement: Disagreement) => Bilingual | null;

/** Whether the class would be the published one if the readings, their kind or the mode were others. */
export function wouldAgree(
  { readings, published, mode, standard }: Disagreement,
  change: {
    readonly values?: ReadonlyMap<IndicatorCode, MeasuredValue>;
    readonly kind?: WaterBodyKind;
    readonly mode?: EvaluationMode;
  },
): boolean {
  const values = itemValuesOf(change.values ?? readings.values);
  const kind = change.kind ?? kindOf(readings);
  return evaluateSection({ kind, values }, standard, change.mode ?? mode).class === published;
}

/** `氨氮 0.151 mg/L`; pH goes without a unit. */
export function valueText(indicator: IndicatorCode, value: string): Bilingual {
  const { name, unit } = indicatorOf(indicator);
  const measured = indicator === 'pH' ? value : `${value} ${unit}`;
  return bilingual(`${name.zh} ${measured}`, `${name.en} ${measured}`);
}

/** The number of a plain value; `null` for one below detection. */
export function plainNumber(value: MeasuredValue | undefined): Decimal | null {
  return value?.kind === 'value' ? value.value : null;
}

/** `为Ⅲ类，与公布类别一致`: the end of a sentence that says under what. */
export function agreesText(published: WaterClass): Bilingual {
  const { zh, en } = classText(published);
  return bilingual(`为${zh}，与公布类别一致`, `the row is ${en}, as published`);
}
