import type { DataPackage, Day, ExclusionRow, IndicatorCode } from '@shuize/domain';
import { knownRows } from '../known-rows.ts';
import { EXCLUDED, NONE } from '../monthly-grid.ts';
import type { GridMonths } from './grid-months.ts';
import { type ItemColumns, withdrawCounted } from './item-columns.ts';

/** Takes the values out that approved records exclude. A record counts once it is known and its day of approval has come. */
export function excludeValues(
  data: DataPackage,
  items: ReadonlyMap<IndicatorCode, ItemColumns>,
  { firstMonth, monthCount }: GridMonths,
  asOf: Day | null,
): void {
  const positions = new Map(data.sectionIds.map((id, position) => [id, position]));
  for (const exclusion of knownRows(data.exclusions ?? [], keyOfExclusion, asOf)) {
    const section = positions.get(exclusion.section);
    const month = exclusion.month - firstMonth;
    const isApproved = asOf === null || exclusion.approvedOn <= asOf;
    if (section === undefined || month < 0 || month >= monthCount || !isApproved) {
      continue;
    }
    const cell = section * monthCount + month;
    for (const item of items.values()) {
      const isMeant = exclusion.indicator === '*' || exclusion.indicator === item.indicator;
      if (isMeant && item.qualifier[cell] !== NONE) {
        withdrawCounted(item, cell, EXCLUDED);
      }
    }
  }
}

function keyOfExclusion({ section, month, indicator }: ExclusionRow): string {
  return JSON.stringify([section, month, indicator]);
}
