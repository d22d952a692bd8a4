import {
  addFractions,
  type Fraction,
  fraction,
  type IndicatorCode,
  roundFractionHalfEven,
  type WaterBodyKind,
} from '@shuize/domain';
import type { EvaluationStandard } from '../standards/evaluation-standard.ts';
import { itemIndex } from './item-index.ts';

/** Water quality index (水质指数, CWQI) of the rivers or of the lakes of a city. */
export type WaterQualityIndex =
  | {
      readonly kind: 'index';
      /** The sum of the item indices, exact; smaller is better. */
      readonly index: Fraction;
      readonly each: ReadonlyMap<IndicatorCode, Fraction>;
      /** Items asked for that were left out of the sum, having no value. */
      readonly missing: readonly IndicatorCode[];
    }
  | { readonly kind: 'not-computable'; readonly missing: readonly IndicatorCode[] };

/**
 * Sums the indices of the items, a sum and not a mean; an index is never rounded before it is summed.
 *
 * @param values - mean of each item over the sections, in the unit of the indicator, not detected as half the limit;
 * pH with the decimals it is measured with
 * @param items - the items that make up the index; all 21 by default. Indices compare only over the same items.
 * @returns `not-computable` when items are missing and the parameter refuses that, or when none is left
 * @see STANDARDS 3, 1 to 5 and 11
 */
export function waterQualityIndex(
  values: ReadonlyMap<IndicatorCode, Fraction>,
  kind: WaterBodyKind,
  standard: EvaluationStandard,
  items: readonly IndicatorCode[] = standard.classItems.content,
): WaterQualityIndex {
  const { cwqiMissingItem, cwqiPh } = standard.parameters;
  const each = new Map<IndicatorCode, Fraction>();
  for (const indicator of items) {
    const value = values.get(indicator);
    const entered =
      value !== undefined && indicator === 'pH' && cwqiPh === 'integer' ? toInteger(value) : value;
    const index = entered === undefined ? null : itemIndex(indicator, entered, kind, standard.limits.content);
    if (index !== null) {
      each.set(indicator, index);
    }
  }
  const missing = items.filter((indicator) => !each.has(indicator));
  if (each.size === 0 || (missing.length > 0 && cwqiMissingItem === 'not-computable')) {
    return { kind: 'not-computable', missing };
  }
  return { kind: 'index', index: [...each.values()].reduce(addFractions, fraction(0)), each, missing };
}

function toInteger(value: Fraction): Fraction {
  return fraction(roundFractionHalfEven(value, 0));
}
