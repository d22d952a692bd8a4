import { bilingual, compareDecimals, type Decimal, formatDecimal } from '@shuize/domain';
import type { Comparison } from '../language/condition.ts';
import type { PackFault } from '../language/fault.ts';
import type { Position } from '../language/position.ts';
import { quantityOf } from '../parse/condition-parts.ts';
import type { ConditionSyntax, NodeOf } from '../parse/condition-syntax.ts';
import type { PackSyntax } from '../parse/pack-syntax.ts';
import { canonicalText } from './canonical-text.ts';
import { fault } from './fault.ts';
import { visitsOf } from './visit-rule.ts';

/** A comparison of a value with a number of the rule. */
interface Limit {
  readonly what: string;
  readonly is: Comparison;
  readonly number: Decimal;
  readonly position: Position;
}

/** No `all` asks of one value to be at or above one number and below a smaller one. */
export function* checkContradictions({ rules }: PackSyntax): Iterable<PackFault> {
  for (const { node } of rules.flatMap(visitsOf)) {
    if (node.kind === 'all') {
      yield* checkAll(node);
    }
  }
}

function* checkAll({ children }: NodeOf<'all'>): Iterable<PackFault> {
  const limits = children.flatMap(({ condition }) => limitOf(condition) ?? []);
  for (const [index, later] of limits.entries()) {
    const earlier = limits
      .slice(0, index)
      .find((other) => other.what === later.what && excludes(other, later));
    if (earlier !== undefined) {
      const [number, other] = [formatDecimal(later.number), formatDecimal(earlier.number)];
      yield fault(
        'never-met',
        later.position,
        bilingual(
          `同一个数值不可能既是 ${earlier.is} ${other}，又是 ${later.is} ${number}。`,
          `One value cannot be ${earlier.is} ${other} and also ${later.is} ${number}.`,
        ),
        bilingual(
          '更正其中一个；要任一成立，用 any。',
          'Correct one of the two; use any if either is enough.',
        ),
      );
    }
  }
}

function limitOf(node: ConditionSyntax): Limit | null {
  if (node.kind !== 'compare' || node.value.is === undefined) {
    return null;
  }
  const quantity = quantityOf(node);
  return quantity?.kind === 'number'
    ? {
        what: canonicalText([node.value.measure, node.value.with]),
        is: node.value.is,
        number: quantity.value,
        position: quantity.position,
      }
    : null;
}

function excludes(a: Limit, b: Limit): boolean {
  const [low, high] = isFloor(a.is) ? [a, b] : [b, a];
  if (!isFloor(low.is) || isFloor(high.is)) {
    return false;
  }
  const difference = compareDecimals(low.number, high.number);
  const takesBothIn = low.is === 'at-or-above' && high.is === 'at-or-below';
  return takesBothIn ? difference > 0 : difference >= 0;
}

function isFloor(is: Comparison): boolean {
  return is === 'above' || is === 'at-or-above';
}
