import { decimal, formatMonth, invariant, type Month, measureOf } from '@shuize/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refKey, refOf } from '../evaluate/answers.ts';
import { compileRule, frameOfRule } from '../evaluate/compile-rule.ts';
import { evaluateRule, outcomeAt } from '../evaluate/evaluate-rule.ts';
import type { CellRef, Explanation, Status, Subject } from '../evaluate/outcome.ts';
import { statusName } from '../evaluate/status.ts';
import { walkCondition } from '../evaluate/walk-condition.ts';
import type { Condition } from '../language/condition.ts';
import { NODE_KINDS, PACK } from '../testing/arbitrary.fixture.ts';
import { completionsOf, usesIn } from '../testing/completions.fixture.ts';
import { type NamedCell, observe } from '../testing/oracle.fixture.ts';
import {
  aScenario,
  compiled,
  leavesOut,
  PATIENCE,
  randomOf,
  readsOnce,
  runs,
  type Scenario,
} from '../testing/scenario.fixture.ts';
import { sourceOf, type World } from '../testing/world.fixture.ts';
import { explainSubject } from './explain-subject.ts';
import { withOnly } from './focus.ts';
import { thresholdsIn } from './thresholds.ts';

const KINDS = [...NODE_KINDS, 'tree' as const];

function explanations(
  scenario: Scenario,
): readonly { readonly subject: Subject; readonly why: Explanation }[] {
  const rule = compiled(scenario);
  return evaluateRule(rule, scenario.window).subjects.map((subject) => ({
    subject,
    why: explainSubject(rule, scenario.window, subject),
  }));
}

/** The status of one subject when only some known cells are known. */
function statusWithOnly(scenario: Scenario, subject: Subject, cells: readonly CellRef[]): Status {
  const { rule, answers, world, window } = scenario;
  const narrowed = compileRule(PACK, rule, withOnly(sourceOf(world), cells), answers);
  const root = frameOfRule(narrowed, window).read(rule.condition);
  return statusName(outcomeAt(root, { ...subject, cell: -1 }).status);
}

/** The names of a cell as they stand in a world. */
function nameOf({ ref, entity, period, item }: CellRef, world: World): NamedCell {
  const source = sourceOf(world);
  const { grain } = measureOf(ref.measure);
  const ids = grain.entity === 'division' ? source.divisions.codes : source.memberships(grain.entity).ids;
  const name = grain.item === null ? '' : source.items[grain.item][item ?? -1];
  return { measure: ref.measure, entity: ids[entity] ?? '', period, item: name ?? '' };
}

function textOf({ measure, entity, period, item }: NamedCell): string {
  return [measure, entity, period, item].join(' ');
}

describe('an explanation of one subject', () => {
  it.each(KINDS)(
    'of %s says what the pass over all says, from the facts of the subject alone',
    (kind) => {
      const agree = (scenario: Scenario): void => {
        const rule = compiled(scenario);
        const pass = evaluateRule(rule, scenario.window);
        pass.subjects.forEach((subject, index) => {
          const why = explainSubject(rule, scenario.window, subject);
          expect(why.status).toBe(statusName(pass.status[index] ?? 0));
          expect(why.observed).toEqual({ min: pass.min[index], max: pass.max[index] });
          expect(why.distance.count).toBe(why.required - why.observed.min);
          expect(explainSubject(rule, scenario.window, subject)).toEqual(why);
        });
      };
      fc.assert(fc.property(aScenario(kind), agree), runs(100));
    },
    PATIENCE,
  );
});

describe('the witness', () => {
  it.each(KINDS)(
    'of %s forces the status by itself, and none of it can be dropped',
    (kind) => {
      const isProof = (scenario: Scenario): void => {
        fc.pre(!leavesOut(scenario.rule.condition, scenario.answers));
        for (const { subject, why } of explanations(scenario)) {
          if (why.status === 'undetermined') {
            expect(why.witness).toEqual([]);
            continue;
          }
          expect(statusWithOnly(scenario, subject, why.witness)).toBe(why.status);
          for (const cell of why.witness) {
            const others = why.witness.filter((other) => other !== cell);
            expect(statusWithOnly(scenario, subject, others)).not.toBe(why.status);
          }
        }
      };
      fc.assert(fc.property(aScenario(kind), isProof), runs(100));
    },
    PATIENCE,
  );

  it.each(KINDS)(
    'of %s forces the status in every completion of all the other cells',
    (kind) => {
      const isProof = (scenario: Scenario): void => {
        const { world, rule, answers, years, seed } = scenario;
        fc.pre(!leavesOut(rule.condition, answers));
        const source = sourceOf(world);
        for (const { subject, why } of explanations(scenario)) {
          const proof = new Set(why.witness.map((cell) => textOf(nameOf(cell, world))));
          const cells = world.cells.map((cell) => {
            const period = cell.period.length === 4 ? Number(cell.period) : cell.period;
            const shown = why.witness.some((each) => isSameCell(each, world, cell, period));
            return shown ? cell : { ...cell, value: null };
          });
          expect(proof.size).toBe(why.witness.length);
          const hidden = { ...world, cells };
          const { all } = completionsOf(hidden, rule.condition, answers, PACK, years, 30, randomOf(seed));
          const code = source.divisions.codes[subject.division];
          invariant(code !== undefined, 'a division');
          const section =
            subject.section === null ? null : (source.memberships('section').ids[subject.section] ?? null);
          const setting = { world: hidden, pack: PACK, rule, answers, years, seen: new Map() };
          if (why.status !== 'undetermined') {
            const verdicts = all.map(
              (value) => observe(setting, code, section, value, all).verdict === 'met',
            );
            expect(new Set(verdicts)).toEqual(new Set([why.status === 'met']));
          }
        }
      };
      fc.assert(fc.property(aScenario(kind), isProof), runs(50));
    },
    PATIENCE,
  );
});

