import { compareFractions, type Fraction } from '@shuize/domain';
import type { Status } from '../evaluate/outcome.ts';
import type { Ranking } from '../language/ranking.ts';
import type { Ties } from '../schema/ranking-words.ts';

/** One of a group in one period against the others of it, whose values may be unknown. */
export interface Standing {
  /** `null`: not known. */
  readonly value: Fraction | null;
  /** Others that are surely better, worse or level; none where the value is not known. */
  readonly better: number;
  readonly worse: number;
  readonly level: number;
  /** Others of which that cannot be told. */
  readonly untold: number;
}

/** A place from 1, or the places that it can be; level values share the place and those after it are skipped. */
export interface PlaceRange {
  readonly min: number;
  readonly max: number;
}

/** @param values - of the members of one group, `null` where unknown; the standings come in the same order */
export function standingsOf(
  values: readonly (Fraction | null)[],
  first: Ranking['first'],
): readonly Standing[] {
  const sense = first === 'highest' ? 1 : -1;
  return values.map((value, own) => {
    let [better, worse, level] = [0, 0, 0];
    values.forEach((other, index) => {
      if (value !== null && other !== null && index !== own) {
        const difference = sense * compareFractions(other, value);
        better += Number(difference > 0);
        worse += Number(difference < 0);
        level += Number(difference === 0);
      }
    });
    return { value, better, worse, level, untold: values.length - 1 - better - worse - level };
  });
}

/** @returns `null` where the value is not known */
export function placeOf({ value, better, untold }: Standing): PlaceRange | null {
  return value === null ? null : { min: better + 1, max: better + 1 + untold };
}

/**
 * Whether one is among so many last places, whatever the unknown values are.
 *
 * Nobody who shares place 1 is: there is no last where all are level, nor in a group of one.
 *
 * @param places - 1 for the last place alone
 */
export function lastStatus(standing: Standing, places: number, ties: Ties): Status {
  const { value, better, worse, level, untold } = standing;
  if (value === null) {
    return untold > 0 ? 'undetermined' : 'not-met';
  }
  // Those who could push the subject out of the last places: the worse, and under `places-only` the level as well.
  const surelyBehind = ties === 'all-last' ? worse : worse + level;
  const canBeLast = surelyBehind < places && better + untold > 0;
  const canBeNot = surelyBehind + untold >= places || better === 0;
  return canBeLast ? (canBeNot ? 'undetermined' : 'met') : 'not-met';
}
