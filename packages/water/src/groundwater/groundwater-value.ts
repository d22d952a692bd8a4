import { parseMeasuredValue } from '@shuize/domain';
import { type ItemValue, itemValueOf } from '../class/item-value.ts';
import type { GroundwaterItem } from './groundwater-items.ts';

/** A value of one groundwater item: measured, or for taste and visible matter absent (无) or present (有). */
export type GroundwaterValue = ItemValue | { readonly kind: 'absent' } | { readonly kind: 'present' };

/** The values of one point at one time, by the item's number; an item without a value is left out. */
export type GroundwaterValues = ReadonlyMap<number, GroundwaterValue>;

/** Whether people judge the item by smell and sight, not by a number. */
export function isSensory({ limits }: GroundwaterItem): boolean {
  return limits[0]?.kind === 'absent';
}

/**
 * Reads a value as reports write it: `0.5`, `0.05L`, `未检出`; of taste and visible matter `无` or `有`.
 *
 * @returns `null` when the text is no value of this item
 */
export function parseGroundwaterValue(text: string, item: GroundwaterItem): GroundwaterValue | null {
  if (isSensory(item)) {
    return text === '无' ? { kind: 'absent' } : text === '有' ? { kind: 'present' } : null;
  }
  const measured = parseMeasuredValue(text);
  return measured === null ? null : itemValueOf(measured);
}
