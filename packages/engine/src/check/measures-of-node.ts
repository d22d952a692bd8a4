import { isValueNode } from '../parse/condition-parts.ts';
import type { NodeSyntax } from '../parse/condition-syntax.ts';
import { type MeasureSyntax, measureOfNode, thresholdMeasure } from '../parse/measure-parts.ts';

/** The measures that a node itself names, the one it looks at first. */
export function measuresOfNode(node: NodeSyntax): readonly MeasureSyntax[] {
  if (node.kind === 'compare') {
    const threshold = thresholdMeasure(node);
    return threshold === null ? [measureOfNode(node)] : [measureOfNode(node), threshold];
  }
  return isValueNode(node) ? [measureOfNode(node)] : [];
}
