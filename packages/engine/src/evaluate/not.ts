import type { Not } from '../language/condition.ts';
import { byVariant, type CellNode, type ConditionNode, type Frame } from './frame.ts';
import { STATUS_ABSENT } from './outcome.ts';
import { notColumn, notStatus } from './status.ts';

/** `not` (非) in a scope. */
export function notScope({ condition }: Not, frame: Frame): ConditionNode {
  return opposite(frame.read(condition));
}

/** The same in cells. */
export function notCells({ condition }: Not, frame: Frame): CellNode {
  const part = frame.readCells(condition);
  const column = byVariant(part.variantOf, (division) => notColumn(part.column(division)));
  return {
    ...opposite(part),
    layout: part.layout,
    variantOf: part.variantOf,
    column,
    evaluate: ({ division, cell }) => column(division)[cell] ?? STATUS_ABSENT,
  };
}

function opposite(part: ConditionNode): ConditionNode {
  return {
    evaluate: (place) => notStatus(part.evaluate(place)),
    counted: (place, wanted) => part.counted(place, notStatus(wanted)),
    unknown: part.unknown,
    because: part.because,
    listen: part.listen,
    headline: part.headline,
  };
}
