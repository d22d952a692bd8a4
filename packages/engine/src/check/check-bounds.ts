import {
  type Bilingual,
  bilingual,
  compareDecimals,
  type Decimal,
  decimal,
  formatDecimal,
  measureOf,
} from '@shuize/domain';
import type { Comparison } from '../language/condition.ts';
import type { PackFault } from '../language/fault.ts';
import type { Position } from '../language/position.ts';
import { isValueNode, quantityOf } from '../parse/condition-parts.ts';
import type { NodeSyntax } from '../parse/condition-syntax.ts';
import { measureOfNode } from '../parse/measure-parts.ts';
import type { PackSyntax } from '../parse/pack-syntax.ts';
import { fault } from './fault.ts';
import type { PackNames } from './pack-names.ts';
import { type PossibleValue, possibleText, valuesOfQuantity } from './values-of-quantity.ts';
import { visitsOf } from './visit-rule.ts';

/** What a value lies between, both included; `null` is without bound. */
interface Bounds {
  readonly least: Decimal | null;
  readonly most: Decimal | null;
}

const ZERO = decimal('0');
const ONE = decimal('1');

/** No threshold lies where every value, or none, satisfies the comparison. */
export function* checkBounds({ rules }: PackSyntax, names: PackNames): Iterable<PackFault> {
  for (const { node } of rules.flatMap(visitsOf)) {
    const bounds = boundsOf(node);
    const is = comparisonOf(node);
    const quantity = quantityOf(node);
    if (bounds === null || is === null || quantity === null) {
      continue;
    }
    for (const possible of valuesOfQuantity(quantity, names)) {
      const outcome = outcomeForAll(is, possible.value, bounds);
      if (outcome !== null) {
        yield settled(outcome, possible, bounds, quantity.position);
      }
    }
  }
}

function comparisonOf(node: NodeSyntax): Comparison | null {
  return node.kind === 'compare' || node.kind === 'share' || isValueNode(node)
    ? (node.value.is ?? null)
    : null;
}

function boundsOf(node: NodeSyntax): Bounds | null {
  if (node.kind === 'share') {
    return { least: ZERO, most: ONE };
  }
  if (node.kind === 'rank') {
    return { least: ONE, most: null };
  }
  if (node.kind !== 'compare' && !isValueNode(node)) {
    return null;
  }
  const measure = measureOf(measureOfNode(node).name);
  if (measure === undefined || measure.value === 'yes-no') {
    return null;
  }
  const { least, most } = measure;
  return node.kind === 'change' ? differenceBounds(least, most) : { least, most };
}

function differenceBounds(least: Decimal | null, most: Decimal | null): Bounds {
  if (least === null || most === null) {
    return { least: null, most: null };
  }
  const decimals = Math.max(least.decimals, most.decimals);
  const scaled = ({ mantissa, decimals: own }: Decimal) => mantissa * 10 ** (decimals - own);
  const width = scaled(most) - scaled(least);
  return { least: { mantissa: -width, decimals }, most: { mantissa: width, decimals } };
}

/** How the comparison comes out for every value there can be, or `null` where it depends on the value. */
function outcomeForAll(
  is: Comparison,
  threshold: Decimal,
  { least, most }: Bounds,
): 'always' | 'never' | null {
  const toLeast = least === null ? null : compareDecimals(threshold, least);
  const toMost = most === null ? null : compareDecimals(threshold, most);
  const [isUnderAll, isUpToLeast] = [toLeast !== null && toLeast < 0, toLeast !== null && toLeast <= 0];
  const [isOverAll, isFromMost] = [toMost !== null && toMost > 0, toMost !== null && toMost >= 0];
  switch (is) {
    case 'at-or-above':
      return isUpToLeast ? 'always' : isOverAll ? 'never' : null;
    case 'above':
      return isUnderAll ? 'always' : isFromMost ? 'never' : null;
    case 'at-or-below':
      return isFromMost ? 'always' : isUnderAll ? 'never' : null;
    case 'below':
      return isOverAll ? 'always' : isUpToLeast ? 'never' : null;
  }
}

function settled(
  outcome: 'always' | 'never',
  possible: PossibleValue,
  { least, most }: Bounds,
  position: Position,
): PackFault {
  const text = possibleText(possible);
  const range = rangeText(least, most);
  return outcome === 'always'
    ? fault(
        'always-met',
        position,
        bilingual(
          `数值${range.zh}，与 ${text.zh} 这样比较总是成立。`,
          `Values are ${range.en}, so that the comparison with ${text.en} always holds.`,
        ),
        MEND,
      )
    : fault(
        'never-met',
        position,
        bilingual(
          `数值${range.zh}，与 ${text.zh} 这样比较永远不成立。`,
          `Values are ${range.en}, so that the comparison with ${text.en} never holds.`,
        ),
        MEND,
      );
}

const MEND = bilingual(
  '检查界限和比较方式；比例写0至1，60%写0.6。',
  'Look at the threshold and the comparison; a share runs from 0 to 1, so that 60% is 0.6.',
);

function rangeText(least: Decimal | null, most: Decimal | null): Bilingual {
  if (least !== null && most !== null) {
    const [from, to] = [formatDecimal(least), formatDecimal(most)];
    return bilingual(`在 ${from} 至 ${to} 之间`, `from ${from} to ${to}`);
  }
  const bound = formatDecimal(least ?? most ?? ZERO);
  return least === null
    ? bilingual(`不大于 ${bound}`, `${bound} or less`)
    : bilingual(`不小于 ${bound}`, `${bound} or more`);
}
