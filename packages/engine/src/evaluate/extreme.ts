import type { Compare, Extreme } from '../language/condition.ts';
import { compareCells } from './compare.ts';
import type { ConditionNode, Frame } from './frame.ts';
import { looksUp } from './interval.ts';
import { STATUS_ABSENT } from './outcome.ts';
import { quantify } from './quantified.ts';
import { isNothing, thingsOfCells } from './things.ts';
import { meanOfCells } from './weighted-mean.ts';

/** `max`, `mean` (最大值, 平均值) of a measure over the subject's cells; over none there is nothing to judge. */
export function extreme(node: Extreme, frame: Frame): ConditionNode {
  return node.kind === 'max' ? largest(node, frame) : meanOfCells(node, frame);
}

/** The largest value is at least so much when one is, and at most so much when all are. */
function largest({ over, use, is, threshold, position }: Extreme, frame: Frame): ConditionNode {
  const compare: Compare = { kind: 'compare', use, test: { is, threshold }, position };
  const things = thingsOfCells(over, compareCells(compare, { ...frame, amendment: 'window-end' }), frame);
  const whole = quantify(looksUp(is) ? 'any-of' : 'all-of', things);
  return {
    ...whole,
    evaluate: (place) => (isNothing(things, place) ? STATUS_ABSENT : whole.evaluate(place)),
  };
}
