import type { SectionId } from '@shuize/domain';
import type { ClassRibbon, RibbonCell } from '@shuize/reports';
import { isStillToCome, type MonthWindow, monthsOfWindow } from './evaluate-water-window.ts';
import { cellOf, classOfCell, type MonthlyGrid, presenceOfCell, stateOfCell } from './monthly-grid.ts';

/**
 * The class of every section in every month of a window.
 *
 * A month in which nothing was reported is `no-data`: never left white, as if the section did not exist.
 */
export function ribbonOf(
  grid: MonthlyGrid,
  sectionIds: readonly SectionId[],
  window: MonthWindow,
): ClassRibbon {
  const numbers = new Map(grid.sectionIds.map((sectionId, number) => [sectionId, number]));
  const months = monthsOfWindow(window);
  return {
    ...window,
    rows: sectionIds.map((sectionId) => {
      const number = numbers.get(sectionId);
      return {
        sectionId,
        cells: months.map((month) => {
          const cell = number === undefined ? null : cellOf(grid, number, month);
          return cell === null || isStillToCome(month, grid.asOf) ? 'absent' : ribbonCellOf(grid, cell);
        }),
      };
    }),
  };
}

/** The cell of a month that has ended. */
function ribbonCellOf(grid: MonthlyGrid, cell: number): RibbonCell {
  const state = stateOfCell(grid, cell);
  switch (presenceOfCell(grid, cell)) {
    case 'absent':
      return 'absent';
    case 'evaluated':
      return classOfCell(grid, cell) ?? 'too-few-data';
    case 'unknown':
      return state ?? 'no-data';
    case 'not-evaluated':
      // Without a state every value was excluded: measured, and nothing left to judge.
      return state ?? 'too-few-data';
  }
}
