import { MEASURES, measureOf } from '@shuize/domain';
import fc from 'fast-check';
import { type Answers, refKey, refOf } from '../evaluate/answers.ts';
import { type CompiledRule, compileRule } from '../evaluate/compile-rule.ts';
import type { Window } from '../evaluate/outcome.ts';
import { walkCondition } from '../evaluate/walk-condition.ts';
import type { Condition } from '../language/condition.ts';
import type { Rule } from '../language/pack.ts';
import { aConditionOf, aScopeCondition, aWorld, type NodeKind, PACK } from './arbitrary.fixture.ts';
import { usesIn } from './completions.fixture.ts';
import { aRule } from './rule.fixture.ts';
import { sourceOf, type World } from './world.fixture.ts';

/** A random rule in a random world. */
export interface Scenario {
  readonly world: World;
  readonly rule: Rule;
  readonly answers: Answers;
  readonly window: Window;
  readonly years: readonly number[];
  readonly seed: number;
}

const IS_LONG = process.env.SHUIZE_LONG !== undefined;

/** So many cases in CI, and a hundred times as many in the long form. */
export function runs(few: number): { numRuns: number; seed: number } {
  return { numRuns: IS_LONG ? few * 100 : few, seed: 20_180_601 };
}

/** How long a property may take, in milliseconds. */
export const PATIENCE = IS_LONG ? 7_200_000 : 120_000;

export function aScenario(kind: NodeKind | 'tree'): fc.Arbitrary<Scenario> {
  const condition = kind === 'tree' ? aScopeCondition(2) : aConditionOf(kind);
  return condition.chain(scenarioOf);
}

export function scenarioOf(condition: Condition): fc.Arbitrary<Scenario> {
  const used = ['one', 'other'].flatMap((reading) => usesIn(condition, { reading }));
  const measures = used.length === 0 ? MEASURES : used.map(({ measure }) => measureOf(measure));
  return fc
    .record({
      world: aWorld([...new Set(measures)], 3),
      reading: fc.constantFrom('one', 'other'),
      level: fc.constantFrom('county', 'county', 'city'),
      years: fc.constantFrom(1, 2),
      amendment: fc.constantFrom('window-end', 'by-fact-date'),
      bySection: fc.constantFrom(null, null, { interpretation: 'reading', answer: 'other' }),
      seed: fc.nat(),
    })
    .map(({ world, reading, level, years, amendment, bySection, seed }) => ({
      world,
      rule: aRule(condition, { subject: { level, bySection }, window: { years, amendment } }),
      answers: { reading },
      window: { from: 2018 - years + 1, to: 2018 },
      years: years === 1 ? [2018] : [2017, 2018],
      seed,
    }));
}

export function compiled({ world, rule, answers }: Scenario): CompiledRule {
  return compileRule(PACK, rule, sourceOf(world), answers);
}

/** Whether no cell can be read twice, so that the evaluator is exact and proofs are minimal in truth. */
export function readsOnce({ world, rule: { condition }, answers }: Scenario): boolean {
  const refs = usesIn(condition, answers).map((use) => refKey(refOf(use, answers)));
  const ids = world.members.map(({ kind, id }) => `${kind} ${id}`);
  const all = walkCondition(condition, answers);
  const isOverDivisions = all.some((each) => 'over' in each && each.over.kind === 'divisions');
  const isRanked = all.some(({ kind }) => kind === 'rank');
  return (
    new Set(refs).size === refs.length &&
    (!isOverDivisions || (!isRanked && new Set(ids).size === ids.length))
  );
}

export function leavesOut(condition: Condition, answers: Answers): boolean {
  return walkCondition(condition, answers).some(
    (each) => each.kind === 'share' && each.unknown === 'left-out',
  );
}

/** A seeded sequence of numbers from 0 up to 1. */
export function randomOf(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}
