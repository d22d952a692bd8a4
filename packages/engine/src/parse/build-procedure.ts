import type { PointAnswer, Procedure, ProcedureStep } from '../language/procedure.ts';
import type { Cite } from './build-condition.ts';
import { answerable } from './measure-parts.ts';
import type { ProcedureValue, SoundElement } from './pack-syntax.ts';
import { positionAt } from './source-node.ts';

type StepValue = ProcedureValue['steps'][number];
type PointValue = NonNullable<ProcedureValue['points']>[number];

export function buildProcedure({ value, source }: SoundElement<ProcedureValue>, cite: Cite): Procedure {
  const { id, title, parties, points = [], starts, steps } = value;
  return {
    id,
    title,
    cite: cite(value.cite),
    parties: parties.map((party, index) => ({ ...party, position: positionAt(source, 'parties', index) })),
    points: points.map((point, index) => ({
      id: point.id,
      label: point.label,
      provision: point.provision ?? id,
      cite: cite(point.cite),
      answers: point.answers.map(pointAnswer),
      position: positionAt(source, 'points', index),
    })),
    starts,
    steps: steps.map((step, index) => ({
      ...stepParts(step),
      provision: step.provision ?? id,
      cite: cite(step.cite),
      position: positionAt(source, 'steps', index),
    })),
    position: source.position,
  };
}

function pointAnswer({ id, label, under = {} }: PointValue['answers'][number]): PointAnswer {
  const [only] = Object.entries(under);
  return { id, label, under: only === undefined ? null : { interpretation: only[0], answer: only[1] } };
}

function stepParts(step: StepValue): Omit<ProcedureStep, 'provision' | 'cite' | 'position'> {
  const { id, title, by, obligation = 'shall', when = null, needs = [], answers = [], to = [] } = step;
  const { 'next-within': within, closes, note = null } = step;
  return {
    id,
    title,
    by: answerable(by),
    obligation,
    when,
    needs,
    answers,
    to,
    nextWithin:
      within === undefined
        ? null
        : { days: within.days, note: within.note, whenLate: within['when-late'] ?? [] },
    closes: closes === undefined ? null : { whenAnswered: closes['when-answered'] ?? [] },
    note,
  };
}
