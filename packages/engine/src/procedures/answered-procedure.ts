import { type Answers, answered } from '../evaluate/answers.ts';
import type { Point, PointAnswer, Procedure, ProcedureStep } from '../language/procedure.ts';

/** A procedure as it stands under answers to the pack's interpretations: nothing in it is open any more. */
export interface AnsweredProcedure extends Omit<Procedure, 'points' | 'steps'> {
  readonly points: readonly AnsweredPoint[];
  readonly steps: readonly AnsweredStep[];
}

export interface AnsweredPoint extends Omit<Point, 'answers'> {
  readonly answers: readonly Omit<PointAnswer, 'under'>[];
}

export interface AnsweredStep extends Omit<ProcedureStep, 'by'> {
  /** Id of the party that may take it. */
  readonly by: string;
}

export function answeredProcedure(procedure: Procedure, answers: Answers): AnsweredProcedure {
  return {
    ...procedure,
    points: procedure.points.map((point) => ({
      ...point,
      answers: point.answers
        .filter(({ under }) => under === null || answers[under.interpretation] === under.answer)
        .map(({ id, label }) => ({ id, label })),
    })),
    steps: procedure.steps.map((step) => ({ ...step, by: answered(step.by, answers) })),
  };
}
