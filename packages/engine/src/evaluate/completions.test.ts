import { invariant } from '@shuize/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NODE_KINDS, PACK } from '../testing/arbitrary.fixture.ts';
import { completionsOf } from '../testing/completions.fixture.ts';
import { observe } from '../testing/oracle.fixture.ts';
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
import { evaluateRule } from './evaluate-rule.ts';
import { statusName } from './status.ts';

const MOST_COMPLETIONS = 200;
const MOST_WHEN_LEFT_OUT = 40;

/** Compares the pass with the naive reading of every completion, subject by subject. */
function check(scenario: Scenario): void {
  const { world, rule, answers, window, years, seed } = scenario;
  const isLeftOut = leavesOut(rule.condition, answers);
  const { all, isWhole } = completionsOf(
    world,
    rule.condition,
    answers,
    PACK,
    years,
    isLeftOut ? MOST_WHEN_LEFT_OUT : MOST_COMPLETIONS,
    randomOf(seed),
  );
  const isExact = isWhole && readsOnce(scenario);
  fc.pre(!isLeftOut || isExact);
  const rulePass = compiled(scenario);
  const outcomes = evaluateRule(rulePass, window);
  const { source } = rulePass.cache;
  const setting = { world, pack: PACK, rule, answers, years, seen: new Map() };
  outcomes.subjects.forEach(({ division, section }, index) => {
    const code = source.divisions.codes[division];
    invariant(code !== undefined, 'a division');
    const sectionId = section === null ? null : (source.memberships('section').ids[section] ?? null);
    const seen = all.map((value) => observe(setting, code, sectionId, value, all));
    const verdicts = new Set(seen.map(({ verdict }) => (verdict === 'met' ? 'met' : 'not-met')));
    const status = statusName(outcomes.status[index] ?? 0);
    const [min, max] = [outcomes.min[index] ?? -1, outcomes.max[index] ?? -1];
    const counts = seen.map(({ count, verdict }) => count ?? (verdict === 'met' ? 1 : 0));
    if (status !== 'undetermined') {
      expect([...verdicts]).toEqual([status]);
    } else if (isExact) {
      expect(verdicts.size).toBe(2);
    }
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(min);
    expect(Math.max(...counts)).toBeLessThanOrEqual(max);
    if (isExact) {
      expect([Math.min(...counts), Math.max(...counts)]).toEqual([min, max]);
    }
  });
}

describe('the pass over all subjects agrees with every completion of the unknown cells', () => {
  it.each([...NODE_KINDS, 'tree' as const])(
    'for %s: sound everywhere, exact where each cell is read once',
    (kind) => {
      fc.assert(fc.property(aScenario(kind), check), runs(200));
    },
    PATIENCE,
  );
});
