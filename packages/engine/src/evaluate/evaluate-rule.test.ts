import { invariant, measureOf } from '@shuize/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../language/condition.ts';
import type { Rule } from '../language/pack.ts';
import { NODE_KINDS, PACK } from '../testing/arbitrary.fixture.ts';
import {
  aDatedParameter,
  all,
  any,
  aPack,
  aParameter,
  aRule,
  atLeast,
  compare,
  consecutive,
  isYes,
  key,
  measureThreshold,
  not,
  quantifier,
  SUBJECT,
  sections,
  tasks,
  unless,
} from '../testing/rule.fixture.ts';
import { aScenario, compiled, PATIENCE, runs, type Scenario } from '../testing/scenario.fixture.ts';
import { ratioOf, sourceOf, type World, type WorldCell } from '../testing/world.fixture.ts';
import { compileRule } from './compile-rule.ts';
import { evaluateRule } from './evaluate-rule.ts';
import { evaluationCache } from './evaluation-cache.ts';
import { STATUS_MET, STATUS_NOT_MET, STATUS_UNDETERMINED } from './outcome.ts';
import { statusName } from './status.ts';
import { walkCondition } from './walk-condition.ts';
import { windowsOf } from './window.ts';

const NATIONAL = sections({ control: ['national'] });
const TWICE_OVER = compare('exceedance-multiple', 'at-or-above', 2);

/** A county A with the national sections S1 and S2, in the city C of the province P; county B beside it. */
const COUNTY: World = {
  divisions: [
    { code: 'P', level: 'province', parent: null },
    { code: 'C', level: 'city', parent: 'P' },
    { code: 'A', level: 'county', parent: 'C' },
    { code: 'B', level: 'county', parent: 'C' },
  ],
  members: [
    { kind: 'section', id: 'S1', division: 'A', attributes: { control: 'national' } },
    { kind: 'section', id: 'S2', division: 'A', attributes: { control: 'national' } },
  ],
  years: [2017, 2018],
  indicators: ['NH3N', 'TP'],
  cells: [],
};

function multiple(entity: string, month: string, value: string | null, item = 'NH3N'): WorldCell {
  return { measure: 'exceedance-multiple', entity, period: `2018-${month}`, item, value };
}

function outcome(cells: readonly WorldCell[], condition: Condition, changes: Partial<World & Rule> = {}) {
  const rule = aRule(condition, changes);
  const source = sourceOf({ ...COUNTY, ...changes, cells });
  const [window] = windowsOf(rule, 2018);
  invariant(window !== undefined, 'a window');
  const { subjects, status, min, max } = evaluateRule(
    compileRule(PACK, rule, source, { reading: 'one' }),
    window,
  );
  return Object.fromEntries(
    subjects.map(({ division, section }, index) => [
      source.divisions.codes[division] +
        (section === null ? '' : ` ${source.memberships('section').ids[section]}`),
      `${statusName(status[index] ?? 0)} ${min[index]}..${max[index]}`,
    ]),
  );
}

describe('two cumulative months at or above 2 times over', () => {
  const rule = atLeast(2, NATIONAL, [key('period')], TWICE_OVER);

  it('[SX18-1a] is met on the limit and not just below it', () => {
    expect(outcome([multiple('S1', '02', '2'), multiple('S2', '07', '2')], rule)).toEqual({
      A: 'met 2..2',
      B: 'not-met 0..0',
    });
    expect(outcome([multiple('S1', '02', '2'), multiple('S2', '07', '1.9999')], rule).A).toBe('not-met 1..1');
  });

  it('[SX18-1a] counts two sections of one month once', () => {
    expect(outcome([multiple('S1', '02', '3'), multiple('S2', '02', '3')], rule).A).toBe('not-met 1..1');
  });

  it('[SX18-1a] is undetermined while an unknown month could be the second, and an unknown cell of a met month adds nothing', () => {
    const known = multiple('S1', '02', '3');
    expect(outcome([known, multiple('S1', '09', null)], rule).A).toBe('undetermined 1..2');
    expect(outcome([known, multiple('S2', '02', null)], rule).A).toBe('not-met 1..1');
  });

  it('counts pollutants and sections apart where they are told apart', () => {
    const cells = [multiple('S1', '02', '3'), multiple('S1', '02', '3', 'TP'), multiple('S2', '02', '3')];
    const count = (...keys: Parameters<typeof key>[0][]) =>
      outcome(
        cells,
        atLeast(
          1,
          NATIONAL,
          keys.map((name) => key(name)),
          TWICE_OVER,
        ),
      ).A;
    expect(count('period')).toBe('met 1..1');
    expect(count('period', 'entity')).toBe('met 2..2');
    expect(count('period', 'entity', 'item')).toBe('met 3..3');
    expect(count('item')).toBe('met 2..2');
  });
});

