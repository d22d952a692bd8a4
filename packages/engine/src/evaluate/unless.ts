import type { Unless } from '../language/condition.ts';
import {
  byVariant,
  type CellNode,
  type ConditionNode,
  type Frame,
  joinedVariant,
  type Place,
} from './frame.ts';
import { smallest } from './minimal.ts';
import { type CellRef, STATUS_ABSENT, STATUS_MET, STATUS_NOT_MET, STATUS_UNDETERMINED } from './outcome.ts';
import { joinColumns, unlessStatus } from './status.ts';

/** `unless` (除外) in a scope. */
export function unlessScope(node: Unless, frame: Frame): ConditionNode {
  const condition = frame.read(node.condition);
  const exception = frame.read(node.exception);
  const evaluate = (place: Place): number =>
    unlessStatus(condition.evaluate(place), exception.evaluate(place));
  return { ...services(condition, exception, evaluate), counted: condition.counted };
}

/** The same in cells; the condition counts only where the exception does not take it out. */
export function unlessCells(node: Unless, frame: Frame): CellNode {
  const condition = frame.readCells(node.condition);
  const exception = frame.readCells(node.exception);
  const variantOf = joinedVariant([condition, exception]);
  const column = byVariant(variantOf, (division) =>
    joinColumns(unlessStatus, condition.column(division), exception.column(division)),
  );
  const evaluate = ({ division, cell }: Place): number => column(division)[cell] ?? STATUS_ABSENT;
  return {
    ...services(condition, exception, evaluate),
    layout: condition.layout,
    variantOf,
    column,
    counted: (place, wanted) => (evaluate(place) === wanted ? condition.counted(place, wanted) : []),
  };
}

function services(
  condition: ConditionNode,
  exception: ConditionNode,
  evaluate: (place: Place) => number,
): Omit<ConditionNode, 'counted'> {
  const because = (place: Place): readonly CellRef[] => {
    switch (evaluate(place)) {
      case STATUS_MET:
        return [
          ...condition.because(place),
          ...(isSettled(exception, place) ? exception.because(place) : []),
        ];
      case STATUS_NOT_MET:
        return smallest([
          ...(condition.evaluate(place) === STATUS_NOT_MET ? [condition.because(place)] : []),
          ...(exception.evaluate(place) === STATUS_MET ? [exception.because(place)] : []),
        ]);
      default:
        return [];
    }
  };
  return {
    evaluate,
    unknown: (place) =>
      evaluate(place) === STATUS_UNDETERMINED
        ? [...condition.unknown(place), ...exception.unknown(place)]
        : [],
    because,
    listen: (place, hear) => {
      condition.listen(place, hear);
      exception.listen(place, hear);
    },
    headline: condition.headline,
  };
}

function isSettled(part: ConditionNode, place: Place): boolean {
  const status = part.evaluate(place);
  return status === STATUS_MET || status === STATUS_NOT_MET;
}
