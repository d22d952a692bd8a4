import { type IndicatorCode, isWorseClass, type WaterClass } from '@shuize/domain';
import { type ChangeGrade, changeByStatus, type SectionClass, statusOfClass } from '@shuize/water';

/**
 * Change of a section or lake between two periods by its status. Periods compare only over the same items, so items
 * judged in one of them alone are left out of both.
 *
 * @returns `null` when no item was judged in both
 * @see STANDARDS 2.7
 */
export function changeOfSection(before: SectionClass, after: SectionClass): ChangeGrade | null {
  const classBefore = worstClassOver(before, itemsOf(after));
  const classAfter = worstClassOver(after, itemsOf(before));
  return classBefore === null || classAfter === null
    ? null
    : changeByStatus(statusOfClass(classBefore), statusOfClass(classAfter));
}

function itemsOf({ judged }: SectionClass): ReadonlySet<IndicatorCode> {
  return new Set(judged.map(({ indicator }) => indicator));
}

function worstClassOver({ judged }: SectionClass, items: ReadonlySet<IndicatorCode>): WaterClass | null {
  let worst: WaterClass | null = null;
  for (const item of judged) {
    if (items.has(item.indicator) && (worst === null || isWorseClass(item.class, worst))) {
      worst = item.class;
    }
  }
  return worst;
}
