import type { DataPackage, Month } from '@shuize/domain';
import type { ClassOutcome, ExclusionEffect } from '@shuize/reports';
import { itemsOfMask } from '@shuize/water';
import type { ExclusionGrids, SectionOverPeriod } from './evaluate-water-model.ts';
import { knownRows } from './known-rows.ts';
import { cellOf, classOfCell, type MonthlyGrid, stateOfCell } from './monthly-grid.ts';

/**
 * The approved exclusions (数据剔除) of the sections in some months, in the order of the file, each with the class of its
 * month with all excluded values of that month and without them.
 */
export function exclusionEffects(
  data: DataPackage,
  { applied, ignored }: ExclusionGrids,
  sections: readonly SectionOverPeriod[],
  months: readonly Month[],
): readonly ExclusionEffect[] {
  const names = new Map(sections.map(({ place }) => [place.sectionId, place.row.name]));
  const { asOf } = applied;
  const known = knownRows(
    data.exclusions ?? [],
    ({ section, month, indicator }) => JSON.stringify([section, month, indicator]),
    asOf,
  );
  return known.flatMap(({ section, month, indicator, reason, approvedBy, approvedOn }) => {
    const sectionName = names.get(section);
    const cell = cellOf(applied, applied.sectionIds.indexOf(section), month as Month);
    const isInReport = sectionName !== undefined && cell !== null && months.includes(month as Month);
    const isApproved = asOf === null || approvedOn <= asOf;
    return isInReport && isApproved
      ? {
          sectionName,
          month: month as Month,
          indicator,
          reason,
          approvedBy,
          approvedOn,
          classWith: outcomeOfCell(ignored, cell),
          classWithout: outcomeOfCell(applied, cell),
        }
      : [];
  });
}

function outcomeOfCell(grid: MonthlyGrid, cell: number): ClassOutcome {
  const waterClass = classOfCell(grid, cell);
  const state = stateOfCell(grid, cell);
  if (waterClass !== null) {
    return { kind: 'class', class: waterClass, deciding: itemsOfMask(grid.deciding[cell] ?? 0) };
  }
  return state === null ? { kind: 'too-few-data' } : { kind: 'state', state };
}
