import type { Consecutive } from '../language/condition.ts';
import { keysOf } from './answers.ts';
import { type CountingNode, type Frame, type Place, windowNumber } from './frame.ts';
import { minimalSubset, smallest } from './minimal.ts';
import {
  type CellRef,
  type CountRange,
  STATUS_ABSENT,
  STATUS_MET,
  STATUS_NOT_MET,
  STATUS_UNDETERMINED,
} from './outcome.ts';
import { statusOf } from './status.ts';
import { HAS_MET, HAS_UNDETERMINED, listenToThings, thingsOf } from './things.ts';
import { wholeNumber } from './whole-number.ts';

/** One period of a track: its things, and whether one of them meets the condition or could. */
interface Step {
  readonly things: readonly Place[];
  readonly isMet: boolean;
  readonly canBeMet: boolean;
}

/**
 * `consecutive` (连续): so many periods running meet the condition. A track is what has the same keys of `same`; the observed
 * range is the longest run of any track, with unknown periods as not met and as met. A period without a cell breaks a run.
 */
export function consecutive(node: Consecutive, frame: Frame): CountingNode {
  const things = thingsOf(node.over, node.when, frame);
  const { when, periods } = things;
  const keys = { ...keysOf(node.same, frame.answers), period: true };
  const number = windowNumber(frame, node.count);
  const required = ({ division }: Place): number | null => wholeNumber(number(division));

  const count = (place: Place): CountRange => {
    const { bits, groups } = things.mark(place, keys);
    let [min, max, sure, possible] = [0, 0, 0, 0];
    for (let group = 0; group < groups; group += 1) {
      if (group % periods === 0) {
        [sure, possible] = [0, 0];
      }
      const found = bits[group] as number;
      sure = (found & HAS_MET) === 0 ? 0 : sure + 1;
      possible = (found & (HAS_MET | HAS_UNDETERMINED)) === 0 ? 0 : possible + 1;
      min = Math.max(min, sure);
      max = Math.max(max, possible);
    }
    return { min, max };
  };

  const status = ({ min, max }: CountRange, place: Place): number => {
    const needed = required(place);
    return needed === null ? STATUS_ABSENT : statusOf(max >= needed, min < needed);
  };
  const evaluate = (place: Place): number => status(count(place), place);

  const tracks = (place: Place): readonly (readonly Step[])[] => {
    const found = new Map<number, Place[][]>();
    for (const thing of things.places(place)) {
      const group = things.groupOf(thing, keys);
      const track = Math.floor(group / periods);
      const steps = found.get(track) ?? Array.from({ length: periods }, () => []);
      found.set(track, steps);
      steps[group % periods]?.push(thing);
    }
    return [...found.values()].map((track) =>
      track.map((step) => {
        const statuses = step.map(when.evaluate);
        return {
          things: step,
          isMet: statuses.includes(STATUS_MET),
          canBeMet: statuses.some((each) => (each & STATUS_MET) !== 0),
        };
      }),
    );
  };

  /** An open period matters when the longest run through it would be longer than the one that is sure. */
  const unknownOfCount = (place: Place): readonly CellRef[] => {
    const { min } = count(place);
    return tracks(place).flatMap((track) =>
      track.flatMap((step, at) =>
        !step.isMet && step.canBeMet && runThrough(track, at, ({ canBeMet }) => canBeMet) > min
          ? step.things.flatMap(when.unknown)
          : [],
      ),
    );
  };

  /** The run whose periods need the fewest cells, each period by one thing. */
  const whyMet = (place: Place, needed: number): readonly CellRef[] => {
    const runs = tracks(place).flatMap((track) => {
      const proofs = track.map((step) =>
        step.isMet
          ? smallest(step.things.filter((thing) => when.evaluate(thing) === STATUS_MET).map(when.because))
          : null,
      );
      return track.flatMap((_, from) => {
        const run = proofs.slice(from, from + needed).filter((proof) => proof !== null);
        return run.length === needed ? [run.flat()] : [];
      });
    });
    return smallest(runs);
  };

  /** In every track enough failing periods that no run could be long enough, whatever the others hold. */
  const whyNotMet = (place: Place, needed: number): readonly CellRef[] =>
    tracks(place).flatMap((track) => {
      const proofs = track.map(({ things: own, canBeMet }) => (canBeMet ? null : own.flatMap(when.because)));
      const costly = proofs.filter((proof) => proof !== null && proof.length > 0);
      const breaks = minimalSubset(
        costly,
        (proof) => proof?.length ?? 0,
        (kept) =>
          longestRun(proofs, (proof) => proof === null || (proof.length > 0 && !kept.has(proof))) < needed,
      );
      return breaks.flatMap((proof) => proof ?? []);
    });

  return {
    evaluate,
    count,
    required,
    statusOf: status,
    counted: (place, wanted) =>
      things
        .places(place)
        .filter((thing) => when.evaluate(thing) === wanted)
        .flatMap((thing) => when.counted(thing, wanted)),
    unknown: (place) => (evaluate(place) === STATUS_UNDETERMINED ? unknownOfCount(place) : []),
    unknownOfCount,
    because: (place) => {
      const needed = required(place);
      if (needed === null || needed <= 0) {
        return [];
      }
      return evaluate(place) === STATUS_NOT_MET ? whyNotMet(place, needed) : whyMet(place, needed);
    },
    listen: (place, hear) => listenToThings(things, place, hear),
    get headline() {
      return this;
    },
  };
}

function longestRun<Item>(items: readonly Item[], isIn: (item: Item) => boolean): number {
  let [longest, run] = [0, 0];
  for (const item of items) {
    run = isIn(item) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** Length of the run that one item would stand in, itself included. */
function runThrough<Item>(items: readonly Item[], at: number, isIn: (item: Item) => boolean): number {
  const before = items.slice(0, at).findLastIndex((item) => !isIn(item));
  const after = items.findIndex((item, index) => index > at && !isIn(item));
  return (after < 0 ? items.length : after) - before - 1;
}
