import type { Choose } from '../language/condition.ts';
import { chosen } from './answers.ts';
import type { CellNode, ConditionNode, Frame } from './frame.ts';

/** `choose` (按口径): the condition that belongs to the answer. */
export function chooseScope(node: Choose, frame: Frame): ConditionNode {
  return frame.read(chosen(node, frame.answers));
}

export function chooseCells(node: Choose, frame: Frame): CellNode {
  return frame.readCells(chosen(node, frame.answers));
}
