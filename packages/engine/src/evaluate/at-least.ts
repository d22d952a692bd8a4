import type { AtLeast } from '../language/condition.ts';
import { keysOf } from './answers.ts';
import { type CountingNode, type Frame, type Place, windowNumber } from './frame.ts';
import { smallest } from './minimal.ts';
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

/**
 * `at-least` (累计): so many distinct things meet the condition. A group of things with the same keys is one, and meets it
 * when one of them does; an unknown cell in a group that is met already adds nothing.
 */
export function atLeast(node: AtLeast, frame: Frame): CountingNode {
  const things = thingsOf(node.over, node.when, frame);
  const keys = keysOf(node.distinct, frame.answers);
  const number = windowNumber(frame, node.count);
  const required = ({ division }: Place): number | null => wholeNumber(number(division));

  const count = (place: Place): CountRange => {
    const { bits, groups } = things.mark(place, keys);
    let met = 0;
    let open = 0;
    for (let group = 0; group < groups; group += 1) {
      const found = bits[group] as number;
      if ((found & HAS_MET) !== 0) {
        met += 1;
      } else if ((found & HAS_UNDETERMINED) !== 0) {
        open += 1;
      }
    }
    return { min: met, max: met + open };
  };

  const status = ({ min, max }: CountRange, place: Place): number => {
    const needed = required(place);
    return needed === null ? STATUS_ABSENT : statusOf(max >= needed, min < needed);
  };
  const evaluate = (place: Place): number => status(count(place), place);

  /** The things of each group with their statuses, in order. */
  const grouped = (place: Place): readonly (readonly { thing: Place; status: number }[])[] => {
    const groups = new Map<number, { thing: Place; status: number }[]>();
    for (const thing of things.places(place)) {
      const group = things.groupOf(thing, keys);
      const own = groups.get(group) ?? [];
      groups.set(group, own);
      own.push({ thing, status: things.when.evaluate(thing) });
    }
    return [...groups.values()];
  };

  const unknownOfCount = (place: Place): readonly CellRef[] =>
    grouped(place)
      .filter((group) => group.every((member) => member.status !== STATUS_MET))
      .flatMap((group) => group.flatMap(({ thing }) => things.when.unknown(thing)));

  /** Enough met groups, each by the one thing that needs the fewest cells. */
  const whyMet = (place: Place, needed: number): readonly CellRef[] =>
    grouped(place)
      .map((group) => group.filter((member) => member.status === STATUS_MET))
      .filter((met) => met.length > 0)
      .map((met) => smallest(met.map(({ thing }) => things.when.because(thing))))
      .sort((a, b) => a.length - b.length)
      .slice(0, Math.max(needed, 0))
      .flat();

  /** Every group that fails, but for as many as could still be met without reaching the count: those with most cells. */
  const whyNotMet = (place: Place, needed: number): readonly CellRef[] => {
    const failing = grouped(place)
      .filter((group) => group.every((member) => (member.status & STATUS_MET) === 0))
      .map((group) => group.flatMap(({ thing }) => things.when.because(thing)))
      .sort((a, b) => b.length - a.length);
    return failing.slice(needed - 1 - count(place).max).flat();
  };

  return {
    evaluate,
    count,
    required,
    statusOf: status,
    counted: (place, wanted) =>
      things
        .places(place)
        .filter((thing) => things.when.evaluate(thing) === wanted)
        .flatMap((thing) => things.when.counted(thing, wanted)),
    unknown: (place) => (evaluate(place) === STATUS_UNDETERMINED ? unknownOfCount(place) : []),
    unknownOfCount,
    because: (place) => {
      const needed = required(place);
      if (needed === null) {
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
