import { invariant } from '@shuize/domain';
import type { Party } from '../language/procedure.ts';
import type { AnsweredProcedure, AnsweredStep } from './answered-procedure.ts';

/** Where a case stands, as far as the table asks: what was done last, what is answered, whether the next step is late. */
export interface Situation {
  /** `null` before the first step. */
  readonly last: AnsweredStep | null;
  readonly answered: ReadonlySet<string>;
  /** Whether the last day for the next step has passed. */
  readonly isLate: boolean;
}

/** The steps that the table lets follow, whether or not the points that one asks for are answered. */
export function followingSteps(
  procedure: AnsweredProcedure,
  { last, isLate }: Situation,
): readonly AnsweredStep[] {
  if (last === null) {
    return procedure.starts.map((id) => stepOf(procedure, id));
  }
  const whenLate = isLate ? (last.nextWithin?.whenLate ?? []) : [];
  return (whenLate.length > 0 ? whenLate : last.to).map((id) => stepOf(procedure, id));
}

/** The steps that may be taken: the following ones, a closing one only when what it does not answer itself is answered. */
export function legalSteps(procedure: AnsweredProcedure, situation: Situation): readonly AnsweredStep[] {
  return followingSteps(procedure, situation).filter((step) =>
    unansweredFor(step, situation.answered).every((point) => step.answers.includes(point)),
  );
}

/** Points that a step asks for and that are open, in the order in which it names them. */
export function unansweredFor({ closes }: AnsweredStep, answered: ReadonlySet<string>): readonly string[] {
  return (closes?.whenAnswered ?? []).filter((point) => !answered.has(point));
}

export function stepOf({ id: procedure, steps }: AnsweredProcedure, stepId: string): AnsweredStep {
  const step = steps.find(({ id }) => id === stepId);
  invariant(step !== undefined, `procedure ${procedure} has the step ${stepId}`);
  return step;
}

export function partyOf({ id: procedure, parties }: AnsweredProcedure, partyId: string): Party {
  const party = parties.find(({ id }) => id === partyId);
  invariant(party !== undefined, `procedure ${procedure} has the party ${partyId}`);
  return party;
}
