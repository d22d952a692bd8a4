import { type Answers, answerTo } from '../evaluate/answers.ts';
import type { Ladder, Matrix, MatrixCell, Under } from '../language/matrix.ts';

/** A place in a matrix. */
export interface MatrixPlace {
  readonly line: string;
  readonly tier: string;
  readonly role: string;
}

export function holdsUnder(under: Under | null, answers: Answers): boolean {
  return under === null || answerTo(under.interpretation, answers) === under.answer;
}

/** The cell of a place, or `null` where the matrix does not know its words: it has no hole. */
export function cellAt(
  matrix: Matrix,
  { line, tier, role }: MatrixPlace,
  answers: Answers,
): MatrixCell | null {
  return (
    matrix.cells.find(
      ({ lines, tiers, roles, under }) =>
        lines.includes(line) && tiers.includes(tier) && roles.includes(role) && holdsUnder(under, answers),
    ) ?? null
  );
}

/** The ladder of a place, or `null` where the matrix does not know its words. */
export function ladderAt(matrix: Matrix, { line, role }: Pick<MatrixPlace, 'line' | 'role'>): Ladder | null {
  const id =
    matrix.lines.find((each) => each.id === line)?.ladder ??
    matrix.roles.find((each) => each.id === role)?.ladder;
  return matrix.ladders.find((ladder) => ladder.id === id) ?? null;
}
