import type { DivisionLevel, EntityKind } from '@shuize/domain';
import { type CountingNode, isCountingNode, overOf } from '../parse/condition-parts.ts';
import type { ConditionSyntax, NodeSyntax } from '../parse/condition-syntax.ts';
import type { RuleSyntax } from '../parse/pack-syntax.ts';

/** What a node is read for: a division, or one value of a counting node; `unknown` below a node that is at fault. */
export type Context =
  | { readonly kind: 'scope'; readonly level: DivisionLevel | null }
  | { readonly kind: 'cell'; readonly entity: EntityKind }
  | { readonly kind: 'unknown' };

/** A node of a rule's condition with what it stands in. */
export interface Visit {
  readonly node: NodeSyntax;
  readonly context: Context;
  /** Years of the rule's window, or `null` where the rule does not say it well. */
  readonly years: number | null;
  /**
   * Whether the node being met makes the rule more (`1`) or less (`-1`) likely to be met; `0` where an exception or a
   * denominator makes it neither.
   */
  readonly sense: 1 | -1 | 0;
}

/** Every sound node of a rule's condition, from the top. */
export function visitsOf(rule: RuleSyntax): readonly Visit[] {
  if (rule.condition === null) {
    return [];
  }
  const context: Context = { kind: 'scope', level: rule.value?.subject.level ?? null };
  return [...visit(rule.condition, context, rule.value?.window.years ?? null, 1)];
}

function* visit(
  node: ConditionSyntax,
  context: Context,
  years: number | null,
  sense: Visit['sense'],
): Iterable<Visit> {
  if (node.kind !== 'faulty') {
    yield { node, context, years, sense };
  }
  for (const { key, condition } of node.children) {
    yield* visit(condition, contextOfChild(node, context), years, senseOfChild(node, key, sense));
  }
}

function contextOfChild(node: ConditionSyntax, context: Context): Context {
  if (node.kind === 'faulty') {
    return { kind: 'unknown' };
  }
  return isCountingNode(node) ? contextWithin(node) : context;
}

function contextWithin(node: CountingNode & NodeSyntax): Context {
  const over = overOf(node);
  switch (over.kind) {
    case 'divisions':
      return { kind: 'scope', level: over.level };
    case 'cells':
      return { kind: 'cell', entity: over.entity };
    case 'subject':
      return { kind: 'cell', entity: 'division' };
  }
}

function senseOfChild(node: ConditionSyntax, key: string, sense: Visit['sense']): Visit['sense'] {
  switch (node.kind) {
    case 'faulty':
      return 0;
    case 'not':
    case 'none-of':
      return reversed(sense);
    case 'unless':
      return key === 'exception' ? 0 : sense;
    case 'share': {
      const isMoreWorse = node.value.is === 'above' || node.value.is === 'at-or-above';
      return key === 'among' ? 0 : isMoreWorse ? sense : reversed(sense);
    }
    default:
      return sense;
  }
}

function reversed(sense: Visit['sense']): Visit['sense'] {
  return sense === 0 ? 0 : sense === 1 ? -1 : 1;
}

/** Whether no node of a rule's condition is at fault in itself. */
export function isWhole({ condition }: RuleSyntax): boolean {
  const isSoundBelow = (node: ConditionSyntax): boolean =>
    node.kind !== 'faulty' && node.children.every((child) => isSoundBelow(child.condition));
  return condition !== null && isSoundBelow(condition);
}
