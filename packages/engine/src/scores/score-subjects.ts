import { invariant } from '@shuize/domain';
import type { Answers } from '../evaluate/answers.ts';
import type { Grade, Score } from '../language/score.ts';
import { chosenValue } from './chosen-value.ts';
import { gradeByPlace } from './grade-by-place.ts';
import { gradesOfTotal } from './grade-by-total.ts';
import type { ScoreFacts } from './score-facts.ts';
import type { ScoreOutcome, ScoreUnknown } from './score-outcome.ts';
import { type ScoredSubject, scoreSubject } from './score-subject.ts';

/**
 * Assesses subjects together (考核评分), since grades may go by place. A grade stands only where it is the only one possible,
 * whatever is still unknown: a veto that is met makes it certain by itself.
 *
 * @returns one outcome a subject, in their order
 */
export function scoreSubjects(
  score: Score,
  subjects: readonly ScoreFacts[],
  answers: Answers,
): readonly ScoreOutcome[] {
  const scored = subjects.map((facts) => scoreSubject(score, facts, answers));
  return scored.map((subject, index) => {
    const facts = subjects[index];
    invariant(facts !== undefined, 'a subject for each outcome');
    return graded(score, subject, scored, facts, answers);
  });
}

function graded(
  score: Score,
  subject: ScoredSubject,
  all: readonly ScoredSubject[],
  facts: ScoreFacts,
  answers: Answers,
): ScoreOutcome {
  const earned = gradesEarned(score, subject, all, facts, answers);
  const order = gradesOf(score).map(({ id }) => id);
  const vetoed = subject.vetoes.filter(({ status }) => status === 'met').map(({ grade }) => grade);
  const [decided] = order.filter((id) => vetoed.includes(id)).reverse();
  const open = subject.vetoes.map(({ grade }) => grade);
  const possible =
    decided === undefined ? order.filter((id) => earned.grades.includes(id) || open.includes(id)) : [decided];
  return {
    ...subject,
    place: earned.place,
    possibleGrades: possible,
    grade: possible.length === 1 ? (possible[0] ?? null) : null,
    unknown: [...subject.unknown, ...(decided === undefined ? earned.unknown : [])],
  };
}

interface Earned {
  readonly place: ScoreOutcome['place'];
  readonly grades: readonly string[];
  readonly unknown: readonly ScoreUnknown[];
}

function gradesEarned(
  { grades }: Score,
  subject: ScoredSubject,
  all: readonly ScoredSubject[],
  facts: ScoreFacts,
  answers: Answers,
): Earned {
  return grades.kind === 'by-total'
    ? {
        place: null,
        grades: gradesOfTotal(grades.bands, subject.total, chosenValue(grades.decimals, answers)),
        unknown: [],
      }
    : gradeByPlace(grades, subject, all, facts, answers);
}

/** The grades of a score, the best first as they are written. */
export function gradesOf({ grades }: Score): readonly Grade[] {
  return grades.kind === 'by-total' ? grades.bands : [grades.first, grades.met, grades.missed];
}
