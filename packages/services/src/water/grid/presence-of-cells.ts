import { type IndicatorCode, isNotEvaluated, MONITORING_STATES, type MonthlyColumns } from '@shuize/domain';
import { ABSENT, EVALUATED, EXCLUDED, type GridItem, NONE, NOT_EVALUATED, UNKNOWN } from '../monthly-grid.ts';
import { NO_ROW } from './monthly-versions.ts';
import type { SectionMonths } from './section-months.ts';

/** Position in `MONITORING_STATES` of every cell, or `NONE`. */
export function statesOfCells(columns: MonthlyColumns | null, states: Int32Array): Uint8Array {
  return Uint8Array.from(states, (position) =>
    columns === null || position === NO_ROW ? NONE : (columns.qualifier[position] ?? NONE),
  );
}

/**
 * Whether each section has each month. A month of nothing but excluded values is not evaluated.
 *
 * @see DATA-PACKAGE 1, absent, unknown, not evaluated
 */
export function presenceOfCells(
  { exists, isClosed }: SectionMonths,
  states: Uint8Array,
  items: ReadonlyMap<IndicatorCode, GridItem>,
): Uint8Array {
  const hasValue = new Uint8Array(exists.length);
  const hasExcluded = new Uint8Array(exists.length);
  for (const { qualifier, flags } of items.values()) {
    for (let cell = 0; cell < qualifier.length; cell += 1) {
      if (qualifier[cell] !== NONE) {
        const isExcluded = ((flags[cell] ?? 0) & EXCLUDED) !== 0;
        (isExcluded ? hasExcluded : hasValue)[cell] = 1;
      }
    }
  }
  return exists.map((isThere, cell) => {
    if (isThere === 0) {
      return ABSENT;
    }
    if (isClosed[cell] === 0) {
      return UNKNOWN;
    }
    const state = MONITORING_STATES[states[cell] ?? NONE];
    if (state !== undefined) {
      return isNotEvaluated(state) ? NOT_EVALUATED : UNKNOWN;
    }
    if (hasValue[cell] === 1) {
      return EVALUATED;
    }
    return hasExcluded[cell] === 1 ? NOT_EVALUATED : UNKNOWN;
  });
}
