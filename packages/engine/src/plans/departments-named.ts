import type { Plan } from '../language/plan.ts';

/**
 * The departments of a plan that a name may mean: by id, by the name of then, or by that of a successor today, in either
 * language. One of today may have taken over from several.
 *
 * @returns their ids; empty when there is none
 */
export function departmentsNamed({ departments }: Plan, name: string): readonly string[] {
  const wanted = name.trim().toLowerCase();
  return departments
    .filter(({ id, name: own, today }) =>
      [id, ...[own, ...today].flatMap(({ zh, en }) => [zh, en])].some(
        (each) => each.toLowerCase() === wanted,
      ),
    )
    .map(({ id }) => id);
}