describe('who belongs', () => {
  const cells = [multiple('S1', '02', '3'), multiple('S1', '03', '3')];
  const rule = atLeast(1, NATIONAL, [key('period')], TWICE_OVER);
  const member = (changes: object) => ({
    members: [
      { kind: 'section' as const, id: 'S1', division: 'A', attributes: { control: 'national' }, ...changes },
    ],
  });

  it('is settled on the last day of the period', () => {
    expect(outcome(cells, rule, member({ to: '2018-02-28' })).A).toBe('met 1..1');
    expect(outcome(cells, rule, member({ to: '2018-02-27' })).A).toBe('not-met 0..0');
    expect(outcome(cells, rule, member({ from: '2018-03-31' })).A).toBe('met 1..1');
    expect(outcome(cells, rule, member({ from: '2018-04-01' })).A).toBe('not-met 0..0');
  });

  it('leaves out sections that are not selected', () => {
    expect(outcome(cells, rule, member({ attributes: { control: 'provincial' } })).A).toBe('not-met 0..0');
  });

  it('counts a cell once although two rows give it, one for each bank', () => {
    const { members } = COUNTY;
    const banks = { members: [...members, ...members] };
    const bothMonths = atLeast(1, NATIONAL, [key('entity'), key('period'), key('item')], TWICE_OVER);
    expect(outcome(cells, bothMonths, banks).A).toBe('met 2..2');
    const wholeYear: Condition = {
      kind: 'share',
      over: NATIONAL,
      when: TWICE_OVER,
      among: null,
      unknown: 'undetermined',
      is: 'at-or-above',
      threshold: { kind: 'number', value: { mantissa: 5, decimals: 1 }, position: rule.position },
      position: rule.position,
    };
    expect(outcome([...cells, multiple('S2', '05', '0')], wholeYear, banks).A).toBe('met 1..1');
  });

  it('reaches divisions below, or only the division itself', () => {
    const city = { subject: { level: 'city', bySection: null } } as const;
    expect(outcome(cells, rule, city)).toEqual({ C: 'met 2..2' });
    const own = atLeast(1, sections({ control: ['national'] }, 'own'), [key('period')], TWICE_OVER);
    expect(outcome(cells, own, city)).toEqual({ C: 'not-met 0..0' });
  });

  it('judges each section by itself where the answers ask for it', () => {
    const subject = { level: 'county', bySection: { interpretation: 'reading', answer: 'one' } } as const;
    expect(outcome(cells, rule, { subject })).toEqual({ 'A S1': 'met 2..2', 'A S2': 'not-met 0..0' });
  });
});

describe('a year that the source does not cover', () => {
  const misses = (period: string, value: string): WorldCell => ({
    measure: 'annual-target-missed',
    entity: 'S1',
    period,
    value,
  });
  const twoYears = consecutive(2, NATIONAL, [key('entity')], isYes('annual-target-missed'));
  const window = { years: 2, amendment: 'window-end' } as const;

  it('[SX18-3c] is unknown for the sections that belonged then, and never a year without a miss', () => {
    expect(outcome([misses('2018', '1')], twoYears, { years: [2018, 2018], window }).A).toBe(
      'undetermined 1..2',
    );
    expect(outcome([misses('2018', '0')], twoYears, { years: [2018, 2018], window }).A).toBe('not-met 0..1');
  });

  it('does not exist for a section that did not belong then', () => {
    const { members } = COUNTY;
    const later = members.map((member) => ({ ...member, from: '2018-01-01' }));
    const changes = { years: [2018, 2018], window, members: later } as const;
    expect(outcome([misses('2018', '1')], twoYears, changes).A).toBe('not-met 1..1');
  });

  it('[SX18-3c] is two years running only of the same section where that is asked', () => {
    const cells = [misses('2017', '1'), { ...misses('2018', '1'), entity: 'S2' }];
    expect(outcome(cells, twoYears, { window }).A).toBe('not-met 1..1');
    const anySection = consecutive(2, NATIONAL, [], isYes('annual-target-missed'));
    expect(outcome(cells, anySection, { window }).A).toBe('met 2..2');
  });
});

