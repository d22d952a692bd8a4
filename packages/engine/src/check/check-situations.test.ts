import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnsweredProcedure } from '../procedures/answered-procedure.ts';
import { aProcedure, arbitraryProcedure, aStep, subsets } from '../procedures/procedure.fixture.ts';
import { checkSituations } from './check-situations.ts';

const RUNS = process.env.SHUIZE_LONG === undefined ? 400 : 20_000;

function codesOf(procedure: AnsweredProcedure): readonly string[] {
  return [...new Set([...checkSituations(procedure)].map(({ code }) => code))].sort();
}

interface Open {
  readonly last: string;
  readonly answered: readonly string[];
  readonly isLate: boolean;
}

/** The same by going through every set of points that each act can answer, with nothing left out. */
function codesByBruteForce({ steps, starts }: AnsweredProcedure): readonly string[] {
  const key = (open: Open) => JSON.stringify(open);
  const stepOf = (id: string) => steps.find((step) => step.id === id);
  const followers = ({ last, answered, isLate }: Open): readonly Open[] => {
    const step = stepOf(last);
    const whenLate = isLate ? (step?.nextWithin?.whenLate ?? []) : [];
    const to = last === '' ? starts : whenLate.length > 0 ? whenLate : (step?.to ?? []);
    return to.flatMap((id) => {
      const next = stepOf(id);
      return subsets(next?.answers ?? [])
        .filter((given) => (next?.answers ?? []).length === 0 || given.length > 0)
        .map((given) => [...new Set([...answered, ...given])].sort())
        .filter((all) => (next?.closes?.whenAnswered ?? []).every((point) => all.includes(point)))
        .flatMap((all) => [false, true].map((late) => ({ last: id, answered: all, isLate: late })));
    });
  };
  const start: Open = { last: '', answered: [], isLate: false };
  const found = new Map([[key(start), start]]);
  for (const open of found.values()) {
    for (const next of followers(open)) {
      found.set(key(next), next);
    }
  }
  const states = [...found.values()];
  const isClosed = ({ last }: Open) => stepOf(last)?.closes != null;
  const closing = new Set(states.filter(isClosed).map(key));
  for (let size = -1; size !== closing.size; ) {
    size = closing.size;
    for (const state of states) {
      if (followers(state).some((next) => closing.has(key(next)))) {
        closing.add(key(state));
      }
    }
  }
  const parties = (state: Open) => new Set(followers(state).map(({ last }) => stepOf(last)?.by));
  return [
    ...(states.some((state) => !closing.has(key(state))) ? ['cannot-close'] : []),
    ...(steps.some(({ id }) => states.every(({ last }) => last !== id)) ? ['never-reached'] : []),
    ...(states.some((state) => state.last !== '' && !isClosed(state) && parties(state).size > 1)
      ? ['several-parties']
      : []),
  ];
}

describe('the walk through everything that a case can come to', () => {
  it('finds what going through every set of answers finds', () => {
    fc.assert(
      fc.property(arbitraryProcedure, (procedure) => {
        expect(codesOf(procedure)).toEqual(codesByBruteForce(procedure));
      }),
      { numRuns: RUNS, seed: 20170613 },
    );
  });

  it('takes a case that hands over, answers and closes', () => {
    const sound = aProcedure([
      aStep('a', { to: ['b'] }),
      aStep('b', { by: 'county', answers: ['p', 'q'], to: ['b', 'c'] }),
      aStep('c', { by: 'county', closes: { whenAnswered: ['p', 'q'] } }),
    ]);
    expect(codesOf(sound)).toEqual([]);
  });

  it('finds a case that lies idle where one point only can be answered, and cannot be answered again', () => {
    const idle = aProcedure([
      aStep('a', { answers: ['p', 'q'], to: ['c'] }),
      aStep('c', { closes: { whenAnswered: ['p', 'q'] } }),
    ]);
    expect(codesOf(idle)).toEqual(['cannot-close']);
  });

  it('finds a circle that never leads to a close', () => {
    const round = aProcedure([
      aStep('a', { to: ['b', 'c'] }),
      aStep('b', { to: ['d'] }),
      aStep('c', { closes: { whenAnswered: [] } }),
      aStep('d', { to: ['b'] }),
    ]);
    expect(codesOf(round)).toEqual(['cannot-close']);
  });

  it('finds two parties that may act at once, and lets two of them open a closed case again', () => {
    const open = aProcedure([
      aStep('a', { to: ['b', 'c'] }),
      aStep('b', { by: 'county', closes: { whenAnswered: [] } }),
      aStep('c', { closes: { whenAnswered: [] } }),
    ]);
    expect(codesOf(open)).toEqual(['several-parties']);
    const closed = aProcedure([
      aStep('a', { closes: { whenAnswered: [] }, to: ['b', 'c'] }),
      aStep('b', { by: 'county', closes: { whenAnswered: [] } }),
      aStep('c', { closes: { whenAnswered: [] } }),
    ]);
    expect(codesOf(closed)).toEqual([]);
  });
});
