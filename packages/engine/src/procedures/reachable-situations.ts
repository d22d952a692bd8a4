import type { AnsweredProcedure, AnsweredStep } from './answered-procedure.ts';
import { legalSteps, type Situation, unansweredFor } from './legal-steps.ts';

/** A situation that some list of acts leads to, and what may follow. */
export interface Reached {
  readonly situation: Situation;
  readonly next: readonly AnsweredStep[];
  /** Positions, in the list of all, of the situations that follow. */
  readonly leadsTo: readonly number[];
}

/**
 * Every situation that matters of those that a case can come into, the first one first.
 *
 * A step may answer any of its points. Only one at a time and all at once are gone through: what may follow grows with
 * what is answered, so that the least that can be answered shows every dead end and the most shows every party that may
 * act.
 */
export function reachableSituations(procedure: AnsweredProcedure): readonly Reached[] {
  const situations: Situation[] = [];
  const known = new Map<string, number>();
  const numberOf = (situation: Situation): number => {
    const key = keyOf(situation);
    const number = known.get(key) ?? situations.push(situation) - 1;
    known.set(key, number);
    return number;
  };
  numberOf({ last: null, answered: new Set(), isLate: false });
  const reached: Reached[] = [];
  for (let at = 0; at < situations.length; at += 1) {
    const situation = situations[at];
    if (situation !== undefined) {
      const next = legalSteps(procedure, situation);
      const after = next.flatMap((step) => situationsAfter(step, situation.answered));
      reached.push({ situation, next, leadsTo: after.map(numberOf) });
    }
  }
  return reached;
}

function situationsAfter(step: AnsweredStep, answered: ReadonlySet<string>): readonly Situation[] {
  const must = unansweredFor(step, answered);
  const least = must.length > 0 || step.answers.length === 0 ? [must] : step.answers.map((point) => [point]);
  const changesWhenLate = (step.nextWithin?.whenLate ?? []).length > 0;
  return [...least, step.answers].flatMap((points) =>
    (changesWhenLate ? [false, true] : [false]).map((isLate) => ({
      last: step,
      answered: new Set([...answered, ...points]),
      isLate,
    })),
  );
}

function keyOf({ last, answered, isLate }: Situation): string {
  return JSON.stringify([last?.id, [...answered].sort(), isLate]);
}
