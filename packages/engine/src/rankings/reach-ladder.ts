import type { CountRange, Status } from '../evaluate/outcome.ts';
import type { LadderStep, RankingConsequence } from '../language/ranking.ts';
import type { Repeat } from '../schema/ranking-words.ts';

/** The step of a ladder that has been reached; of an undetermined one, the lowest that may have been. */
export interface ReachedStep {
  readonly status: Exclude<Status, 'not-met'>;
  readonly step: LadderStep;
  readonly times: CountRange;
}

/** Periods in which one was last, in any order. */
export function timesIn(states: readonly Status[]): CountRange {
  const min = states.filter((state) => state === 'met').length;
  return { min, max: min + states.filter((state) => state === 'undetermined').length };
}

/** Periods on end, up to the last of them, in which one was last. @param states - oldest first */
export function timesRunning(states: readonly Status[]): CountRange {
  const back = states.toReversed();
  const runOf = (goesOn: (state: Status) => boolean) => {
    const end = back.findIndex((state) => !goesOn(state));
    return end === -1 ? back.length : end;
  };
  return { min: runOf((state) => state === 'met'), max: runOf((state) => state !== 'not-met') };
}

/**
 * The highest step that is reached in the last of some periods, whatever the unknown ones are; failing that the lowest
 * that may be.
 *
 * Nothing is reached in a period in which one is not last. Under `once` a step that was surely reached before is not
 * reached again; of a run, before within the same run.
 *
 * @param states - oldest first; the last one is the period looked at
 */
export function reachLadder(
  { counting, ladder }: Pick<RankingConsequence, 'counting' | 'ladder'>,
  states: readonly Status[],
  repeat: Repeat,
): ReachedStep | null {
  const now = states.at(-1) ?? 'not-met';
  if (now === 'not-met') {
    return null;
  }
  const count = counting === 'times-running' ? timesRunning : timesIn;
  const times = count(states);
  const before = count(states.slice(0, -1));
  const open = ladder.filter(({ at }) => repeat === 'each' || before.min < at);
  const sure = open.findLast(({ at }) => now === 'met' && times.min >= at);
  if (sure !== undefined) {
    return { status: 'met', step: sure, times };
  }
  const possible = open.find(({ at }) => times.max >= at);
  return possible === undefined ? null : { status: 'undetermined', step: possible, times };
}
