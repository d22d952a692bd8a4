import type { Memberships } from '@shuize/domain';
import { refKey, refOf } from '../evaluate/answers.ts';
import { type CompiledRule, frameOfRule } from '../evaluate/compile-rule.ts';
import { outcomeAt } from '../evaluate/evaluate-rule.ts';
import { evaluationCache } from '../evaluate/evaluation-cache.ts';
import type { ConditionNode, Place } from '../evaluate/frame.ts';
import { minimalSubset } from '../evaluate/minimal.ts';
import { type CellRef, STATUS_UNDETERMINED, type Window } from '../evaluate/outcome.ts';
import { usesOf, walkCondition } from '../evaluate/walk-condition.ts';
import type { Condition } from '../language/condition.ts';
import { withOnly } from './focus.ts';

/**
 * A minimal set of known cells that alone forces the status of a subject (证据); none of an undetermined one.
 *
 * The nodes' own proofs joined are minimal where no cell is read twice. Where one may be, what the joined proof can do
 * without is found by leaving it out and evaluating again.
 *
 * @param compiled - over the facts of the subject alone
 */
export function witnessOf(
  compiled: CompiledRule,
  window: Window,
  root: ConditionNode,
  place: Place,
): readonly CellRef[] {
  const { status } = outcomeAt(root, place);
  if (status === STATUS_UNDETERMINED) {
    return [];
  }
  const proof = distinct(root.because(place));
  const { source, indexes } = compiled.cache;
  const { condition } = compiled.rule;
  if (!mayReadTwice(condition, compiled)) {
    return proof;
  }
  const isEnough = (kept: ReadonlySet<CellRef>): boolean => {
    const cache = evaluationCache(withOnly(source, [...kept]), indexes);
    const again = frameOfRule({ ...compiled, cache }, window).read(condition);
    return outcomeAt(again, place).status === status;
  };
  return minimalSubset(proof, () => 1, isEnough);
}

/**
 * Whether one cell may decide in two places: a measure that stands twice, a division ranked in two of the divisions gone
 * through, or a section that belongs to two of them. A share that leaves unknown things out says something else once a
 * cell is hidden, so its proof stays whole.
 */
function mayReadTwice(condition: Condition, { answers, cache }: CompiledRule): boolean {
  const all = walkCondition(condition, answers);
  if (all.some((each) => each.kind === 'share' && each.unknown === 'left-out')) {
    return false;
  }
  const uses = all.flatMap(usesOf).map((use) => refKey(refOf(use, answers)));
  const overs = all.flatMap((each) => ('over' in each ? [each.over] : []));
  return (
    new Set(uses).size < uses.length ||
    (overs.some(({ kind }) => kind === 'divisions') &&
      (all.some(({ kind }) => kind === 'rank') ||
        overs.some((over) => over.kind === 'cells' && isShared(cache.source.memberships(over.entity)))))
  );
}

/** Whether an entity has several divisions, at one time or one after another. */
function isShared({ entity, division }: Memberships): boolean {
  const divisionOf = new Map<number, number>();
  return entity.some((own, row) => {
    const present = division[row] as number;
    const before = divisionOf.get(own) ?? present;
    divisionOf.set(own, present);
    return before !== present;
  });
}

function distinct(cells: readonly CellRef[]): readonly CellRef[] {
  return [...new Map(cells.map((cell) => [`${refKey(cell.ref)} ${cell.cell}`, cell])).values()];
}
