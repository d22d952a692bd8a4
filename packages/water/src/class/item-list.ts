import { INDICATORS, type IndicatorCode, indicatorNumber, invariant } from '@shuize/domain';
import { FIVE_ITEMS } from '../standards/class-items.ts';
import type { EvaluationStandard } from '../standards/evaluation-standard.ts';

/**
 * The items that count for the class of a section, in the order of the standard's table: all 21, or under “5+X” the
 * five and those of the section's own list.
 *
 * @param extraItems - X of the section; ignored unless the parameter says `five-plus-x`
 * @see STANDARDS 2.1, 4.6
 */
export function itemsThatCount(
  standard: EvaluationStandard,
  extraItems: readonly IndicatorCode[] = [],
): readonly IndicatorCode[] {
  const all = standard.classItems.content;
  return standard.parameters.itemList === 'all-monitored'
    ? all
    : all.filter((item) => FIVE_ITEMS.content.includes(item) || extraItems.includes(item));
}

/** The bit of an item in the masks of columns: bit n for the indicator of number n. */
export function itemBit(indicator: IndicatorCode): number {
  const number = indicatorNumber(indicator);
  invariant(number < 31, `${indicator} does not fit a mask of items`);
  return 1 << number;
}

export function maskOfItems(items: readonly IndicatorCode[]): number {
  return items.reduce((mask, item) => mask | itemBit(item), 0);
}

/** The items of a mask, in the order of the standard's table. */
export function itemsOfMask(mask: number): readonly IndicatorCode[] {
  return INDICATORS.filter((_, number) => number < 31 && (mask & (1 << number)) !== 0).map(
    ({ code }) => code,
  );
}
