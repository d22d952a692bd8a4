import type { CalendarPeriod, DivisionCode } from '@shuize/domain';
import {
  type Answers,
  interpretationsOfScore,
  type Pack,
  type Score,
  type ScoreOutcome,
} from '@shuize/engine';
import type { PolicyFacts } from '../facts/policy-facts.ts';
import { assess } from './assess.ts';
import { printed } from './printed-points.ts';

/** A single changed answer under which the total or the grade comes out otherwise. */
export interface OtherScore {
  readonly name: string;
  readonly answer: string;
  readonly total: string | null;
  readonly grade: string | null;
}

/** An answer that was not chosen, with what comes out under it. */
export interface OtherReading {
  readonly name: string;
  readonly answer: string;
  readonly outcomes: ReadonlyMap<string, ScoreOutcome>;
}

/** Assesses again under every single other answer that a score depends on, in the order of names and answers. */
export function otherReadings(
  pack: Pack,
  score: Score,
  facts: PolicyFacts,
  period: CalendarPeriod,
  answers: Answers,
  adopters: ReadonlySet<DivisionCode> | null,
): readonly OtherReading[] {
  return interpretationsOfScore(score).flatMap((name) => {
    const interpretation = pack.interpretations.find(({ id }) => id === name);
    return (interpretation?.answers ?? [])
      .filter(({ id }) => id !== answers[name])
      .map(({ id: answer }) => {
        const outcomes = assess(score, facts, period, { ...answers, [name]: answer }, adopters);
        return { name, answer, outcomes: new Map(outcomes.map((outcome) => [outcome.subject, outcome])) };
      });
  });
}

/** Where another answer changes the total or the grade of a subject. */
export function otherScoresOf(own: ScoreOutcome, readings: readonly OtherReading[]): readonly OtherScore[] {
  return readings.flatMap(({ name, answer, outcomes }) => {
    const other = outcomes.get(own.subject);
    if (other === undefined) {
      return [];
    }
    const [total, before] = [printed(other.total), printed(own.total)];
    return total === before && other.grade === own.grade ? [] : [{ name, answer, total, grade: other.grade }];
  });
}
