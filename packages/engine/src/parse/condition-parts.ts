import { type DivisionLevel, decimal } from '@shuize/domain';
import type { Over, Quantity } from '../language/condition.ts';
import type { ConditionSyntax, NodeOf, NodeSyntax } from './condition-syntax.ts';
import { decimalAt, positionAt, type SourceNode } from './source-node.ts';

/** The parts that nodes are made of, as a file writes them, with the places they stand at. */

/** A node that goes through things. */
export type OverNode = Extract<NodeSyntax, { readonly value: { readonly over: unknown } }>;

/** A node that goes through things and looks for a condition among them. */
export type CountingNode = NodeOf<'at-least' | 'consecutive' | 'share' | 'any-of' | 'all-of' | 'none-of'>;

/** A node that takes one value out of many: its measure stands in the node itself. */
export type ValueNode = NodeOf<'max' | 'mean' | 'change' | 'rank'>;

export function isOverNode(node: ConditionSyntax): node is OverNode {
  return isCountingNode(node) || node.kind === 'max' || node.kind === 'mean' || node.kind === 'change';
}

export function isCountingNode(node: ConditionSyntax): node is Extract<NodeSyntax, CountingNode> {
  switch (node.kind) {
    case 'at-least':
    case 'consecutive':
    case 'share':
    case 'any-of':
    case 'all-of':
    case 'none-of':
      return true;
    default:
      return false;
  }
}

export function isValueNode(node: ConditionSyntax): node is Extract<NodeSyntax, ValueNode> {
  return node.kind === 'max' || node.kind === 'mean' || node.kind === 'change' || node.kind === 'rank';
}

/** What a node goes through. */
export function overOf({ value }: OverNode): Over {
  const over: unknown = value.over;
  if (over === 'subject') {
    return { kind: 'subject' };
  }
  const { sections, tasks, divisions } = over as {
    readonly sections?: Readonly<Record<string, unknown>>;
    readonly tasks?: Readonly<Record<string, unknown>>;
    readonly divisions?: DivisionLevel;
  };
  if (divisions !== undefined) {
    return { kind: 'divisions', level: divisions };
  }
  const { within = 'below', ...attributes } = sections ?? tasks ?? {};
  return {
    kind: 'cells',
    entity: sections === undefined ? 'task' : 'section',
    where: Object.fromEntries(
      Object.entries(attributes).map(([name, values]) => [name, [values].flat().map(String)]),
    ),
    within: within === 'own' ? 'own' : 'below',
  };
}

/**
 * The number or parameter that a node counts up to or compares with, if it has one; the measure that a `compare` may
 * have in its stead is {@link thresholdMeasure}.
 */
export function quantityOf(node: NodeSyntax): Quantity | null {
  switch (node.kind) {
    case 'at-least':
    case 'consecutive':
    case 'events':
      return quantityAt(node.source, node.value.count, 'count');
    case 'share':
    case 'max':
    case 'mean':
    case 'change':
    case 'rank':
      return quantityAt(node.source, node.value.threshold, 'threshold');
    case 'compare': {
      const { threshold } = node.value;
      if (typeof threshold === 'object') {
        const { parameter } = threshold;
        return parameter === undefined ? null : quantityAt(node.source, { parameter }, 'threshold');
      }
      return threshold === undefined ? null : quantityAt(node.source, threshold, 'threshold');
    }
    default:
      return null;
  }
}

function quantityAt(
  source: SourceNode,
  value: number | { readonly parameter: string },
  key: 'count' | 'threshold',
): Quantity {
  // A count may be written 2.0; it is whole all the same.
  const written = () => (key === 'count' ? decimal(String(value)) : decimalAt(source, key));
  return typeof value === 'number'
    ? { kind: 'number', value: written(), position: positionAt(source, key) }
    : {
        kind: 'parameter',
        parameter: value.parameter,
        position: positionAt(source, key, 'parameter'),
      };
}
