import type { Condition, Over } from '../language/condition.ts';
import type { Keys } from './answers.ts';
import { kept } from './evaluation-cache.ts';
import type { CellNode, ConditionNode, Frame, Listener, Place } from './frame.ts';
import { type CellsOver, groupOfCell, type Marks, overCells } from './over-cells.ts';
import { selectBelow } from './selection.ts';

/** What a counting node goes through, cells or divisions below, with the condition asked of each (对象). */
export interface Things {
  /** The condition, asked at the place of a thing. */
  readonly when: ConditionNode;
  /** Over divisions each is a group by itself, whatever the keys. */
  readonly mark: (place: Place, keys: Keys) => Marks;
  /** Where the things of a subject are, in order; what is absent there is no thing. */
  readonly places: (place: Place) => readonly Place[];
  /** Equal for things of one group; the groups of a track with its periods are `track * periods + period`. */
  readonly groupOf: (thing: Place, keys: Keys) => number;
  /** Number of periods of the window; 1 over divisions. */
  readonly periods: number;
}

/** Marks of a group, see {@link Marks}: some thing in it is absent, not met, met or undetermined. */
const HAS_ABSENT = 1 << 0;
export const HAS_NOT_MET = 1 << 1;
export const HAS_MET = 1 << 2;
export const HAS_UNDETERMINED = 1 << 3;

export const ONE_GROUP: Keys = { entity: false, period: false, item: false };
export const EACH_BY_ITSELF: Keys = { entity: true, period: true, item: true };

export function thingsOf(over: Over, condition: Condition, frame: Frame): Things {
  return over.kind === 'divisions'
    ? thingsOfDivisions(over, frame.read(condition), frame)
    : thingsOfCells(over, frame.readCells(condition), frame);
}

export function thingsOfCells(over: CellsOver, when: CellNode, frame: Frame): Things {
  const { layout, mark, places } = overCells(over, when.layout.grain, frame);
  return {
    when,
    mark: (place, keys) => mark(place, when.column(place.division), keys),
    places,
    groupOf: ({ cell }, keys) => groupOfCell(layout, cell, keys),
    periods: layout.periods.count,
  };
}

function thingsOfDivisions(
  { level }: Extract<Over, { kind: 'divisions' }>,
  when: ConditionNode,
  { cache }: Frame,
): Things {
  const { offsets, entity } = kept(cache.indexes.selections, `below ${level}`, () =>
    selectBelow(cache.source.divisions, level),
  );
  const places = ({ division, section }: Place): readonly Place[] =>
    Array.from(entity.subarray(offsets[division], offsets[division + 1]), (below) => ({
      division: below,
      section,
      cell: -1,
    }));
  return {
    when,
    mark: (place) => {
      const bits = Uint8Array.from(places(place), (thing) => 1 << when.evaluate(thing));
      return { bits, groups: bits.length };
    },
    places,
    groupOf: ({ division }) => division,
    periods: 1,
  };
}

/** Lets a listener hear the comparisons of every thing. */
export function listenToThings({ when, places }: Things, place: Place, hear: Listener): void {
  for (const thing of places(place)) {
    when.listen(thing, hear);
  }
}

/** Whether a subject has no thing at all. */
export function isNothing({ mark }: Things, place: Place): boolean {
  const { bits, groups } = mark(place, ONE_GROUP);
  return bits.subarray(0, groups).every((found) => (found & ~HAS_ABSENT) === 0);
}
