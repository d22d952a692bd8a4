import { CELL_ABSENT, CELL_KNOWN, CELL_UNKNOWN } from '@shuize/domain';
import { NONE } from '../water/monthly-grid.ts';
import { emptyWholeColumn, type MeasureFiller } from './fact-context.ts';
import { annualClassOf } from './section-years.ts';

/** Class of the year as a number: 1 for Ⅰ to 6 for 劣Ⅴ. */
export const fillAnnualClassLevel: MeasureFiller = (context) => {
  const { level, state } = annualClassOf(context);
  const column = emptyWholeColumn(state.length);
  column.state.set(state);
  for (let cell = 0; cell < state.length; cell += 1) {
    column.numerator[cell] = state[cell] === CELL_KNOWN ? (level[cell] ?? 0) + 1 : 0;
  }
  return column;
};

/**
 * Whether the class of the year is worse than the target class. A section without a target in the year can't miss it;
 * where no targets are on record at all, it is unknown.
 *
 * @see DATA-PACKAGE 2
 */
export const fillAnnualTargetMissed: MeasureFiller = (context) => {
  const { grid, data } = context;
  const { level, state } = annualClassOf(context);
  const column = emptyWholeColumn(state.length);
  for (let cell = 0; cell < state.length; cell += 1) {
    const target = grid.targets[cell] ?? NONE;
    if (state[cell] === CELL_ABSENT || (target === NONE && data.targets !== null)) {
      continue;
    }
    const isKnown = state[cell] === CELL_KNOWN && target !== NONE;
    column.state[cell] = isKnown ? CELL_KNOWN : CELL_UNKNOWN;
    column.numerator[cell] = isKnown && (level[cell] ?? 0) > target ? 1 : 0;
  }
  return column;
};
