import type { PackFault } from '../language/fault.ts';
import { isSound, type PackSyntax } from '../parse/pack-syntax.ts';
import { checkScoreAnswers } from './check-score-answers.ts';
import { checkScoreEarning } from './check-score-earning.ts';
import { checkScoreGrades } from './check-score-grades.ts';
import { checkScoreNames } from './check-score-names.ts';
import { checkScorePoints } from './check-score-points.ts';
import type { PackNames } from './pack-names.ts';

/** Scores: points add up, grades cover every total once, and every name leads to something. */
export function* checkScores({ scores }: PackSyntax, names: PackNames): Iterable<PackFault> {
  const sound = scores.filter(isSound);
  yield* checkScoreNames(sound);
  for (const score of sound) {
    yield* checkScorePoints(score);
    yield* checkScoreEarning(score, names);
    yield* checkScoreGrades(score);
    yield* checkScoreAnswers(score, names);
  }
}
