import {
  type Decimal,
  decimal,
  type IndicatorCode,
  invariant,
  TARGET_CLASSES,
  type TargetClass,
  type WaterBodyKind,
} from '@shuize/domain';
import { type FixedPoint, toFixedPoint } from '../concentration/fixed-point.ts';

/** A limit as the standard prints it, and as the fixed-point integer that values are compared with. */
export interface Limit {
  readonly printed: Decimal;
  readonly fixed: FixedPoint;
}

/**
 * The limit (标准限值) of one class: a concentration attains it when it is at most, at least, or within it, both ends
 * included.
 */
export type ClassLimit =
  | { readonly direction: 'at-most' | 'at-least'; readonly limit: Limit }
  | { readonly direction: 'within'; readonly low: Limit; readonly high: Limit };

/** The limits of one item for one or both kinds of water body, classes Ⅰ to Ⅴ in order. */
export interface LimitRow {
  readonly indicator: IndicatorCode;
  readonly kinds: readonly WaterBodyKind[];
  readonly limits: readonly ClassLimit[];
}

/** Builds a row of upper or lower limits from the five numbers as printed, such as `0.02 0.1 0.2 0.3 0.4`. */
export function limitRow(
  indicator: IndicatorCode,
  direction: 'at-most' | 'at-least',
  printed: string,
  kinds: readonly WaterBodyKind[] = ['river', 'lake'],
): LimitRow {
  const limits = printed.split(' ').map((text) => ({ direction, limit: limitOfText(indicator, text) }));
  invariant(limits.length === TARGET_CLASSES.length, `limits of ${indicator} for other than five classes`);
  return { indicator, kinds, limits };
}

/** Builds a row of one range that holds for all five classes. */
export function rangeRow(indicator: IndicatorCode, low: string, high: string): LimitRow {
  const range: ClassLimit = {
    direction: 'within',
    low: limitOfText(indicator, low),
    high: limitOfText(indicator, high),
  };
  return { indicator, kinds: ['river', 'lake'], limits: TARGET_CLASSES.map(() => range) };
}

export function limitOfText(indicator: IndicatorCode, text: string): Limit {
  const printed = decimal(text);
  const fixed = toFixedPoint(printed, indicator);
  invariant(fixed.ok, `the limit ${text} of ${indicator} is too large`);
  return { printed, fixed: fixed.value };
}

/**
 * The limits of an item, classes Ⅰ to Ⅴ in order.
 *
 * @returns `null` where the table has none: total nitrogen of a river, water temperature
 */
export function limitsOf(
  rows: readonly LimitRow[],
  indicator: IndicatorCode,
  kind: WaterBodyKind,
): readonly ClassLimit[] | null {
  const row = rows.find((each) => each.indicator === indicator && each.kinds.includes(kind));
  return row?.limits ?? null;
}

/** The limit of an item for one class; `null` where the table has none. */
export function limitOf(
  rows: readonly LimitRow[],
  indicator: IndicatorCode,
  kind: WaterBodyKind,
  targetClass: TargetClass,
): ClassLimit | null {
  return limitsOf(rows, indicator, kind)?.[TARGET_CLASSES.indexOf(targetClass)] ?? null;
}
