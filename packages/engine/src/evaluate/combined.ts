import type { Combined } from '../language/condition.ts';
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
import { allStatus, anyStatus, joinColumns } from './status.ts';

/** `all`, `any` (并且, 或者) in a scope. */
export function combinedScope({ kind, conditions }: Combined, frame: Frame): ConditionNode {
  const parts = conditions.map(frame.read);
  const join = joinOf(kind);
  const evaluate = (place: Place): number =>
    parts.reduce((status, part) => join(status, part.evaluate(place)), STATUS_ABSENT);
  /** Whether a part speaks for a status that the whole has. */
  const speaks = (part: ConditionNode, place: Place, wanted: number): boolean =>
    kind === 'all' ||
    wanted !== STATUS_MET ||
    part.countsOnlyIfMet !== true ||
    part.evaluate(place) === STATUS_MET ||
    evaluate(place) !== STATUS_MET;
  return {
    ...services(kind, parts, evaluate),
    countsOnlyIfMet: parts.every((part) => part.countsOnlyIfMet === true),
    counted: (place, wanted) =>
      parts.filter((part) => speaks(part, place, wanted)).flatMap((part) => part.counted(place, wanted)),
  };
}

/** The same in cells; a comparison there counts only where the whole has the status. */
export function combinedCells({ kind, conditions }: Combined, frame: Frame): CellNode {
  const [first, ...others] = conditions.map(frame.readCells);
  if (first === undefined) {
    throw new Error('Invariant broken: all and any hold a condition');
  }
  const parts = [first, ...others];
  const variantOf = joinedVariant(parts);
  const column = byVariant(variantOf, (division) =>
    others.reduce(
      (joined, part) => joinColumns(joinOf(kind), joined, part.column(division)),
      first.column(division),
    ),
  );
  const evaluate = ({ division, cell }: Place): number => column(division)[cell] ?? STATUS_ABSENT;
  return {
    ...services(kind, parts, evaluate),
    layout: first.layout,
    variantOf,
    column,
    counted: (place, wanted) =>
      evaluate(place) === wanted ? parts.flatMap((part) => part.counted(place, wanted)) : [],
  };
}

function joinOf(kind: Combined['kind']): (a: number, b: number) => number {
  return kind === 'all' ? allStatus : anyStatus;
}

function services(
  kind: Combined['kind'],
  parts: readonly ConditionNode[],
  evaluate: (place: Place) => number,
): Omit<ConditionNode, 'counted'> {
  /** The status that a single part is enough for. */
  const decisive = kind === 'all' ? STATUS_NOT_MET : STATUS_MET;
  const because = (place: Place): readonly CellRef[] => {
    const status = evaluate(place);
    const proofs = parts.filter((part) => part.evaluate(place) === status).map((part) => part.because(place));
    return status === decisive ? smallest(proofs) : proofs.flat();
  };
  return {
    evaluate,
    unknown: (place) =>
      evaluate(place) === STATUS_UNDETERMINED ? parts.flatMap((part) => part.unknown(place)) : [],
    because,
    listen: (place, hear) => {
      for (const part of parts) {
        part.listen(place, hear);
      }
    },
    headline: parts.find(({ headline }) => headline !== null)?.headline ?? null,
  };
}
