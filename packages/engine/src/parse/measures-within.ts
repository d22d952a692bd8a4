import { isCountingNode, isValueNode } from './condition-parts.ts';
import type { ConditionSyntax } from './condition-syntax.ts';
import { type MeasureSyntax, measureOfNode } from './measure-parts.ts';

/**
 * The measures whose values are looked at for one thing that a node counts: those of its own conditions, not those that
 * another counting node below it looks at for itself. Measures that stand only as thresholds are not among them.
 */
export function measuresWithin(node: ConditionSyntax): readonly MeasureSyntax[] {
  return node.children.flatMap(({ condition }) => measuresOf(condition));
}

function measuresOf(node: ConditionSyntax): readonly MeasureSyntax[] {
  if (node.kind === 'compare') {
    return [measureOfNode(node)];
  }
  return isCountingNode(node) || isValueNode(node) ? [] : measuresWithin(node);
}
