import { classLevel, compareFractions, isWorseClass } from '@shuize/domain';
import type { DetectionParameters } from '../limit/comparable-value.ts';
import type { GroundwaterItem } from './groundwater-items.ts';
import type { GroundwaterClass } from './groundwater-limit.ts';
import type { GroundwaterValues } from './groundwater-value.ts';
import {
  type ClassedGroundwaterItem,
  judgeGroundwaterItem,
  type NotJudgedGroundwaterItem,
} from './judge-groundwater-item.ts';

/** The class of a groundwater point (地下水质量综合评价) and what it rests on. */
export interface GroundwaterEvaluation {
  /** That of the worst item; `null` when no item could be judged. */
  readonly class: GroundwaterClass | null;
  /** Items of that class, worst first. */
  readonly deciding: readonly ClassedGroundwaterItem[];
  /** Items worse than class Ⅲ (主要超标指标): worst class first, then by multiple over class Ⅲ. */
  readonly main: readonly ClassedGroundwaterItem[];
  /** In the order of the standard. */
  readonly judged: readonly ClassedGroundwaterItem[];
  /** Items that have a value and could not be judged. */
  readonly notJudged: readonly NotJudgedGroundwaterItem[];
}

/**
 * Evaluates a groundwater point: its class is that of its worst item. An item without a value was not monitored and
 * says nothing.
 *
 * @param items - the table in force on the day of the values
 * @see STANDARDS 6.2
 */
export function evaluateGroundwater(
  values: GroundwaterValues,
  items: readonly GroundwaterItem[],
  parameters: DetectionParameters,
): GroundwaterEvaluation {
  const [judged, notJudged]: [ClassedGroundwaterItem[], NotJudgedGroundwaterItem[]] = [[], []];
  for (const item of items) {
    const value = values.get(item.number);
    if (value === undefined) {
      continue;
    }
    const judgement = judgeGroundwaterItem(value, item, parameters);
    if (judgement.kind === 'classed') {
      judged.push(judgement);
    } else {
      notJudged.push(judgement);
    }
  }
  const worstFirst = [...judged].sort(compareWorstFirst);
  const worst = worstFirst[0]?.class ?? null;
  return {
    class: worst,
    deciding: worstFirst.filter((item) => item.class === worst),
    main: worstFirst.filter((item) => isWorseClass(item.class, 'III')),
    judged,
    notJudged,
  };
}

/** Worse class first, within a class the larger multiple, items without one last, then as the standard lists them. */
function compareWorstFirst(a: ClassedGroundwaterItem, b: ClassedGroundwaterItem): number {
  return classLevel(b.class) - classLevel(a.class) || compareMultiples(a, b) || a.item.number - b.item.number;
}

function compareMultiples(
  { multiple: a }: ClassedGroundwaterItem,
  { multiple: b }: ClassedGroundwaterItem,
): number {
  return a !== null && b !== null ? compareFractions(b, a) : Number(a === null) - Number(b === null);
}
