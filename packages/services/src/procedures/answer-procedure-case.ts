import { bilingual, type Day, failure, formatDay, success } from '@shuize/domain';
import {
  type AnsweredProcedure,
  answeredProcedure,
  nextActions,
  type ProcedureState,
  procedureState,
  stateText,
} from '@shuize/engine';
import type { AnswerCase } from '../policies/asked-case.ts';

/** One object: where the case stands and what may follow, or which act is refused and why. */
export const answerProcedureCase: AnswerCase<'procedure'> = ({ pack, question, answers }) => {
  const found = pack.procedures.find(({ id }) => id === question.procedure);
  if (found === undefined) {
    const known = pack.procedures.map(({ id }) => id);
    return failure({
      kind: 'unanswerable',
      message: bilingual(
        `没有程序“${question.procedure}”；可用：${known.join('、')}。`,
        `There is no procedure “${question.procedure}”; there are: ${known.join(', ')}.`,
      ),
    });
  }
  const procedure = answeredProcedure(found, answers);
  const state = procedureState(procedure, question.taken, question.days);
  if (!state.ok) {
    const { at, reason, message, mend } = state.error;
    return success([{ refused: reason.kind, at, message, mend }]);
  }
  return success([describeState(procedure, state.value, question.on)]);
};

function describeState(procedure: AnsweredProcedure, state: ProcedureState, on: Day | null) {
  const next = nextActions(procedure, state, on);
  const asked = on ?? state.taken.at(-1)?.action.on ?? null;
  return {
    status: state.status,
    provision: state.taken.at(-1)?.step.provision ?? null,
    party: state.status === 'open' ? (next[0]?.party.id ?? null) : null,
    next: next.map(({ step }) => step.id),
    needs: Object.fromEntries(next.map(({ step, needs }) => [step.id, needs.map(({ id }) => id)])),
    answered: state.answered,
    unanswered: procedure.points.map(({ id }) => id).filter((id) => state.answered[id] === undefined),
    due: state.due === null ? null : formatDay(state.due),
    daysOverdue: state.due === null || asked === null ? 0 : Math.max(0, asked - state.due),
    daysLate: state.taken.map(({ daysLate }) => daysLate),
    sentence: stateText(procedure, state, on),
  };
}
