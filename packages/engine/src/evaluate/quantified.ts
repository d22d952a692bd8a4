import type { Quantified } from '../language/condition.ts';
import type { ConditionNode, Frame, Place } from './frame.ts';
import { smallest } from './minimal.ts';
import { type CellRef, STATUS_MET, STATUS_NOT_MET, STATUS_UNDETERMINED } from './outcome.ts';
import { notStatus, statusOf } from './status.ts';
import {
  HAS_MET,
  HAS_NOT_MET,
  HAS_UNDETERMINED,
  listenToThings,
  ONE_GROUP,
  type Things,
  thingsOf,
} from './things.ts';

/** `any-of`, `all-of`, `none-of` (任一, 全部, 无一): of nothing, any-of is not met and the other two are. */
export function quantified(node: Quantified, frame: Frame): ConditionNode {
  return quantify(node.kind, thingsOf(node.over, node.when, frame));
}

/** The quantifier over things that are already found. */
export function quantify(kind: Quantified['kind'], things: Things): ConditionNode {
  const { when } = things;
  /** The status of a thing that settles the whole by itself. */
  const decisive = kind === 'all-of' ? STATUS_NOT_MET : STATUS_MET;
  const turn = (status: number): number => (kind === 'none-of' ? notStatus(status) : status);

  const evaluate = (place: Place): number => {
    const { bits, groups } = things.mark(place, ONE_GROUP);
    let found = 0;
    for (let group = 0; group < groups; group += 1) {
      found |= bits[group] as number;
    }
    const has = (marks: number): boolean => (found & marks) !== 0;
    return kind === 'all-of'
      ? statusOf(!has(HAS_NOT_MET), has(HAS_NOT_MET | HAS_UNDETERMINED))
      : turn(statusOf(has(HAS_MET | HAS_UNDETERMINED), !has(HAS_MET)));
  };

  const because = (place: Place): readonly CellRef[] => {
    const all = things.places(place);
    const settling = all.filter((thing) => when.evaluate(thing) === decisive);
    return turn(evaluate(place)) === decisive
      ? smallest(settling.map(when.because))
      : all.flatMap(when.because);
  };

  return {
    evaluate,
    counted: (place, wanted) =>
      things
        .places(place)
        .filter((thing) => when.evaluate(thing) === turn(wanted))
        .flatMap((thing) => when.counted(thing, turn(wanted))),
    unknown: (place) =>
      evaluate(place) === STATUS_UNDETERMINED ? things.places(place).flatMap(when.unknown) : [],
    because,
    listen: (place, hear) => listenToThings(things, place, hear),
    headline: null,
  };
}
