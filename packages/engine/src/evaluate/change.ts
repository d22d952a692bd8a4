import { measureOf } from '@shuize/domain';
import type { Change } from '../language/condition.ts';
import { cellOf, keysOfCell, layoutOf } from './cells.ts';
import type { ConditionNode, Frame } from './frame.ts';
import { overCells } from './over-cells.ts';
import { type Weighing, weightedMean } from './weighted-mean.ts';

/**
 * `change` (变化): the mean over the window's cells less the mean over the same cells so many periods earlier. A cell enters
 * when it exists both times; who belongs to the subject is settled in the window. A cell that stands on both sides, in a
 * window longer than the step back, falls out of the difference.
 */
export function change(node: Change, frame: Frame): ConditionNode {
  const { grain } = measureOf(node.use.measure);
  const cells = overCells(node.over, grain, frame);
  const { first, count } = cells.layout.periods;
  const layout = layoutOf(frame.cache.source, grain, { first: first - node.back, count: count + node.back });
  const step = node.back * layout.items;
  return weightedMean(
    node,
    frame,
    layout,
    ({ exists }): Weighing =>
      (place, see) => {
        const weights = new Map<number, number>();
        const weigh = (cell: number, weight: number) => weights.set(cell, (weights.get(cell) ?? 0) + weight);
        let pairs = 0;
        cells.visit(place, (firstCell, end) => {
          const offset = cellOf(layout, keysOfCell(cells.layout, firstCell)) - firstCell;
          for (let now = firstCell + offset; now < end + offset; now += 1) {
            if (exists(now) && exists(now - step)) {
              pairs += 1;
              weigh(now, 1);
              weigh(now - step, -1);
            }
          }
        });
        for (const [cell, weight] of weights) {
          if (weight !== 0) {
            see(cell, weight);
          }
        }
        return pairs;
      },
  );
}
