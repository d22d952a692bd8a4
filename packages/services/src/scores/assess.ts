import type { CalendarPeriod, DivisionCode } from '@shuize/domain';
import { type Answers, type Score, type ScoreOutcome, scoreSubjects } from '@shuize/engine';
import type { PolicyFacts } from '../facts/policy-facts.ts';
import { scoreFactsOf, scoreRowsOf } from './score-facts.ts';
import { subjectsOf } from './score-subjects-of.ts';

/**
 * Assesses everyone that a score is of in a period (考核评分), in order of code or name. The rows of scores.csv are taken as
 * they are: `faultsOfScores` says what is wrong with them.
 *
 * @param adopters - divisions that adopted the policy; `null` where nobody has said who did
 */
export function assess(
  score: Score,
  facts: PolicyFacts,
  period: CalendarPeriod,
  answers: Answers,
  adopters: ReadonlySet<DivisionCode> | null,
): readonly ScoreOutcome[] {
  const subjects = subjectsOf(score, scoreRowsOf(facts, period), facts, adopters);
  return scoreSubjects(score, scoreFactsOf(score, subjects, facts, period), answers);
}
