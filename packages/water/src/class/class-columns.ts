import type { IndicatorCode } from '@shuize/domain';
import { roundColumn } from '../concentration/rounding.ts';
import { limitsOf } from '../standards/class-limit.ts';
import { evaluationDecimals } from '../standards/evaluation-standard.ts';
import { CLASS_III } from './item-class.ts';
import { itemBit, maskOfItems } from './item-list.ts';
import { CLASS_COUNT, type ItemSteps, type LimitSteps } from './limit-steps.ts';
import { isSaturatedFixedPoint } from './oxygen-saturation.ts';

/** Marks a row without a class in a column of levels. */
export const NO_CLASS = 255;

/** The values of one item, one a row: fixed-point integers as counted, unrounded; NaN where there is none. */
export interface ItemColumn {
  readonly indicator: IndicatorCode;
  readonly values: Float64Array;
}

/** Sections at times as rows, items as columns. */
export interface SectionColumns {
  /** Position in `WATER_BODY_KINDS` of every row. */
  readonly kinds: Uint8Array;
  /** In any order; columns of what is no item of the class are ignored. */
  readonly items: readonly ItemColumn[];
  /**
   * Bits of the items that may be judged, for all rows or for each: those that count, less those whose detection limit
   * is too high.
   */
  readonly judged: number | Uint32Array;
  /** Bits of the items not detected in each row without a stated limit; `null`: none. */
  readonly notDetected: Uint32Array | null;
}

/** One entry a row. */
export interface ClassColumns {
  /** Level of the class, 0 for Ⅰ to 5 for 劣Ⅴ, or {@link NO_CLASS}. */
  readonly level: Uint8Array;
  /** Bits of the deciding items (定类指标). */
  readonly deciding: Uint32Array;
}

/**
 * The class and the deciding items of every row: what `evaluateSection` says of each, over columns.
 *
 * @see STANDARDS 2.3, 4.1
 */
export function evaluateColumns(input: SectionColumns, steps: LimitSteps): ClassColumns {
  const rows = input.kinds.length;
  const columns = { level: new Uint8Array(rows).fill(NO_CLASS), deciding: new Uint32Array(rows) };
  const judged = typeof input.judged === 'number' ? new Uint32Array(rows).fill(input.judged) : input.judged;
  if (input.notDetected !== null) {
    addNotDetected(columns, input.notDetected, judged, attainingMask(steps));
  }
  for (const { indicator, values } of input.items) {
    const item = steps.items.get(indicator);
    if (item !== undefined) {
      const saturated = indicator === 'DO' ? saturatedRows(values, input.items, steps) : null;
      addItem(columns, values, item, input.kinds, judged, saturated);
    }
  }
  return columns;
}

function addItem(
  { level: levels, deciding }: ClassColumns,
  values: Float64Array,
  { indicator, low, high }: ItemSteps,
  kinds: Uint8Array,
  judged: Uint32Array,
  saturated: Uint8Array | null,
): void {
  const bit = itemBit(indicator);
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? Number.NaN;
    if (Number.isNaN(value) || ((judged[row] ?? 0) & bit) === 0) {
      continue;
    }
    const first = (kinds[row] ?? 0) * CLASS_COUNT;
    let level = 0;
    while (level < CLASS_COUNT && (value > (high[first + level] ?? 0) || value < (low[first + level] ?? 0))) {
      level += 1;
    }
    if (saturated?.[row] === 1) {
      level = 0;
    }
    const worst = levels[row] ?? NO_CLASS;
    if (worst === NO_CLASS || level > worst) {
      levels[row] = level;
      deciding[row] = bit;
    } else if (level === worst) {
      deciding[row] = (deciding[row] ?? 0) | bit;
    }
  }
}

function addNotDetected(
  { level, deciding }: ClassColumns,
  notDetected: Uint32Array,
  judged: Uint32Array,
  attaining: number,
): void {
  for (let row = 0; row < level.length; row += 1) {
    const items = (notDetected[row] ?? 0) & (judged[row] ?? 0) & attaining;
    if (items !== 0) {
      level[row] = 0;
      deciding[row] = items;
    }
  }
}

/** Bits of the items that attain class Ⅰ when not detected without a limit: those with an upper limit. */
function attainingMask({ standard }: LimitSteps): number {
  if (standard.parameters.notDetectedWithoutLimit !== 'attains') {
    return 0;
  }
  const rows = standard.limits.content;
  return maskOfItems(
    standard.classItems.content.filter(
      (item) => limitsOf(rows, item, 'river')?.[CLASS_III]?.direction === 'at-most',
    ),
  );
}

/** 1 where saturation alone makes dissolved oxygen class Ⅰ; `null` where the parameter or the temperature is wanting. */
function saturatedRows(
  oxygen: Float64Array,
  items: readonly ItemColumn[],
  { standard, mode }: LimitSteps,
): Uint8Array | null {
  const temperature = items.find(({ indicator }) => indicator === 'WT')?.values;
  if (standard.parameters.oxygenClassOne === 'fixed' || temperature === undefined) {
    return null;
  }
  const round = (values: Float64Array, indicator: 'DO' | 'WT') => {
    const decimals = mode === 'assessment' ? evaluationDecimals(standard, indicator) : null;
    return decimals === null ? values : roundColumn(values, indicator, decimals);
  };
  const [roundedOxygen, roundedTemperature] = [round(oxygen, 'DO'), round(temperature, 'WT')];
  return Uint8Array.from(roundedOxygen, (value, row) =>
    isSaturatedFixedPoint(value, roundedTemperature[row] ?? Number.NaN) ? 1 : 0,
  );
}
