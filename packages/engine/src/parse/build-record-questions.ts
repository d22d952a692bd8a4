import { type Day, invariant, parseDay } from '@shuize/domain';
import type { CaseQuestion } from '../language/case-question.ts';
import type { CaseValue } from './pack-syntax.ts';

type Asks = NonNullable<CaseValue['asks']>;

export function buildProcedureQuestion(
  asks: NonNullable<Asks['procedure']>,
): Extract<CaseQuestion, { kind: 'procedure' }> {
  return {
    kind: 'procedure',
    procedure: asks.procedure,
    taken: asks.taken.map(({ step, by, on, inputs = [], answers = {} }) => ({
      step,
      by,
      on: dayOf(on),
      inputs,
      answers,
    })),
    on: asks.on === undefined ? null : dayOf(asks.on),
    days: asks.days ?? {},
  };
}

export function buildRegisterQuestion(
  asks: NonNullable<Asks['register']>,
): Extract<CaseQuestion, { kind: 'register' }> {
  const dayOrNull = (text: string | undefined) => (text === undefined ? null : dayOf(text));
  return {
    kind: 'register',
    register: asks.register,
    on: dayOf(asks.on),
    entries: asks.entries.map((entry) => ({
      id: entry.id,
      cause: entry.cause,
      area: entry.area ?? null,
      subject: entry.subject ?? null,
      facts: entry.facts ?? [],
      measure: entry.measure ?? null,
      from: dayOrNull(entry.from),
      lifted: dayOrNull(entry.lifted),
      published: dayOrNull(entry.published),
    })),
  };
}

function dayOf(text: string): Day {
  const day = parseDay(text);
  invariant(day !== null, `${text} has been read as a day`);
  return day;
}
