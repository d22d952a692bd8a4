import {
  classOfLevel,
  compareFractions,
  type Decimal,
  type Fraction,
  fractionOfDecimal,
  type IndicatorCode,
  TARGET_CLASSES,
  type WaterBodyKind,
  type WaterClass,
} from '@shuize/domain';
import { roundKeepingDigit } from '../concentration/rounding.ts';
import { type ClassLimit, limitsOf } from '../standards/class-limit.ts';
import { type EvaluationStandard, evaluationDecimals } from '../standards/evaluation-standard.ts';
import { multipleOverLimit } from './exceedance-multiple.ts';
import { countedValue, type ItemValue, type SectionValues } from './item-value.ts';
import { isSaturatedWithOxygen } from './oxygen-saturation.ts';

/**
 * What a value is judged for. In an `assessment` of a month, quarter or year the value is rounded once to the
 * indicator's decimals and then compared; the `real-time` class of a single reading compares it as it is.
 *
 * @see STANDARDS 4.1
 */
export type EvaluationMode = 'assessment' | 'real-time';

/** An item with its class (单因子水质类别). */
export interface ClassedItem {
  readonly kind: 'classed';
  readonly indicator: IndicatorCode;
  readonly class: WaterClass;
  /** What was compared with the limits, in the unit of the indicator; `null` of an item not detected, without a limit. */
  readonly compared: Fraction | null;
  /** The same as rounded for an assessment; `null` where nothing was rounded. */
  readonly rounded: Decimal | null;
  /** Exceedance multiple over class Ⅲ, negative below its limit; `null` for pH, dissolved oxygen and where nothing was compared. */
  readonly multiple: Fraction | null;
}

/** An item that has a value and gets no class, and why. */
export interface NotJudgedItem {
  readonly kind: 'not-judged';
  readonly indicator: IndicatorCode;
  readonly reason: 'no-limit' | 'not-detected' | 'detection-limit-too-high';
}

export type ItemJudgement = ClassedItem | NotJudgedItem;

/** Position of class Ⅲ in a list of limits. */
export const CLASS_III = TARGET_CLASSES.indexOf('III');

/**
 * Judges one item by the limits of its kind of water body; the class is the best one whose limit is attained.
 *
 * A value below detection counts half its limit. It is not judged when that limit is above class Ⅲ, for then it tells
 * nothing. The value of `WT` in `values` is used only where saturation decides class Ⅰ of dissolved oxygen.
 *
 * @param values - of the section; the item's own among them
 * @returns `no-limit` where the standard has none for it: total nitrogen of a river, water temperature
 * @see STANDARDS 1.1, 4.1, 4.4
 */
export function judgeItem(
  values: SectionValues,
  indicator: IndicatorCode,
  kind: WaterBodyKind,
  standard: EvaluationStandard,
  mode: EvaluationMode,
): ItemJudgement | null {
  const value = values.get(indicator);
  if (value === undefined) {
    return null;
  }
  const limits = limitsOf(standard.limits.content, indicator, kind);
  const third = limits?.[CLASS_III];
  if (limits === null || third === undefined) {
    return { kind: 'not-judged', indicator, reason: 'no-limit' };
  }
  if (isDetectionLimitAbove(value, third)) {
    return { kind: 'not-judged', indicator, reason: 'detection-limit-too-high' };
  }
  const counted = countedValue(value, standard.parameters.belowDetectionWeight);
  if (counted === null) {
    return judgeNotDetected(indicator, third, standard);
  }
  const rounded = mode === 'assessment' ? roundForEvaluation(counted, indicator, standard) : null;
  const compared = rounded === null ? counted : fractionOfDecimal(rounded);
  const level = limits.findIndex((limit) => attainsLimit(compared, limit));
  const isFirst =
    indicator === 'DO' &&
    standard.parameters.oxygenClassOne === 'fixed-or-saturation' &&
    isSaturatedAt(compared, values, standard, mode);
  return {
    kind: 'classed',
    indicator,
    class: isFirst ? 'I' : (classOfLevel(level) ?? 'below-V'),
    compared,
    rounded,
    multiple: multipleOverLimit(compared, third),
  };
}

/** Whether a value attains the limit of one class; it is compared as it stands, the limit itself attains. */
export function attainsLimit(value: Fraction, limit: ClassLimit): boolean {
  switch (limit.direction) {
    case 'at-most':
      return compareFractions(value, fractionOfDecimal(limit.limit.printed)) <= 0;
    case 'at-least':
      return compareFractions(value, fractionOfDecimal(limit.limit.printed)) >= 0;
    case 'within':
      return (
        compareFractions(value, fractionOfDecimal(limit.low.printed)) >= 0 &&
        compareFractions(value, fractionOfDecimal(limit.high.printed)) <= 0
      );
  }
}

/** Rounds a mean once to its evaluation decimals; `null` for an indicator that is not rounded. */
export function roundForEvaluation(
  value: Fraction,
  indicator: IndicatorCode,
  standard: EvaluationStandard,
): Decimal | null {
  const decimals = evaluationDecimals(standard, indicator);
  return decimals === null ? null : roundKeepingDigit(value, decimals);
}

function isDetectionLimitAbove(value: ItemValue, limit: ClassLimit): boolean {
  return (
    value.kind === 'below-detection' && limit.direction === 'at-most' && !attainsLimit(value.limit, limit)
  );
}

function judgeNotDetected(
  indicator: IndicatorCode,
  limit: ClassLimit,
  standard: EvaluationStandard,
): ItemJudgement {
  const attains = limit.direction === 'at-most' && standard.parameters.notDetectedWithoutLimit === 'attains';
  return attains
    ? { kind: 'classed', indicator, class: 'I', compared: null, rounded: null, multiple: null }
    : { kind: 'not-judged', indicator, reason: 'not-detected' };
}

function isSaturatedAt(
  oxygen: Fraction,
  values: SectionValues,
  standard: EvaluationStandard,
  mode: EvaluationMode,
): boolean {
  const measured = values.get('WT');
  if (measured?.kind !== 'value') {
    return false;
  }
  const rounded = mode === 'assessment' ? roundForEvaluation(measured.value, 'WT', standard) : null;
  return isSaturatedWithOxygen(oxygen, rounded === null ? measured.value : fractionOfDecimal(rounded));
}
