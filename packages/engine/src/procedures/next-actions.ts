import type { Day } from '@shuize/domain';
import type { Need, Party } from '../language/procedure.ts';
import type { AnsweredPoint, AnsweredProcedure, AnsweredStep } from './answered-procedure.ts';
import { legalSteps, partyOf, unansweredFor } from './legal-steps.ts';
import { type ProcedureState, situationOf } from './procedure-state.ts';

/** A step that may be taken now. */
export interface NextAction {
  readonly step: AnsweredStep;
  readonly party: Party;
  /** What must be handed in with it. */
  readonly needs: readonly Need[];
  /** Points that it answers, one at least; those that it closes on must all be. */
  readonly answers: readonly AnsweredPoint[];
  readonly mustAnswer: readonly AnsweredPoint[];
}

/**
 * The legal next steps of a case, in the order of the table. Those of one open case all belong to one party, and an open
 * case always has one: packs are checked for it. Of a closed case they are the ones that open it again.
 *
 * @param on - the day asked about, for what follows when a day has passed; `null`: that of the last act
 */
export function nextActions(
  procedure: AnsweredProcedure,
  state: ProcedureState,
  on: Day | null = null,
): readonly NextAction[] {
  const situation = situationOf(state, on);
  return legalSteps(procedure, situation).map((step) => {
    const must = unansweredFor(step, situation.answered);
    return {
      step,
      party: partyOf(procedure, step.by),
      needs: step.needs,
      answers: procedure.points.filter(({ id }) => step.answers.includes(id)),
      mustAnswer: procedure.points.filter(({ id }) => must.includes(id)),
    };
  });
}
