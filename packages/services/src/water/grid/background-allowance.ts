import {
  type BackgroundRow,
  type Day,
  type Fraction,
  fraction,
  fractionOfDecimal,
  type IndicatorCode,
  type SectionId,
  subtractFractions,
} from '@shuize/domain';
import { type EvaluationParameters, fixedPointOfFraction, type ItemColumn } from '@shuize/water';

/** The approved backgrounds of a package and whether they change what is judged. */
export interface BackgroundAllowance {
  readonly sectionIds: readonly SectionId[];
  readonly backgrounds: readonly BackgroundRow[];
  readonly parameters: EvaluationParameters;
}

/**
 * What is judged of a value: itself, or under the parameter `applied` what of it lies above the approved background
 * (本底) of the section on that day, never below zero. Nothing is taken off dissolved oxygen and pH.
 *
 * @param value - and result: in the unit of the indicator
 */
export function judgedValue(
  value: Fraction,
  indicator: IndicatorCode,
  section: SectionId,
  day: Day,
  { backgrounds, parameters }: Pick<BackgroundAllowance, 'backgrounds' | 'parameters'>,
): Fraction {
  if (parameters.backgroundAllowance === 'shown' || indicator === 'DO' || indicator === 'pH') {
    return value;
  }
  const background = backgroundOn(backgrounds, section, indicator, day);
  if (background === null) {
    return value;
  }
  const rest = subtractFractions(value, background);
  return rest.numerator < 0n ? fraction(0) : rest;
}

/**
 * The same for a column of equal runs, one run a section.
 *
 * @param days - one for each entry of a run
 * @param valueAt - the exact value of an entry of the column; `null` where none counts
 */
export function judgedColumn(
  { indicator, values }: ItemColumn,
  days: readonly Day[],
  valueAt: (entry: number) => Fraction | null,
  allowance: BackgroundAllowance,
): ItemColumn {
  const backgrounds = allowance.backgrounds.filter((row) => row.indicator === indicator);
  if (allowance.parameters.backgroundAllowance === 'shown' || backgrounds.length === 0) {
    return { indicator, values };
  }
  const judged = values.slice();
  for (const [section, id] of allowance.sectionIds.entries()) {
    const ofSection = backgrounds.filter((row) => row.section === id);
    for (const [position, day] of (ofSection.length === 0 ? [] : days).entries()) {
      const entry = section * days.length + position;
      const value = valueAt(entry);
      if (value !== null) {
        const above = judgedValue(value, indicator, id, day, { ...allowance, backgrounds: ofSection });
        judged[entry] = fixedPointOfFraction(above, indicator);
      }
    }
  }
  return { indicator, values: judged };
}

/** The background in force on a day; of several the one that began last. `null` for none. */
function backgroundOn(
  backgrounds: readonly BackgroundRow[],
  section: SectionId,
  indicator: IndicatorCode,
  day: Day,
): Fraction | null {
  let found: BackgroundRow | null = null;
  for (const row of backgrounds) {
    const isMeant = row.section === section && row.indicator === indicator;
    const isInForce = row.from <= day && (row.to === null || day <= row.to);
    if (isMeant && isInForce && (found === null || row.from > found.from)) {
      found = row;
    }
  }
  return found === null ? null : fractionOfDecimal(found.value);
}