describe('what is absent', () => {
  const good = (value: string): WorldCell => ({ measure: 'good-share', entity: 'C', period: '2018', value });
  const goodMissed = compare('good-share', 'below', measureThreshold('good-share-target'));
  const city = { subject: { level: 'city', bySection: null } } as const;

  it('[SX18-1e] is not met where nothing is asked: no target, no case', () => {
    expect(outcome([good('0.1')], goodMissed, city)).toEqual({ C: 'not-met 0..0' });
    expect(outcome([good('0.1')], not(goodMissed), city)).toEqual({ C: 'not-met 0..0' });
  });

  it('is skipped in all and any, the same for a year and for two years running', () => {
    const belowV = compare('below-v-share', 'above', measureThreshold('below-v-share-target'));
    const cells = [good('0.1'), { ...good('0.5'), measure: 'good-share-target' as const }];
    expect(outcome(cells, all(goodMissed, belowV), city)).toEqual({ C: 'met 1..1' });
    expect(outcome(cells, any(goodMissed, belowV), city)).toEqual({ C: 'met 1..1' });
    expect(outcome(cells, consecutive(1, SUBJECT, [], all(goodMissed, belowV)), city)).toEqual({
      C: 'met 1..1',
    });
  });

  it('leaves any-of and at-least over nothing not met, all-of and none-of over nothing met', () => {
    const over = tasks({ key: ['true'] });
    const undone = isYes('task-unfinished');
    expect(outcome([], quantifier('any-of', over, undone)).A).toBe('not-met 0..0');
    expect(outcome([], atLeast(1, over, [], undone)).A).toBe('not-met 0..0');
    expect(outcome([], quantifier('all-of', over, undone)).A).toBe('met 1..1');
    expect(outcome([], quantifier('none-of', over, undone)).A).toBe('met 1..1');
  });

  it('does not hold as an exception', () => {
    const worse = { entity: 'S1', period: '2018-01', value: '1' };
    const rule = atLeast(
      1,
      NATIONAL,
      [key('period')],
      unless(isYes('worse-than-year-before'), isYes('attains-target')),
    );
    const cells: readonly WorldCell[] = [{ ...worse, measure: 'worse-than-year-before' }];
    expect(outcome(cells, rule).A).toBe('met 1..1');
    expect(outcome([...cells, { ...worse, measure: 'attains-target' }], rule).A).toBe('not-met 0..0');
    expect(outcome([...cells, { ...worse, measure: 'attains-target', value: null }], rule).A).toBe(
      'undetermined 0..1',
    );
  });
});

describe('a number of the pack', () => {
  const level = aDatedParameter('level', [
    { value: '2', from: null, until: '2018-02-28' },
    { value: '3', from: '2018-03-01', until: '2018-12-31' },
  ]);
  const cells = [multiple('S1', '02', '2'), multiple('S1', '03', '2'), multiple('S1', '04', '3')];
  const rule = (amendment: Rule['window']['amendment'], parameter = level) => {
    const counting = aRule(
      atLeast(
        2,
        NATIONAL,
        [key('period')],
        compare('exceedance-multiple', 'at-or-above', aParameter('level')),
      ),
      { window: { years: 1, amendment } },
    );
    const pack = aPack({ parameters: [parameter] });
    return (year = 2018) => {
      const source = sourceOf({ ...COUNTY, cells });
      const { min, status } = evaluateRule(compileRule(pack, counting, source, { reading: 'one' }), {
        from: year,
        to: year,
      });
      return [min[0], status[0]];
    };
  };

  it('is the one in force at the fact or on the last day of the window, as the rule says', () => {
    expect(rule('by-fact-date')()).toEqual([2, STATUS_MET]);
    expect(rule('window-end')()).toEqual([1, STATUS_NOT_MET]);
  });

  it('is another one for a division with an exception, and for those below it', () => {
    const values = [{ value: '9', from: null, until: null }];
    expect(rule('window-end', aDatedParameter('level', values, [{ division: 'A', value: '2' }]))()).toEqual([
      3,
      STATUS_MET,
    ]);
    expect(rule('window-end', aDatedParameter('level', values, [{ division: 'P', value: '3' }]))()).toEqual([
      1,
      STATUS_NOT_MET,
    ]);
  });

  it('leaves nothing to judge when none is in force', () => {
    expect(rule('window-end')(2019)).toEqual([0, STATUS_NOT_MET]);
  });
});

describe('a cache', () => {
  it('is shared by rules with other thresholds and windows without mixing them up', () => {
    const source = sourceOf({ ...COUNTY, cells: [multiple('S1', '02', '2'), multiple('S2', '03', '5')] });
    const cache = evaluationCache(source);
    const min = (threshold: number, year: number): number | undefined => {
      const rule = aRule(
        atLeast(1, NATIONAL, [key('period')], compare('exceedance-multiple', 'at-or-above', threshold)),
      );
      const shared = compileRule(PACK, rule, source, { reading: 'one' }, cache);
      return evaluateRule(shared, { from: year, to: year }).min[0];
    };
    expect([min(2, 2018), min(5, 2018), min(2, 2017), min(2, 2018)]).toEqual([2, 1, 0, 2]);
    expect(cache.columns.size).toBe(3);
  });
});

