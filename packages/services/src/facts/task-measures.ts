import { CELL_KNOWN, CELL_UNKNOWN, lastDayOfYear } from '@shuize/domain';
import { emptyWholeColumn, type FactContext, isYearClosed } from './fact-context.ts';
import type { TaskEntity } from './memberships.ts';

/**
 * Whether a task of a year was not done by the last day of that year. Before that day it is unknown unless it is done.
 * A task exists in its own year only.
 *
 * @see DATA-PACKAGE 2
 */
export function fillTaskUnfinished({ years, asOf }: FactContext, tasks: readonly TaskEntity[]) {
  const column = emptyWholeColumn(tasks.length * years.count);
  for (const [entity, { row }] of tasks.entries()) {
    if (row === null) {
      column.state.fill(CELL_UNKNOWN, entity * years.count, (entity + 1) * years.count);
      continue;
    }
    const position = row.year - years.first;
    if (position < 0 || position >= years.count) {
      continue;
    }
    const cell = entity * years.count + position;
    const isDone =
      row.done !== null && row.done <= lastDayOfYear(row.year) && (asOf === null || row.done <= asOf);
    column.state[cell] = isDone || isYearClosed(row.year, asOf) ? CELL_KNOWN : CELL_UNKNOWN;
    column.numerator[cell] = isDone ? 0 : 1;
  }
  return column;
}
