import type { Plan, PlanTarget } from '../language/plan.ts';

/** The targets of a plan as a whole, each year of the yearly ones by itself, in the order of the file. */
export function targetsOfPlan({ targets, yearlyTargets }: Plan): readonly PlanTarget[] {
  return [
    ...targets,
    ...yearlyTargets.flatMap(({ values, goal, ...target }) =>
      values.map(
        ({ year, value }): PlanTarget => ({
          ...target,
          goal: { ...goal, value },
          due: { kind: 'year', year },
        }),
      ),
    ),
  ];
}
