import type { Procedure } from './procedure.ts';

/** The interpretations that a procedure depends on, by id in alphabetical order. */
export function interpretationsOfProcedure({ points, steps }: Procedure): readonly string[] {
  const ofPoints = points.flatMap(({ answers }) =>
    answers.flatMap(({ under }) => (under === null ? [] : [under.interpretation])),
  );
  const ofSteps = steps.flatMap(({ by }) => (by.kind === 'interpretation' ? [by.interpretation] : []));
  return [...new Set([...ofPoints, ...ofSteps])].sort();
}
