import type { DivisionCode } from '@shuize/domain';
import type { Score } from '@shuize/engine';
import type { PolicyFacts } from '../facts/policy-facts.ts';
import { knownRows } from '../water/known-rows.ts';

/**
 * The division whose government a department is of: of those of the level that are bound, the only one; else the only one
 * that has a post in it on record; else the only one of those with a division below that has points in the period.
 *
 * @param assessed - codes of divisions with points in the period
 * @returns `null` where that leaves none or several
 */
export function placeOfDepartment(
  score: Score,
  department: string,
  facts: PolicyFacts,
  isBound: (division: number) => boolean,
  assessed: ReadonlySet<string>,
): DivisionCode | null {
  const { codes, levels, parents } = facts.source.divisions;
  const { data, asOf } = facts.context;
  const withPost = new Set(
    knownRows(data.posts ?? [], (row) => JSON.stringify([row.row]), asOf)
      .filter((post) => post.department === department)
      .map(({ division }) => division),
  );
  const above = new Set(
    [...codes.keys()].filter((at) => assessed.has(codes[at] ?? '')).map((at) => parents[at]),
  );
  let candidates = [...codes.keys()].filter((at) => levels[at] === score.subject.level && isBound(at));
  for (const isLikely of [
    (at: number) => withPost.has(codes[at] as DivisionCode),
    (at: number) => above.has(at),
  ]) {
    const likely = candidates.filter(isLikely);
    candidates = candidates.length > 1 && likely.length > 0 ? likely : candidates;
  }
  const [only, second] = candidates;
  return only === undefined || second !== undefined ? null : (codes[only] ?? null);
}
