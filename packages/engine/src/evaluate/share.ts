import { type Fraction, fraction, fractionOfDecimal } from '@shuize/domain';
import type { Share } from '../language/condition.ts';
import { type ConditionNode, type Frame, type Place, windowNumber } from './frame.ts';
import { type Interval, looksUp, pointOf, statusOfIntervals } from './interval.ts';
import { minimalSubset } from './minimal.ts';
import { type CellRef, STATUS_ABSENT, STATUS_MET, STATUS_NOT_MET, STATUS_UNDETERMINED } from './outcome.ts';
import { notStatus } from './status.ts';
import { EACH_BY_ITSELF, listenToThings, type Things, thingsOf } from './things.ts';

/** A thing with the statuses that place it: `among` puts it in the denominator, `when` in the numerator. */
interface Member {
  readonly thing: Place;
  readonly among: number;
  readonly when: number;
}

/**
 * `share` (比例): of the things that meet `among`, the part that meets `when`. Unknown things make it an interval, exact, or
 * with `left-out` stay out of it. Of nothing there is no share, which is not met.
 */
export function share(node: Share, frame: Frame): ConditionNode {
  const things = thingsOf(node.over, node.when, frame);
  const { when } = things;
  const denominator = node.among === null ? null : thingsOf(node.over, node.among, frame);
  const among = denominator?.when ?? null;
  const isLeftOut = node.unknown === 'left-out';
  const number = windowNumber(frame, node.threshold);
  /** What a thing must be to speak for the share being met. */
  const spoken = looksUp(node.is) ? STATUS_MET : STATUS_NOT_MET;

  const limitAt = ({ division }: Place): Fraction | null => {
    const limit = number(division);
    return limit === null ? null : fractionOfDecimal(limit);
  };

  const statusOfTally = (tally: Int32Array, limit: Fraction): number => {
    const { range, canBeEmpty } = rangeOfShare(tally, isLeftOut);
    const status = range === null ? STATUS_NOT_MET : statusOfIntervals(range, node.is, pointOf(limit));
    return canBeEmpty ? status | STATUS_NOT_MET : status;
  };

  const evaluate = (place: Place): number => {
    const limit = limitAt(place);
    return limit === null ? STATUS_ABSENT : statusOfTally(tallyOf(things, denominator, place), limit);
  };

  const members = (place: Place): readonly Member[] =>
    things
      .places(place)
      .map((thing) => ({ thing, among: among?.evaluate(thing) ?? STATUS_MET, when: when.evaluate(thing) }))
      .filter((member) => member.among !== STATUS_ABSENT && member.when !== STATUS_ABSENT);

  const isTold = (member: Member): boolean =>
    member.among === STATUS_NOT_MET || (member.among === STATUS_MET && member.when !== STATUS_UNDETERMINED);

  const unknown = (place: Place): readonly CellRef[] =>
    members(place)
      .filter((member) => !isTold(member))
      .flatMap(({ thing }) => [...(among?.unknown(thing) ?? []), ...when.unknown(thing)]);

  /**
   * Of every thing the proof of each of its two statuses, as far as it is needed. A share that leaves unknown things out
   * is a statement about all that is told: it rests on every cell of it, or another share would be spoken of.
   */
  const because = (place: Place): readonly CellRef[] => {
    const limit = limitAt(place);
    if (limit === null) {
      return [];
    }
    const all = members(place);
    const proofs = all.flatMap(({ thing, ...statuses }, index) => [
      { index, of: 'among' as const, cells: proofOf(among, thing, statuses.among) },
      { index, of: 'when' as const, cells: proofOf(when, thing, statuses.when) },
    ]);
    if (isLeftOut) {
      const counts = all.map((member) => member.among === STATUS_MET && isTold(member));
      return proofs.filter(({ index }) => counts[index]).flatMap(({ cells }) => cells);
    }
    const status = evaluate(place);
    const needed = minimalSubset(
      proofs.filter(({ cells }) => cells.length > 0),
      ({ cells }) => cells.length,
      (kept) => {
        const known = all.map(({ among: own, when: other }) => ({ among: own, when: other }));
        for (const proof of proofs) {
          const member = known[proof.index];
          if (member !== undefined && proof.cells.length > 0 && !kept.has(proof)) {
            member[proof.of] = STATUS_UNDETERMINED;
          }
        }
        const tally = new Int32Array(16);
        for (const member of known) {
          enter(tally, member.among, member.when);
        }
        return statusOfTally(tally, limit) === status;
      },
    );
    return needed.flatMap(({ cells }) => cells);
  };

  return {
    evaluate,
    counted: (place, wanted) => {
      const own = wanted === STATUS_MET ? spoken : notStatus(spoken);
      return members(place)
        .filter((member) => member.among === STATUS_MET && member.when === own)
        .flatMap(({ thing }) => when.counted(thing, own));
    },
    unknown: (place) => (isLeftOut || evaluate(place) === STATUS_UNDETERMINED ? unknown(place) : []),
    because,
    listen: (place, hear) => {
      listenToThings(things, place, hear);
      if (denominator !== null) {
        listenToThings(denominator, place, hear);
      }
      const limit = limitAt(place);
      const { range } = rangeOfShare(tallyOf(things, denominator, place), isLeftOut);
      if (limit !== null && range !== null) {
        hear(node.threshold, range, pointOf(limit));
      }
    },
    headline: null,
  };
}

