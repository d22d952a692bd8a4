import { type Day, type MonthlyColumns, STATE_ROW } from '@shuize/domain';
import { CORRECTED_LATER, CORRECTION } from '../monthly-grid.ts';
import type { GridMonths } from './grid-months.ts';

/** No row, in a column of positions in {@link MonthlyColumns}. */
export const NO_ROW = -1;

/** The version of one indicator that counts in every cell. */
export interface IndicatorVersions {
  /** Position in the columns, or {@link NO_ROW}. */
  readonly position: Int32Array;
  /** `CORRECTION` and `CORRECTED_LATER`. */
  readonly flags: Uint8Array;
}

/** What of monthly.csv counts on a day. */
export interface MonthlyVersions {
  /** By number of the indicator. */
  readonly indicators: ReadonlyMap<number, IndicatorVersions>;
  /** Position of the state that stands in a cell, or {@link NO_ROW}; a cell with a state has no value. */
  readonly state: Int32Array;
}

/**
 * Picks of every section, month and indicator the version recorded last at or before the as-of day. A state takes the
 * place of every value recorded before it, a value that of every state recorded before it.
 *
 * @param isClosed - 1 for the cells whose rows may count
 */
export function monthlyVersionsAsOf(
  columns: MonthlyColumns,
  { firstMonth, monthCount }: GridMonths,
  isClosed: Uint8Array,
  asOf: Day | null,
): MonthlyVersions {
  const cells = isClosed.length;
  const indicators = new Map<number, IndicatorVersions>();
  const states = emptyVersions(cells);
  const { section, month, indicator, recorded } = columns;
  for (let position = 0; position < columns.count; position += 1) {
    const cell = (section[position] ?? 0) * monthCount + ((month[position] ?? 0) - firstMonth);
    if (isClosed[cell] !== 1) {
      continue;
    }
    const number = indicator[position] ?? STATE_ROW;
    let versions = number === STATE_ROW ? states : indicators.get(number);
    if (versions === undefined) {
      versions = emptyVersions(cells);
      indicators.set(number, versions);
    }
    const isKnown = asOf === null || (recorded[position] ?? 0) <= asOf;
    const before = versions.position[cell] ?? NO_ROW;
    if (!isKnown) {
      versions.flags[cell] = (versions.flags[cell] ?? 0) | CORRECTED_LATER;
    } else if (before === NO_ROW) {
      versions.position[cell] = position;
    } else {
      versions.flags[cell] = (versions.flags[cell] ?? 0) | CORRECTION;
      if ((recorded[position] ?? 0) > (recorded[before] ?? 0)) {
        versions.position[cell] = position;
      }
    }
  }
  settleStates(indicators, states, recorded);
  return { indicators, state: states.position };
}

/** Drops the values that a later state replaced, then the states that have a value beside them. */
function settleStates(
  indicators: ReadonlyMap<number, IndicatorVersions>,
  states: IndicatorVersions,
  recorded: Int32Array,
): void {
  for (let cell = 0; cell < states.position.length; cell += 1) {
    const state = states.position[cell] ?? NO_ROW;
    const isStateLater = (states.flags[cell] ?? 0) & CORRECTED_LATER;
    if (state === NO_ROW && isStateLater === 0) {
      continue;
    }
    let isReplaced = false;
    for (const { position, flags } of indicators.values()) {
      const value = position[cell] ?? NO_ROW;
      if (value === NO_ROW) {
        continue;
      }
      if (state !== NO_ROW && (recorded[value] ?? 0) < (recorded[state] ?? 0)) {
        position[cell] = NO_ROW;
        continue;
      }
      isReplaced = true;
      flags[cell] = (flags[cell] ?? 0) | isStateLater | (state === NO_ROW ? 0 : CORRECTION);
    }
    if (isReplaced) {
      states.position[cell] = NO_ROW;
    }
  }
}

function emptyVersions(cells: number): IndicatorVersions {
  return { position: new Int32Array(cells).fill(NO_ROW), flags: new Uint8Array(cells) };
}
