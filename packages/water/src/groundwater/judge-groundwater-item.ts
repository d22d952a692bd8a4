import { type Decimal, type Fraction, fractionOfDecimal, invariant } from '@shuize/domain';
import {
  comparableValue,
  type DetectionParameters,
  type NotComparableReason,
} from '../limit/comparable-value.ts';
import { multipleOver } from '../limit/multiple-over.ts';
import type { GroundwaterItem } from './groundwater-items.ts';
import {
  GROUNDWATER_CLASSES,
  type GroundwaterClass,
  type GroundwaterLimit,
  numberAttains,
} from './groundwater-limit.ts';
import { type GroundwaterValue, isSensory } from './groundwater-value.ts';

/** An item with its class (单指标评价). */
export interface ClassedGroundwaterItem {
  readonly kind: 'classed';
  readonly item: GroundwaterItem;
  readonly class: GroundwaterClass;
  /** What was compared with the limits, in the unit of the item; `null` where nothing is a number. */
  readonly compared: Fraction | null;
  /** Over the limit of class Ⅲ, negative below it; `null` for pH, taste and visible matter and what was not detected. */
  readonly multiple: Fraction | null;
}

/** An item that has a value and gets no class: `wrong-kind` is a number where there should be 有 or 无, or the reverse. */
export interface NotJudgedGroundwaterItem {
  readonly kind: 'not-judged';
  readonly item: GroundwaterItem;
  readonly reason: NotComparableReason | 'wrong-kind';
}

const CLASS_III = GROUNDWATER_CLASSES.indexOf('III');

/**
 * Judges one groundwater item: its class is the best one whose demand is met, so that equal limits give the better
 * class. Values are compared as they stand, unrounded.
 *
 * A value below detection counts half its limit, is what “not detected” asks for, and is not judged where that limit is
 * above class Ⅲ.
 *
 * @see STANDARDS 6.2, 4.4
 */
export function judgeGroundwaterItem(
  value: GroundwaterValue,
  item: GroundwaterItem,
  parameters: DetectionParameters,
): ClassedGroundwaterItem | NotJudgedGroundwaterItem {
  if (isSensory(item) !== (value.kind === 'absent' || value.kind === 'present')) {
    return { kind: 'not-judged', item, reason: 'wrong-kind' };
  }
  if (value.kind === 'absent' || value.kind === 'present') {
    return classed(item, value.kind === 'absent' ? 0 : item.limits.length, null);
  }
  const third = upperLimitOfClassThree(item);
  if (third === null) {
    return value.kind === 'value'
      ? classed(item, bestAttained(item, value.value), value.value)
      : { kind: 'not-judged', item, reason: 'not-detected' };
  }
  const comparable = comparableValue(value, third, parameters);
  switch (comparable.kind) {
    case 'not-judged':
      return { kind: 'not-judged', item, reason: comparable.reason };
    case 'attains':
      return classed(item, 0, null);
    case 'number':
      return value.kind === 'below-detection' && item.limits[0]?.kind === 'not-detected'
        ? classed(item, 0, comparable.value)
        : classed(item, bestAttained(item, comparable.value), comparable.value);
  }
}

/** Position of the best class whose limit a number attains; after the last when it attains none. */
function bestAttained({ limits }: GroundwaterItem, value: Fraction): number {
  const level = limits.findIndex((limit) => numberAttains(value, limit));
  return level === -1 ? limits.length : level;
}

function classed(item: GroundwaterItem, level: number, compared: Fraction | null): ClassedGroundwaterItem {
  const itemClass = GROUNDWATER_CLASSES[level];
  invariant(itemClass !== undefined, `limits of more classes than there are for ${item.name.en}`);
  const third = upperLimitOfClassThree(item);
  return {
    kind: 'classed',
    item,
    class: itemClass,
    compared,
    multiple: compared === null || third === null ? null : multipleOver(compared, fractionOfDecimal(third)),
  };
}

/** The limit that attainment is measured against; `null` for pH, taste and visible matter, which have no upper limit. */
export function upperLimitOfClassThree({ limits }: GroundwaterItem): Decimal | null {
  const third: GroundwaterLimit | undefined = limits[CLASS_III];
  return third?.kind === 'at-most' ? third.limit : null;
}