describe('the pass over all subjects', () => {
  const KINDS = [...NODE_KINDS, 'tree' as const];

  it.each(KINDS)(
    'for %s does not depend on the order of divisions, sections and rows',
    (kind) => {
      const isSame = (scenario: Scenario): void => {
        const { world } = scenario;
        const turned: World = {
          ...world,
          divisions: [...world.divisions].reverse(),
          members: [...world.members].reverse(),
          cells: [...world.cells].reverse(),
        };
        expect(named({ ...scenario, world: turned })).toEqual(named(scenario));
      };
      fc.assert(fc.property(aScenario(kind), isSame), runs(50));
    },
    PATIENCE,
  );

  it.each(KINDS)(
    'for %s gives the same for the same input',
    (kind) => {
      const isSame = (scenario: Scenario): void => {
        expect(evaluateRule(compiled(scenario), scenario.window)).toEqual(
          evaluateRule(compiled(scenario), scenario.window),
        );
      };
      fc.assert(fc.property(aScenario(kind), isSame), runs(20));
    },
    PATIENCE,
  );

  it(
    'never turns a rule that only punishes from met into not met when the water is worse',
    () => {
      const kinds = fc.constantFrom(...KINDS);
      const scenario = kinds
        .chain(aScenario)
        .filter(({ rule, answers }) => onlyPunishes(rule.condition, answers));
      const staysMet = (scene: Scenario, picks: readonly number[]): void => {
        const { world } = scene;
        const cells = world.cells.map((cell, index) => ({ ...cell, value: worse(cell, picks[index] ?? 0) }));
        const [before, after] = [named(scene), named({ ...scene, world: { ...world, cells } })];
        for (const [subject, { status, min }] of before) {
          const later = after.get(subject);
          invariant(later !== undefined, 'the same subjects');
          expect(RANKS.indexOf(later.status)).toBeGreaterThanOrEqual(RANKS.indexOf(status));
          expect(later.min).toBeGreaterThanOrEqual(min);
        }
      };
      const picks = fc.array(fc.nat(4), { minLength: 14, maxLength: 14 });
      fc.assert(fc.property(scenario, picks, staysMet), runs(300));
    },
    PATIENCE,
  );
});

const RANKS = [STATUS_NOT_MET, STATUS_UNDETERMINED, STATUS_MET];

function named(scenario: Scenario): ReadonlyMap<string, { status: number; min: number; max: number }> {
  const rule = compiled(scenario);
  const { subjects, status, min, max } = evaluateRule(rule, scenario.window);
  const { source } = rule.cache;
  const { ids } = source.memberships('section');
  return new Map(
    subjects.map(({ division, section }, index) => [
      `${source.divisions.codes[division]} ${section === null ? '' : ids[section]}`,
      { status: status[index] ?? 0, min: min[index] ?? 0, max: max[index] ?? 0 },
    ]),
  );
}

/** Conditions that look for bad water alone, each comparison towards what is worse. */
function onlyPunishes(condition: Condition, answers: Scenario['answers']): boolean {
  return walkCondition(condition, answers).every((each) => {
    switch (each.kind) {
      case 'not':
      case 'none-of':
      case 'unless':
      case 'share':
      case 'change':
      case 'rank':
        return false;
      case 'compare':
      case 'max':
      case 'mean': {
        const { worse: direction } = measureOf(each.use.measure);
        const is = each.kind === 'compare' ? (each.test?.is ?? 'above') : each.is;
        const isAgainstFixed =
          each.kind !== 'compare' ||
          each.test?.threshold.kind !== 'measure' ||
          measureOf(each.test.threshold.use.measure).worse === 'neither';
        return (
          isAgainstFixed &&
          (is === 'above' || is === 'at-or-above' ? direction === 'higher' : direction === 'lower')
        );
      }
      default:
        return true;
    }
  });
}

/** A value that is worse by a step, or as it was. */
function worse({ measure, value }: WorldCell, pick: number): string | null {
  const { worse: direction, value: kind, most, least } = measureOf(measure);
  if (value === null || direction === 'neither' || pick === 0) {
    return value;
  }
  if (kind === 'yes-no') {
    return direction === 'higher' ? '1' : '0';
  }
  const [numerator, denominator] = ratioOf(value);
  const bound = direction === 'higher' ? most : least;
  const step = direction === 'higher' ? pick : -pick;
  const isBeyond =
    bound !== null &&
    (direction === 'higher'
      ? numerator + step > bound.mantissa * denominator
      : numerator + step < bound.mantissa * denominator);
  return isBeyond ? String(bound.mantissa) : `${numerator + step}/${denominator}`;
}
