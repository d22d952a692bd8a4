import { type Day, failure, invariant, type Result, success } from '@shuize/domain';
import type { ArrangedDays, ProcedureAction } from '../language/procedure.ts';
import type { AnsweredProcedure, AnsweredStep } from './answered-procedure.ts';
import { followingSteps, type Situation, unansweredFor } from './legal-steps.ts';
import { type Refusal, type RefusalReason, refusalOf } from './refusal.ts';

/** What has become of a case. Callers may fold over actions that carry more; they come back as they were. */
export interface ProcedureState<Action extends ProcedureAction = ProcedureAction> {
  readonly status: 'not-begun' | 'open' | 'closed';
  readonly taken: readonly TakenStep<Action>[];
  /** The answer that stands for each point that has one. */
  readonly answered: Readonly<Record<string, string>>;
  /** The last day for the next step; `null` where there is none, or the case is not open. */
  readonly due: Day | null;
}

export interface TakenStep<Action extends ProcedureAction = ProcedureAction> {
  readonly action: Action;
  readonly step: AnsweredStep;
  /** By how many days it came after its last day; 0 in time or where there was none. */
  readonly daysLate: number;
}

/**
 * Folds the acts of a case, in their order, over the table of a procedure.
 *
 * @param procedure - with its interpretations answered
 * @returns where the case stands; or why the first act that the table does not allow is refused
 */
export function procedureState<Action extends ProcedureAction>(
  procedure: AnsweredProcedure,
  actions: readonly Action[],
  days: ArrangedDays = {},
): Result<ProcedureState<Action>, Refusal> {
  let state: ProcedureState<Action> = { status: 'not-begun', taken: [], answered: {}, due: null };
  for (const [at, action] of actions.entries()) {
    const taken = take(procedure, state, action, days);
    if (!taken.ok) {
      return failure(refusalOf(procedure, taken.error, at));
    }
    state = taken.value;
  }
  return success(state);
}

/** Where a case stands on a day, as the table asks for it; without a day, on that of its last act. */
export function situationOf({ taken, answered, due }: ProcedureState, on: Day | null): Situation {
  return {
    last: taken.at(-1)?.step ?? null,
    answered: new Set(Object.keys(answered)),
    isLate: due !== null && on !== null && on > due,
  };
}

function take<Action extends ProcedureAction>(
  procedure: AnsweredProcedure,
  state: ProcedureState<Action>,
  action: Action,
  days: ArrangedDays,
): Result<ProcedureState<Action>, RefusalReason> {
  const situation = situationOf(state, action.on);
  const reason = reasonToRefuse(procedure, state, situation, action);
  if (reason !== null) {
    return failure(reason);
  }
  const step = procedure.steps.find(({ id }) => id === action.step);
  invariant(step !== undefined, `the step ${action.step} was allowed`);
  const isClosed = step.closes !== null;
  const allowed = step.nextWithin?.days ?? days[step.id] ?? null;
  return success({
    status: isClosed ? 'closed' : 'open',
    taken: [
      ...state.taken,
      { action, step, daysLate: state.due === null ? 0 : Math.max(0, action.on - state.due) },
    ],
    answered: { ...state.answered, ...action.answers },
    due: isClosed || step.nextWithin === null || allowed === null ? null : ((action.on + allowed) as Day),
  });
}

/** The first reason not to allow an act: the step, then who, when, what is answered and what is handed in. */
function reasonToRefuse(
  procedure: AnsweredProcedure,
  { taken, answered }: ProcedureState,
  situation: Situation,
  action: ProcedureAction,
): RefusalReason | null {
  const step = procedure.steps.find(({ id }) => id === action.step);
  if (step === undefined) {
    return { kind: 'unknown-step', step: action.step };
  }
  const following = followingSteps(procedure, situation);
  if (!following.includes(step)) {
    return { kind: 'not-next', step, last: situation.last, isLate: situation.isLate, following };
  }
  if (action.by !== step.by) {
    return { kind: 'not-entitled', step, by: action.by };
  }
  const before = taken.at(-1)?.action.on ?? null;
  if (before !== null && action.on < before) {
    return { kind: 'before-last-act', step, on: action.on, before };
  }
  const wrongAnswer = wrongAnswerIn(procedure, step, action.answers);
  if (wrongAnswer !== null) {
    return wrongAnswer;
  }
  const missing = step.needs.filter(({ id }) => !action.inputs.includes(id));
  if (missing.length > 0) {
    return { kind: 'needs-missing', step, missing };
  }
  const unanswered = unansweredFor(step, new Set(Object.keys({ ...answered, ...action.answers })));
  return unanswered.length > 0
    ? {
        kind: 'points-unanswered',
        step,
        points: procedure.points.filter(({ id }) => unanswered.includes(id)),
      }
    : null;
}

function wrongAnswerIn(
  { points }: AnsweredProcedure,
  step: AnsweredStep,
  answers: ProcedureAction['answers'],
): RefusalReason | null {
  for (const [pointId, answer] of Object.entries(answers)) {
    const point = points.find(({ id }) => id === pointId);
    if (point === undefined || !step.answers.includes(pointId)) {
      return { kind: 'answer-not-asked', step, point: pointId };
    }
    if (!point.answers.some(({ id }) => id === answer)) {
      return { kind: 'unknown-answer', step, point, answer };
    }
  }
  return step.answers.length > 0 && Object.keys(answers).length === 0
    ? { kind: 'nothing-answered', step, points: points.filter(({ id }) => step.answers.includes(id)) }
    : null;
}