/** Known cells that settle a part of a thing; none where the part is open. */
function proofOf(part: ConditionNode | null, thing: Place, status: number): readonly CellRef[] {
  return part === null || status === STATUS_UNDETERMINED ? [] : part.because(thing);
}

/** How many things there are of each pair of statuses, at `among * 4 + when`. */
function tallyOf(things: Things, denominator: Things | null, place: Place): Int32Array {
  const tally = new Int32Array(16);
  const whens = things.mark(place, EACH_BY_ITSELF);
  const amongs = denominator?.mark(place, EACH_BY_ITSELF).bits;
  for (let group = 0; group < whens.groups; group += 1) {
    const among = amongs === undefined ? STATUS_MET : statusOfMark(amongs[group] as number);
    enter(tally, among, statusOfMark(whens.bits[group] as number));
  }
  return tally;
}

/** The status of a group of one thing; a group of none is absent. */
function statusOfMark(bits: number): number {
  return bits === 0 ? STATUS_ABSENT : Math.log2(bits);
}

function enter(tally: Int32Array, among: number, when: number): void {
  const at = among * 4 + when;
  tally[at] = (tally[at] as number) + 1;
}

/**
 * What a share may be, and whether its denominator may turn out empty. An open thing goes where it serves a bound best:
 * into the numerator or out of the whole for the largest share, into the denominator alone or out for the smallest.
 */
function rangeOfShare(
  tally: Int32Array,
  isLeftOut: boolean,
): { readonly range: Interval | null; readonly canBeEmpty: boolean } {
  const of = (among: number, when: number): number => tally[among * 4 + when] ?? 0;
  const met = of(STATUS_MET, STATUS_MET);
  const failed = of(STATUS_MET, STATUS_NOT_MET);
  if (isLeftOut) {
    const all = met + failed;
    return all === 0
      ? { range: null, canBeEmpty: true }
      : { range: pointOf(fraction(met, all)), canBeEmpty: false };
  }
  const open = of(STATUS_MET, STATUS_UNDETERMINED);
  const perhapsMet = of(STATUS_UNDETERMINED, STATUS_MET);
  const perhapsFailed = of(STATUS_UNDETERMINED, STATUS_NOT_MET);
  const perhapsOpen = of(STATUS_UNDETERMINED, STATUS_UNDETERMINED);
  const canBeEmpty = met + failed + open === 0;
  if (canBeEmpty && perhapsMet + perhapsFailed + perhapsOpen === 0) {
    return { range: null, canBeEmpty };
  }
  const most = met + open + perhapsMet + perhapsOpen;
  const least = failed + open + perhapsFailed + perhapsOpen;
  return {
    range: {
      low: least + met === 0 ? fraction(1) : fraction(met, least + met),
      high: most + failed === 0 ? fraction(0) : fraction(most, most + failed),
    },
    canBeEmpty,
  };
}
