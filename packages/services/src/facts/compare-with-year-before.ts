import { CELL_ABSENT, CELL_KNOWN, CELL_UNKNOWN, WATER_BODY_KINDS } from '@shuize/domain';
import {
  compileLimitSteps,
  evaluateColumns,
  itemBit,
  itemsOfMask,
  itemsThatCount,
  limitsOf,
  maskOfItems,
  NO_CLASS,
} from '@shuize/water';
import { ABSENT, EVALUATED, type MonthlyGrid, NOT_EVALUATED } from '../water/monthly-grid.ts';

/** Every month beside the same month a year before, over the indicators present in both. One entry a cell of the grid. */
export interface YearBefore {
  /** `CELL_ABSENT`: not compared; `CELL_UNKNOWN`: either is unknown, or they share no indicator. */
  readonly state: Uint8Array;
  /** Class levels over the shared indicators, where known. */
  readonly level: Uint8Array;
  readonly levelBefore: Uint8Array;
  /** Whether the concentration of a deciding item got worse; `null` when the month before has none of them. */
  readonly isConcentrationWorse: (cell: number) => boolean | null;
}

const MONTHS_BACK = 12;
const made = new WeakMap<MonthlyGrid, YearBefore>();

/** @returns the same object for the same grid */
export function comparedWithYearBefore(grid: MonthlyGrid): YearBefore {
  const found = made.get(grid) ?? compare(grid);
  made.set(grid, found);
  return found;
}

function compare(grid: MonthlyGrid): YearBefore {
  const cells = grid.presence.length;
  const present = presentItems(grid);
  const shared = new Uint32Array(cells);
  const state = new Uint8Array(cells).fill(CELL_ABSENT);
  for (let cell = 0; cell < cells; cell += 1) {
    const hasBefore = cell % grid.monthCount >= MONTHS_BACK;
    const now = grid.presence[cell] ?? ABSENT;
    const before = hasBefore ? (grid.presence[cell - MONTHS_BACK] ?? ABSENT) : now;
    const isCompared = [now, before].every((presence) => presence !== ABSENT && presence !== NOT_EVALUATED);
    if (!isCompared) {
      continue;
    }
    if (hasBefore && now === EVALUATED && before === EVALUATED) {
      shared[cell] = (present[cell] ?? 0) & (present[cell - MONTHS_BACK] ?? 0);
    }
    state[cell] = shared[cell] === 0 ? CELL_UNKNOWN : CELL_KNOWN;
  }
  const sharedBefore = new Uint32Array(cells);
  sharedBefore.set(shared.subarray(Math.min(MONTHS_BACK, cells)));
  const later = levelsOver(grid, shared);
  const earlier = levelsOver(grid, sharedBefore);
  const levelBefore = new Uint8Array(cells).fill(NO_CLASS);
  levelBefore.set(earlier.subarray(0, Math.max(0, cells - MONTHS_BACK)), Math.min(MONTHS_BACK, cells));
  return {
    state,
    level: later,
    levelBefore,
    isConcentrationWorse: (cell) => isConcentrationWorse(grid, cell, grid.deciding[cell] ?? 0),
  };
}

/** Bits of the items of the class that each cell has a value of. */
function presentItems(grid: MonthlyGrid): Uint32Array {
  const present = new Uint32Array(grid.presence.length);
  const masks = grid.sectionIds.map((id) =>
    grid.standards.map((standard) =>
      standard === null ? 0 : maskOfItems(itemsThatCount(standard, grid.extraItems.get(id) ?? [])),
    ),
  );
  const ofClass = maskOfItems(grid.standards.flatMap((standard) => standard?.classItems.content ?? []));
  for (const { indicator, rounded } of grid.items.values()) {
    const bit = isItemOfClass(indicator, ofClass);
    if (bit === 0) {
      continue;
    }
    for (let cell = 0; cell < present.length; cell += 1) {
      if (!Number.isNaN(rounded[cell] ?? Number.NaN)) {
        present[cell] = (present[cell] ?? 0) | bit;
      }
    }
  }
  for (let cell = 0; cell < present.length; cell += 1) {
    const counts = masks[Math.floor(cell / grid.monthCount)]?.[cell % grid.monthCount] ?? 0;
    present[cell] = (present[cell] ?? 0) & counts;
  }
  return present;
}

function isItemOfClass(indicator: Parameters<typeof itemBit>[0], ofClass: number): number {
  const found = itemsOfMask(ofClass).includes(indicator);
  return found ? itemBit(indicator) : 0;
}

/** Classes over the items of each cell's mask, each month by the standard of its time. */
function levelsOver(grid: MonthlyGrid, judged: Uint32Array): Uint8Array {
  const cells = grid.presence.length;
  const level = new Uint8Array(cells).fill(NO_CLASS);
  const input = {
    kinds: Uint8Array.from(
      { length: cells },
      (_, cell) => grid.kinds[Math.floor(cell / grid.monthCount)] ?? 0,
    ),
    items: [...grid.items.values()].map(({ indicator, counted }) => ({ indicator, values: counted })),
    notDetected: null,
    judged,
  };
  for (const standard of new Set(grid.standards)) {
    if (standard === null) {
      continue;
    }
    const found = evaluateColumns(input, compileLimitSteps(standard, 'assessment'));
    for (let cell = 0; cell < cells; cell += 1) {
      if (grid.standards[cell % grid.monthCount] === standard) {
        level[cell] = found.level[cell] ?? NO_CLASS;
      }
    }
  }
  return level;
}

function isConcentrationWorse(grid: MonthlyGrid, cell: number, deciding: number): boolean | null {
  let isKnown = false;
  for (const indicator of itemsOfMask(deciding)) {
    const rounded = grid.items.get(indicator)?.rounded;
    const now = rounded?.[cell] ?? Number.NaN;
    const before = rounded?.[cell - MONTHS_BACK] ?? Number.NaN;
    if (Number.isNaN(now) || Number.isNaN(before)) {
      continue;
    }
    isKnown = true;
    if (badness(grid, cell, indicator, now) > badness(grid, cell, indicator, before)) {
      return true;
    }
  }
  return isKnown ? false : null;
}

/** Larger is worse, in fixed-point units: the value itself, its negative for dissolved oxygen, how far outside for a range. */
function badness(
  grid: MonthlyGrid,
  cell: number,
  indicator: Parameters<typeof itemBit>[0],
  value: number,
): number {
  const standard = grid.standards[cell % grid.monthCount];
  const kind = WATER_BODY_KINDS[grid.kinds[Math.floor(cell / grid.monthCount)] ?? 0] ?? 'river';
  const limit = standard == null ? null : (limitsOf(standard.limits.content, indicator, kind)?.[0] ?? null);
  switch (limit?.direction) {
    case 'at-least':
      return -value;
    case 'within':
      return Math.max(limit.low.fixed - value, value - limit.high.fixed, 0);
    default:
      return value;
  }
}
