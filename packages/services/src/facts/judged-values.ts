import { lastDayOfMonth } from '@shuize/domain';
import { roundForEvaluation, toFixedPoint } from '@shuize/water';
import { judgedValue } from '../water/grid/background-allowance.ts';
import { countedValueOfCell, type GridItem, type MonthlyGrid, monthOfCell } from '../water/monthly-grid.ts';

const made = new WeakMap<GridItem, Float64Array>();

/**
 * The rounded values of an indicator as they are judged, fixed-point integers by cell: what of them lies above an approved
 * natural background (本底), where the parameter allows for it; elsewhere the values themselves.
 *
 * @returns the same column for the same item
 */
export function judgedRounded(grid: MonthlyGrid, item: GridItem): Float64Array {
  const found = made.get(item) ?? judge(grid, item);
  made.set(item, found);
  return found;
}

function judge(grid: MonthlyGrid, item: GridItem): Float64Array {
  const { indicator } = item;
  const sections = new Set(
    grid.backgrounds.flatMap((row) =>
      row.indicator === indicator ? [grid.sectionIds.indexOf(row.section)] : [],
    ),
  );
  if (sections.size === 0 || grid.parameters.backgroundAllowance === 'shown') {
    return item.rounded;
  }
  const judged = item.rounded.slice();
  for (const section of sections) {
    for (let position = 0; position < grid.monthCount; position += 1) {
      const cell = section * grid.monthCount + position;
      const value = countedValueOfCell(item, cell);
      const standard = grid.standards[position] ?? null;
      const id = grid.sectionIds[section];
      if (value === null || standard === null || id === undefined) {
        continue;
      }
      const day = lastDayOfMonth(monthOfCell(grid, cell));
      const once = roundForEvaluation(judgedValue(value, indicator, id, day, grid), indicator, standard);
      const fixed = once === null ? null : toFixedPoint(once, indicator);
      if (fixed?.ok === true) {
        judged[cell] = fixed.value;
      }
    }
  }
  return judged;
}