function isSameCell(
  each: CellRef,
  world: World,
  cell: World['cells'][number],
  period: number | string,
): boolean {
  const name = nameOf(each, world);
  const own = typeof period === 'number' ? name.period : formatMonth(name.period as Month);
  return (
    name.measure === cell.measure &&
    name.entity === cell.entity &&
    own === period &&
    name.item === (cell.item ?? '')
  );
}

/**
 * Of shares, of events in rolling years, where which span counts depends on which events there are, and of events some of
 * which must be included, more cells may be named than matter.
 */
function isExactInUnknown(each: Condition): boolean {
  return each.kind === 'events'
    ? each.including === null && each.within.kind === 'fixed' && each.within.value === 'calendar-year'
    : each.kind !== 'share';
}

describe('the unknown cells', () => {
  it.each(KINDS)(
    'of %s are those of which one value gives another outcome or count',
    (kind) => {
      const areAll = (scenario: Scenario): void => {
        const { world, rule, answers, years, seed } = scenario;
        const { condition } = rule;
        const completions = completionsOf(world, condition, answers, PACK, years, 100, randomOf(seed));
        fc.pre(completions.isWhole && !leavesOut(condition, answers));
        const isExact = readsOnce(scenario) && walkCondition(condition, answers).every(isExactInUnknown);
        const source = sourceOf(world);
        const setting = { world, pack: PACK, rule, answers, years, seen: new Map() };
        for (const { subject, why } of explanations(scenario)) {
          const code = source.divisions.codes[subject.division];
          invariant(code !== undefined, 'a division');
          const section =
            subject.section === null ? null : (source.memberships('section').ids[subject.section] ?? null);
          const seen = completions.all.map((value) => {
            const { verdict, count } = observe(setting, code, section, value, completions.all);
            return `${verdict === 'met'} ${count}`;
          });
          const matter = completions.cells
            .filter((cell) =>
              completions
                .groupsAlong(cell)
                .some((group) => new Set(group.map((index) => seen[index])).size > 1),
            )
            .map(textOf);
          const named = why.unknown.map((cell) => textOf(nameOf(cell, world)));
          expect(named).toEqual(expect.arrayContaining(matter));
          if (isExact) {
            expect([...named].sort()).toEqual([...matter].sort());
          }
        }
      };
      fc.assert(fc.property(aScenario(kind), areAll), runs(100));
    },
    PATIENCE,
  );
});

describe('the distance', () => {
  it.each(KINDS)(
    'of %s flips the status when the threshold is moved there, and not one step before',
    (kind) => {
      const flips = (scenario: Scenario): void => {
        const { rule, answers, window } = scenario;
        const thresholds = thresholdsIn(rule.condition, answers);
        const statusAt = (subject: Subject, index: number, text: string): Status => {
          const threshold = thresholds[index]?.threshold;
          invariant(threshold !== undefined, 'a threshold');
          const value = decimal(text);
          const instead = new Map([
            [threshold, { kind: 'number', value, position: { file: '', line: 0, column: 0 } } as const],
          ]);
          const root = frameOfRule(compiled(scenario), window, instead).read(rule.condition);
          return statusName(outcomeAt(root, { ...subject, cell: -1 }).status);
        };
        for (const { subject, why } of explanations(scenario)) {
          fc.pre(why.distance.leaf.length === thresholds.length);
          why.distance.leaf.forEach(({ flipsAt, threshold }, index) => {
            const fixed = thresholds[index];
            if (fixed?.threshold.kind !== 'number' || why.status === 'undetermined') {
              return;
            }
            const tried = [
              '-1',
              '-0.5',
              '0',
              '0.3',
              '0.4',
              '0.55',
              '0.7',
              '1',
              '1.5',
              '2',
              '2.2',
              '2.4',
              '3',
              '5',
              '7',
              '9',
            ];
            const nearer = (text: string): boolean =>
              flipsAt === null ||
              Math.abs(Number(text) - Number(threshold)) < Math.abs(Number(flipsAt) - Number(threshold));
            const isPrintable = (text: string): boolean =>
              Number.isInteger(Number(text) * 10 ** fixed.resolution.decimals);
            for (const text of tried.filter(nearer).filter(isPrintable)) {
              expect(statusAt(subject, index, text)).toBe(why.status);
            }
            if (flipsAt !== null) {
              expect(statusAt(subject, index, flipsAt)).not.toBe(why.status);
            }
          });
        }
      };
      fc.assert(fc.property(aScenario(kind), flips), runs(50));
    },
    PATIENCE,
  );
});

describe('the counted cells', () => {
  it.each(KINDS)(
    'of %s are known and in order',
    (kind) => {
      const areKnown = (scenario: Scenario): void => {
        const source = sourceOf(scenario.world);
        const uses = usesIn(scenario.rule.condition, scenario.answers).map((use) =>
          refKey(refOf(use, scenario.answers)),
        );
        for (const { why } of explanations(scenario)) {
          for (const cell of why.counted) {
            expect(source.column(cell.ref).state[cell.cell]).toBe(1);
            expect(uses).toContain(refKey(cell.ref));
          }
          const order = why.counted.map(
            ({ period, entity, item }) => period * 1000 + entity * 10 + (item ?? 0),
          );
          if (new Set(why.counted.map(({ ref }) => ref.measure)).size === 1) {
            expect(order).toEqual([...order].sort((a, b) => a - b));
          }
        }
      };
      fc.assert(fc.property(aScenario(kind), areKnown), runs(50));
    },
    PATIENCE,
  );
});
