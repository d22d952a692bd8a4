import type { CalendarPeriod, DivisionCode, Finding } from '@shuize/domain';
import type { Answers, Pack, Score, ScoreConsequence, ScoreOutcome } from '@shuize/engine';
import type { OtherReading } from './other-scores.ts';

/** A consequence of a grade or veto held against those assessed in a division: itself, or the departments of its government. */
export interface JudgedScore {
  readonly pack: Pack;
  readonly score: Score;
  readonly consequence: ScoreConsequence;
  readonly period: CalendarPeriod;
  readonly division: DivisionCode;
  readonly outcomes: readonly ScoreOutcome[];
  readonly answers: Answers;
  readonly others: readonly OtherReading[];
}

export type JudgedStatus = Finding['status'];

/** Whether a consequence follows for one who is assessed. */
export function statusOfOutcome({ after }: ScoreConsequence, outcome: ScoreOutcome): JudgedStatus {
  if (after.kind === 'veto') {
    return outcome.vetoes.find(({ id }) => id === after.id)?.status ?? 'not-met';
  }
  if (outcome.grade === after.id) {
    return 'met';
  }
  return outcome.possibleGrades.includes(after.id) ? 'undetermined' : 'not-met';
}

/** Met where it follows for one of them. */
export function statusOfAll(consequence: ScoreConsequence, outcomes: readonly ScoreOutcome[]): JudgedStatus {
  const statuses = outcomes.map((outcome) => statusOfOutcome(consequence, outcome));
  return statuses.includes('met') ? 'met' : statuses.includes('undetermined') ? 'undetermined' : 'not-met';
}
