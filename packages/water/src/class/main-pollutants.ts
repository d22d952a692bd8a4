import { type Bilingual, bilingual, indicatorOf, isWorseClass } from '@shuize/domain';
import type { ClassParameters } from '../standards/class-parameters.ts';
import { formatMultiple } from './exceedance-multiple.ts';
import type { ClassedItem } from './item-class.ts';
import { compareWorstFirst } from './item-order.ts';

/**
 * Main pollutants (主要污染指标) of a section: its items worse than class Ⅲ, worst class first, then by multiple over
 * class Ⅲ, three at most. Cyanide and heavy metals over the limit go first. None when the status is 优 or 良好, for then
 * no item is worse than class Ⅲ.
 *
 * @see STANDARDS 2.4
 */
export function mainPollutantsOf(
  items: readonly ClassedItem[],
  parameters: ClassParameters,
): readonly ClassedItem[] {
  const { toxicFirst, itemsWithoutMultiple, mainPollutantCount } = parameters;
  const rank = (item: ClassedItem) => (toxicFirst.includes(item.indicator) ? 0 : 1);
  return items
    .filter((item) => isWorseClass(item.class, 'III'))
    .sort((a, b) => rank(a) - rank(b) || compareWorstFirst(a, b, itemsWithoutMultiple))
    .slice(0, mainPollutantCount);
}

/** The item with its multiple in brackets as bulletins print it: `氨氮（1.2）`, `溶解氧`. */
export function mainPollutantText(item: ClassedItem, parameters: ClassParameters): Bilingual {
  const { name } = indicatorOf(item.indicator);
  if (item.multiple === null) {
    return name;
  }
  const multiple = formatMultiple(item.multiple, parameters.multipleDecimals);
  return bilingual(`${name.zh}（${multiple}）`, `${name.en} (${multiple})`);
}
