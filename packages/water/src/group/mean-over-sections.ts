import {
  compareFractions,
  type Fraction,
  fractionOfDecimal,
  INDICATORS,
  type IndicatorCode,
  type WaterBodyKind,
} from '@shuize/domain';
import { countedValue, type ItemValue, type SectionValues } from '../class/item-value.ts';
import type { SectionToEvaluate } from '../class/section-class.ts';
import { meanOfValues } from '../mean/exact-mean.ts';
import { limitOf } from '../standards/class-limit.ts';
import type { EvaluationStandard } from '../standards/evaluation-standard.ts';

/**
 * The unrounded mean of every indicator over sections or lake points, each counting once, pH through hydrogen ions. A
 * section without a value of an indicator stays out of that mean: missing is never zero. Below detection counts half
 * its limit; where that limit is above class Ⅲ it tells nothing and stays out too.
 *
 * @param sections - those with values in the period; dry and unmonitored ones are left out by the caller
 * @returns in the order of the indicators; one that no section has is left out
 * @see STANDARDS 2.5, 2.6
 */
export function meanOverSections(
  sections: readonly SectionToEvaluate[],
  standard: EvaluationStandard,
): SectionValues {
  const means = new Map<IndicatorCode, ItemValue>();
  for (const { code } of INDICATORS) {
    const telling = sections.flatMap(({ kind, values }) =>
      tellingValue(values.get(code), code, kind, standard),
    );
    const counted = telling.flatMap((value) => countedIn(value, standard));
    if (counted.length > 0) {
      means.set(code, { kind: 'value', value: meanOfValues(counted, code) });
    } else if (telling.length > 0) {
      means.set(code, { kind: 'not-detected' });
    }
  }
  return means;
}

function tellingValue(
  value: ItemValue | undefined,
  indicator: IndicatorCode,
  kind: WaterBodyKind,
  standard: EvaluationStandard,
): readonly ItemValue[] {
  if (value === undefined) {
    return [];
  }
  const limit =
    value.kind === 'below-detection' ? limitOf(standard.limits.content, indicator, kind, 'III') : null;
  const tellsNothing =
    value.kind === 'below-detection' &&
    limit?.direction === 'at-most' &&
    compareFractions(value.limit, fractionOfDecimal(limit.limit.printed)) > 0;
  return tellsNothing ? [] : [value];
}

function countedIn(value: ItemValue, standard: EvaluationStandard): readonly Fraction[] {
  const counted = countedValue(value, standard.parameters.belowDetectionWeight);
  return counted === null ? [] : [counted];
}
