import {
  type IndicatorCode,
  indicatorOf,
  lastDayOfMonth,
  type Month,
  NOT_DETECTED,
  powerOfTen,
  type SectionId,
} from '@shuize/domain';
import {
  type ClassColumns,
  compileLimitSteps,
  type EvaluationStandard,
  evaluateColumns,
  evaluationDecimals,
  itemBit,
  itemsThatCount,
  maskOfItems,
  NO_CLASS,
  roundAtUnit,
  roundForEvaluation,
  toFixedPoint,
} from '@shuize/water';
import { countedValueOfCell, EXCLUDED, type GridItem } from '../monthly-grid.ts';
import { type BackgroundAllowance, judgedColumn } from './background-allowance.ts';
import type { GridMonths } from './grid-months.ts';
import type { ItemColumns } from './item-columns.ts';

/** What classes depend on besides the values. */
export interface ClassContext extends GridMonths, BackgroundAllowance {
  readonly kinds: Uint8Array;
  readonly standards: readonly (EvaluationStandard | null)[];
  readonly extraItems: ReadonlyMap<SectionId, readonly IndicatorCode[]>;
}

/** Rounds what counts to the decimals of assessment, each month by the standard of its time. */
export function roundItem(item: ItemColumns, standards: readonly (EvaluationStandard | null)[]): void {
  const { counted, rounded, exact, indicator } = item;
  const { scale } = indicatorOf(indicator);
  const units = standards.map((standard) => {
    const decimals = standard === null ? null : evaluationDecimals(standard, indicator);
    return powerOfTen(decimals === null ? 0 : scale - decimals);
  });
  for (let cell = 0; cell < counted.length; cell += 1) {
    const value = counted[cell] ?? Number.NaN;
    if (!Number.isNaN(value)) {
      rounded[cell] = roundAtUnit(value, units[cell % units.length] ?? 1);
    }
  }
  for (const [cell, value] of exact) {
    const standard = standards[cell % standards.length] ?? null;
    const once = standard === null ? null : roundForEvaluation(value, indicator, standard);
    const fixed = once === null ? null : toFixedPoint(once, indicator);
    if (fixed?.ok === true) {
      rounded[cell] = fixed.value;
    }
  }
}

/** The class and the deciding items of every cell, each month by the standard of its time. */
export function classesOfCells(
  items: ReadonlyMap<IndicatorCode, GridItem>,
  context: ClassContext,
): ClassColumns {
  const { sectionIds, kinds, firstMonth, monthCount, standards } = context;
  const cells = sectionIds.length * monthCount;
  const classes = { level: new Uint8Array(cells).fill(NO_CLASS), deciding: new Uint32Array(cells) };
  const days = Array.from({ length: monthCount }, (_, position) =>
    lastDayOfMonth((firstMonth + position) as Month),
  );
  const input = {
    kinds: Uint8Array.from({ length: cells }, (_, cell) => kinds[Math.floor(cell / monthCount)] ?? 0),
    items: Array.from(items.values(), (item) =>
      judgedColumn(
        { indicator: item.indicator, values: item.counted },
        days,
        (cell) => countedValueOfCell(item, cell),
        context,
      ),
    ),
    notDetected: notDetectedItems(items, context),
  };
  for (const standard of new Set(standards)) {
    if (standard === null) {
      continue;
    }
    const judged = judgedItems(standard, context);
    const found = evaluateColumns({ ...input, judged }, compileLimitSteps(standard, 'assessment'));
    for (let cell = 0; cell < cells; cell += 1) {
      if (standards[cell % monthCount] === standard) {
        classes.level[cell] = found.level[cell] ?? NO_CLASS;
        classes.deciding[cell] = found.deciding[cell] ?? 0;
      }
    }
  }
  return classes;
}

/** Bits of the items that count in each cell. */
function judgedItems(
  standard: EvaluationStandard,
  { sectionIds, monthCount, extraItems }: ClassContext,
): Uint32Array {
  const judged = new Uint32Array(sectionIds.length * monthCount);
  for (const [section, id] of sectionIds.entries()) {
    const mask = maskOfItems(itemsThatCount(standard, extraItems.get(id) ?? []));
    judged.fill(mask, section * monthCount, (section + 1) * monthCount);
  }
  return judged;
}

/** Bits of the items of the class not detected without a limit in each cell, those excluded left out. */
function notDetectedItems(
  items: ReadonlyMap<IndicatorCode, GridItem>,
  { sectionIds, monthCount, standards }: ClassContext,
): Uint32Array {
  const mask = new Uint32Array(sectionIds.length * monthCount);
  const ofClass = new Set(standards.flatMap((standard) => standard?.classItems.content ?? []));
  for (const { indicator, qualifier, flags } of items.values()) {
    if (!ofClass.has(indicator) || !qualifier.includes(NOT_DETECTED)) {
      continue;
    }
    const bit = itemBit(indicator);
    for (let cell = 0; cell < mask.length; cell += 1) {
      if (qualifier[cell] === NOT_DETECTED && ((flags[cell] ?? 0) & EXCLUDED) === 0) {
        mask[cell] = (mask[cell] ?? 0) | bit;
      }
    }
  }
  return mask;
}
