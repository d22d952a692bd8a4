import type { Result } from '@shuize/domain';
import {
  type Bilingual,
  type Day,
  dayOfMinute,
  type Fraction,
  type IndicatorCode,
  isWorseClass,
  type Minute,
  type WaterClass,
} from '@shuize/domain';
import {
  type EvaluationMode,
  type EvaluationStandard,
  evaluateSection,
  evaluationStandardOn,
  type NoTableInForce,
  type SectionClass,
} from '@shuize/water';
import { noteOfReadings, noteWithoutStandard } from './note-of-readings.ts';
import { itemValuesOf, kindOf, type SectionReadings } from './section-readings.ts';

/** The class of one section at one time, and what it rests on. */
export interface ClassifiedReadings {
  readonly row: number;
  readonly section: string;
  readonly time: Minute;
  /** `null` when no item could be judged; the note says why. */
  readonly class: WaterClass | null;
  /** Items of that class (定类指标), worst first. */
  readonly deciding: readonly IndicatorCode[];
  /**
   * Multiple over class Ⅲ (C − S) / S, exact, of every item that enters the class and is worse than class Ⅲ, in the
   * order of the standard's table; pH and dissolved oxygen have none.
   */
  readonly multiples: ReadonlyMap<IndicatorCode, Fraction>;
  readonly published: WaterClass | null;
  readonly note: Bilingual | null;
}

/**
 * Classes (单因子评价) the readings of each section and time by the standard in force on their day.
 *
 * @param mode - `real-time` compares a reading as it is; `assessment` rounds it first, as a mean is
 * @returns one for each, in the same order
 * @see STANDARDS 2.3, 4.1
 */
export function classifyReadings(
  rows: readonly SectionReadings[],
  mode: EvaluationMode,
): readonly ClassifiedReadings[] {
  const standardOn = rememberStandards();
  return rows.map((readings) => {
    const standard = standardOn(readings.time);
    return standard.ok
      ? classify(readings, standard.value, mode)
      : { ...withoutClass(readings), note: noteWithoutStandard(standard.error) };
  });
}

/** The standard in force at a time, looked up once a day. */
export function rememberStandards(): (time: Minute) => Result<EvaluationStandard, NoTableInForce> {
  const known = new Map<Day, Result<EvaluationStandard, NoTableInForce>>();
  return (time) => {
    const day = dayOfMinute(time);
    const found = known.get(day) ?? evaluationStandardOn(day);
    known.set(day, found);
    return found;
  };
}

function classify(
  readings: SectionReadings,
  standard: EvaluationStandard,
  mode: EvaluationMode,
): ClassifiedReadings {
  const values = itemValuesOf(readings.values);
  const judged = evaluateSection({ kind: kindOf(readings), values }, standard, mode);
  const asLake =
    readings.kind === null && readings.values.has('TP')
      ? evaluateSection({ kind: 'lake', values }, standard, mode).class
      : judged.class;
  return {
    ...withoutClass(readings),
    class: judged.class,
    deciding: judged.deciding,
    multiples: multiplesOf(judged),
    note: noteOfReadings(readings, judged, asLake),
  };
}

function withoutClass({ row, section, time, published }: SectionReadings): ClassifiedReadings {
  return { row, section, time, class: null, deciding: [], multiples: new Map(), published, note: null };
}

function multiplesOf({ judged }: SectionClass): ReadonlyMap<IndicatorCode, Fraction> {
  const multiples = new Map<IndicatorCode, Fraction>();
  for (const { indicator, class: itemClass, multiple } of judged) {
    if (multiple !== null && isWorseClass(itemClass, 'III')) {
      multiples.set(indicator, multiple);
    }
  }
  return multiples;
}
