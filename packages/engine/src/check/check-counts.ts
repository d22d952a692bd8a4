import {
  ANNUAL_ASPECTS,
  type Bilingual,
  bilingual,
  compareDecimals,
  decimal,
  type Grain,
  INDICATORS,
  measureOf,
} from '@shuize/domain';
import type { PackFault } from '../language/fault.ts';
import type { Position } from '../language/position.ts';
import { overOf, quantityOf } from '../parse/condition-parts.ts';
import type { NodeOf } from '../parse/condition-syntax.ts';
import { type DimensionSyntax, dimensionsOf } from '../parse/dimension-parts.ts';
import { measureOfNode } from '../parse/measure-parts.ts';
import type { PackSyntax } from '../parse/pack-syntax.ts';
import { positionAt } from '../parse/source-node.ts';
import { dimensionsOfGrain, keyOfDimension } from '../schema/words.ts';
import { grainOf } from './check-dimensions.ts';
import { fault } from './fault.ts';
import { answersOf, type PackNames } from './pack-names.ts';
import { type PossibleValue, possibleText, valuesOfQuantity } from './values-of-quantity.ts';
import { visitsOf } from './visit-rule.ts';

type CountNode = NodeOf<'at-least'> | NodeOf<'consecutive'> | NodeOf<'events'>;

const ONE = decimal('1');
const MONTHS_PER_YEAR = 12;
const ITEMS = { indicator: INDICATORS.length, aspect: ANNUAL_ASPECTS.length };

/** Counts are whole, from 1 on, and no more than there can ever be. */
export function* checkCounts({ rules }: PackSyntax, names: PackNames): Iterable<PackFault> {
  for (const { node, years } of rules.flatMap(visitsOf)) {
    if (node.kind === 'at-least' || node.kind === 'consecutive') {
      const most = years === null ? null : mostThings(node, years, names);
      yield* checkCount(node, most, names);
    } else if (node.kind === 'events') {
      yield* checkCount(node, null, names);
    } else if (node.kind === 'change' && years !== null) {
      yield* checkBack(node, years);
    }
  }
}

function* checkCount(node: CountNode, most: number | null, names: PackNames): Iterable<PackFault> {
  const quantity = quantityOf(node);
  for (const possible of quantity === null ? [] : valuesOfQuantity(quantity, names)) {
    const { value } = possible;
    const position = quantity?.position ?? node.position;
    if (value.decimals > 0) {
      yield notWhole(possible, position);
    } else if (compareDecimals(value, ONE) < 0) {
      yield belowOne(possible, position);
    } else if (most !== null && compareDecimals(value, decimal(String(most))) > 0) {
      yield neverReached(node, possible, most, position);
    }
  }
}

/** How many things there can be at most under some answers of the interpretations, or `null` where nothing bounds it. */
function mostThings(
  node: NodeOf<'at-least'> | NodeOf<'consecutive'>,
  years: number,
  names: PackNames,
): number | null {
  const grain = grainOf(node);
  const over = overOf(node);
  if (grain === null || over.kind === 'divisions') {
    return null;
  }
  const periods = periodsOf(grain, years);
  if (node.kind === 'consecutive') {
    return periods;
  }
  const dimensions = dimensionsOf(node);
  const always = dimensions?.filter(({ only }) => only === null).map(({ key }) => key);
  if (dimensions !== null && !canAllBeLeftOut(dimensions, names)) {
    return null;
  }
  let most = 1;
  for (const key of new Set(always ?? dimensionsOfGrain(grain).map(keyOfDimension))) {
    if (key === 'entity' && over.kind === 'cells') {
      return null;
    }
    most *= key === 'period' ? periods : key === 'item' && grain.item !== null ? ITEMS[grain.item] : 1;
  }
  return most;
}

/** Whether each interpretation has an answer under which no key of its own tells things apart. */
function canAllBeLeftOut(dimensions: readonly DimensionSyntax[], names: PackNames): boolean {
  const conditional = dimensions.flatMap(({ only }) => only ?? []);
  return conditional.every(({ interpretation }) => {
    const used = conditional
      .filter((only) => only.interpretation === interpretation)
      .map(({ answer }) => answer);
    return answersOf(names, interpretation)?.some((answer) => !used.includes(answer)) ?? false;
  });
}

function* checkBack(node: NodeOf<'change'>, years: number): Iterable<PackFault> {
  const grain = measureOf(measureOfNode(node).name)?.grain;
  const periods = grain === undefined ? 0 : periodsOf(grain, years);
  const { back } = node.value;
  if (back < periods) {
    const unit = grain?.period === 'month' ? bilingual('个月', 'months') : bilingual('年', 'years');
    yield fault(
      'change-overlaps',
      positionAt(node.source, 'back'),
      bilingual(
        `期间长${periods}${unit.zh}，只往前移${back}${unit.zh}，前后两期重叠。`,
        `The window has ${periods} ${unit.en} and goes back by ${back}, so that the two periods overlap.`,
      ),
      bilingual(`写成不小于 ${periods} 的数。`, `Write ${periods} or more.`),
    );
  }
}

function periodsOf(grain: Grain, years: number): number {
  return grain.period === 'month' ? years * MONTHS_PER_YEAR : years;
}

function notWhole(possible: PossibleValue, position: Position): PackFault {
  const text = possibleText(possible);
  return fault(
    'not-whole-number',
    position,
    bilingual(`个数应为整数，${text.zh}不是。`, `A count is a whole number, and ${text.en} is not.`),
    WRITE_WHOLE,
  );
}

function belowOne(possible: PossibleValue, position: Position): PackFault {
  const text = possibleText(possible);
  return fault(
    'count-below-one',
    position,
    bilingual(`个数不能小于1，而${text.zh}小于1。`, `A count cannot be below 1, and ${text.en} is.`),
    WRITE_WHOLE,
  );
}

const WRITE_WHOLE: Bilingual = bilingual('写成1或更大的整数。', 'Write a whole number from 1 on.');

function neverReached(node: CountNode, possible: PossibleValue, most: number, position: Position): PackFault {
  const text = possibleText(possible);
  return fault(
    'count-never-reached',
    position,
    bilingual(
      `${text.zh} 永远达不到：这样区分，最多只有 ${most}。`,
      `${text.en} can never be reached: told apart like this, ${most} is the most there can be.`,
    ),
    node.kind === 'consecutive'
      ? bilingual('减小这个数，或者加长期间。', 'Lower it, or lengthen the window.')
      : bilingual(
          '减小这个数，加长期间，或者在 distinct 中多列一个键。',
          'Lower it, lengthen the window, or tell things apart by one more key in `distinct`.',
        ),
  );
}
