import { classLevel, compareFractions, type Fraction, indicatorNumber } from '@shuize/domain';
import type { ClassParameters } from '../standards/class-parameters.ts';
import type { ClassedItem } from './item-class.ts';

/**
 * Order of items by how bad they are: worse class first, within a class the larger multiple; items without a multiple
 * after or before those that have one, as the parameter says; equal ones as the standard's table lists them.
 *
 * @see STANDARDS 2.4, 5
 */
export function compareWorstFirst(
  a: ClassedItem,
  b: ClassedItem,
  order: ClassParameters['itemsWithoutMultiple'],
): number {
  return (
    classLevel(b.class) - classLevel(a.class) ||
    compareMultiples(a.multiple, b.multiple, order) ||
    indicatorNumber(a.indicator) - indicatorNumber(b.indicator)
  );
}

function compareMultiples(
  a: Fraction | null,
  b: Fraction | null,
  order: ClassParameters['itemsWithoutMultiple'],
): number {
  if (a !== null && b !== null) {
    return compareFractions(b, a);
  }
  const missing = Number(a === null) - Number(b === null);
  return order === 'last-in-class' ? missing : -missing;
}
