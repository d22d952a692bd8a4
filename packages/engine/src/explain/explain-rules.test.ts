import { invariant, measureOf } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import { compileRule } from '../evaluate/compile-rule.ts';
import { evaluateRule } from '../evaluate/evaluate-rule.ts';
import type { CellRef, Explanation } from '../evaluate/outcome.ts';
import { windowsOf } from '../evaluate/window.ts';
import type { Condition } from '../language/condition.ts';
import type { Rule } from '../language/pack.ts';
import { PACK } from '../testing/arbitrary.fixture.ts';
import {
  aNumber,
  any,
  aParameter,
  aRule,
  atLeast,
  compare,
  consecutive,
  isYes,
  key,
  measureThreshold,
  not,
  POSITION,
  quantifier,
  sections,
  tasks,
  unless,
} from '../testing/rule.fixture.ts';
import { sourceOf, type World, type WorldCell } from '../testing/world.fixture.ts';
import { explainSubject } from './explain-subject.ts';

const NATIONAL = sections({ control: ['national'] });
const TWICE = atLeast(2, NATIONAL, [key('period')], compare('exceedance-multiple', 'at-or-above', 2));

const WORLD: World = {
  divisions: [
    { code: 'C', level: 'city', parent: null },
    { code: 'B', level: 'county', parent: 'C' },
    { code: 'A', level: 'county', parent: 'C' },
    { code: 'D', level: 'county', parent: 'C' },
  ],
  members: [
    { kind: 'section', id: 'S0', division: 'B', attributes: { control: 'national' } },
    { kind: 'section', id: 'S1', division: 'A', attributes: { control: 'national' } },
    { kind: 'section', id: 'S2', division: 'A', attributes: { control: 'national' } },
    { kind: 'task', id: 'T1', division: 'A', attributes: { key: 'true' } },
    { kind: 'task', id: 'T2', division: 'B', attributes: { key: 'true' } },
    { kind: 'task', id: 'T3', division: 'C', attributes: { key: 'true' } },
  ],
  years: [2017, 2018],
  indicators: ['NH3N', 'TP'],
  cells: [],
};

function multiple(entity: string, month: string, value: string | null, item = 'NH3N'): WorldCell {
  return { measure: 'exceedance-multiple', entity, period: `2018-${month}`, item, value };
}

/** Of county A, or of the first subject of another level. */
function explain(
  condition: Condition,
  cells: readonly WorldCell[],
  changes: Partial<Rule> = {},
): Explanation {
  const rule = aRule(condition, changes);
  const source = sourceOf({ ...WORLD, cells });
  const compiled = compileRule(PACK, rule, source, { reading: 'one' });
  const [window] = windowsOf(rule, 2018);
  invariant(window !== undefined, 'a window');
  const { subjects } = evaluateRule(compiled, window);
  const subject = subjects.find(({ division }) => source.divisions.codes[division] === 'A') ?? subjects[0];
  invariant(subject !== undefined, 'a subject');
  return explainSubject(compiled, window, subject);
}

/** `S1 2018-02 NH3N`. */
function names(cells: readonly CellRef[]): readonly string[] {
  const source = sourceOf(WORLD);
  return cells.map(({ ref, entity, period, item }) => {
    const { grain } = measureOf(ref.measure);
    const ids = grain.entity === 'division' ? source.divisions.codes : source.memberships(grain.entity).ids;
    const time =
      grain.period === 'year'
        ? String(period)
        : `${Math.floor(period / 12)}-${String((period % 12) + 1).padStart(2, '0')}`;
    const third = grain.item === null ? [] : [source.items[grain.item][item ?? 0]];
    return [ids[entity], time, ...third].join(' ');
  });
}

describe('[SX18-1a] two months at or above 2 times over', () => {
  it('are explained by the months that count, and are on the limit', () => {
    const why = explain(TWICE, [
      multiple('S2', '07', '2', 'TP'),
      multiple('S1', '02', '2'),
      multiple('S1', '03', '1.5'),
      multiple('S0', '01', '9'),
    ]);
    expect(why).toMatchObject({ status: 'met', observed: { min: 2, max: 2 }, required: 2 });
    expect(names(why.counted)).toEqual(['S1 2018-02 NH3N', 'S2 2018-07 TP']);
    expect(names(why.witness)).toEqual(['S1 2018-02 NH3N', 'S2 2018-07 TP']);
    expect(why.distance).toEqual({
      count: 0,
      leaf: [{ name: 'exceedance-multiple', value: '2.0000', threshold: '2.0000', flipsAt: '2.0001' }],
    });
  });

  it('are decided by the second largest month, whichever way they miss the limit', () => {
    const months = [multiple('S1', '01', '5'), multiple('S1', '02', '8/3'), multiple('S2', '02', '1')];
    expect(explain(TWICE, months).distance.leaf).toEqual([
      { name: 'exceedance-multiple', value: '2.6667', threshold: '2.0000', flipsAt: '2.6667' },
    ]);
    const fewer = [multiple('S1', '01', '5'), multiple('S1', '02', '5/3'), multiple('S2', '02', '1')];
    expect(explain(TWICE, fewer)).toMatchObject({
      status: 'not-met',
      distance: {
        count: 1,
        leaf: [{ name: 'exceedance-multiple', value: '1.6667', threshold: '2.0000', flipsAt: '1.6666' }],
      },
    });
  });

  it('are not met because of every other month, one of them to spare', () => {
    const why = explain(TWICE, [
      multiple('S1', '01', '0'),
      multiple('S1', '02', '0'),
      multiple('S2', '02', '0'),
      multiple('S1', '03', '0'),
    ]);
    expect(names(why.witness)).toEqual(['S1 2018-01 NH3N', 'S1 2018-03 NH3N']);
  });

  it('are open for the unknown months that no known one has met', () => {
    const why = explain(TWICE, [
      multiple('S1', '02', '3'),
      multiple('S2', '02', null),
      multiple('S1', '09', null),
      multiple('S1', '10', '1'),
    ]);
    expect(why).toMatchObject({ status: 'undetermined', observed: { min: 1, max: 2 }, witness: [] });
    expect(names(why.unknown)).toEqual(['S1 2018-09 NH3N']);
    expect(why.distance.leaf).toEqual([
      { name: 'exceedance-multiple', value: '1.0000', threshold: '2.0000', flipsAt: null },
    ]);
  });

  it('cannot be met by any threshold where one month alone is evaluated', () => {
    const why = explain(TWICE, [multiple('S1', '02', '3')]);
    expect(why.distance.leaf).toEqual([
      { name: 'exceedance-multiple', value: null, threshold: '2.0000', flipsAt: null },
    ]);
    expect(why.witness).toEqual([]);
  });

  it('have the threshold of the pack, printed with all its digits', () => {
    const rule = atLeast(1, NATIONAL, [key('period')], compare('exceedance-multiple', 'above', '0.123456'));
    expect(explain(rule, [multiple('S1', '02', '0.2')]).distance.leaf[0]?.threshold).toBe('0.123456');
    const named = atLeast(1, NATIONAL, [], compare('exceedance-multiple', 'above', aParameter('level')));
    expect(explain(named, [multiple('S1', '02', '1')]).distance.leaf[0]).toEqual({
      name: 'exceedance-multiple',
      value: '1.0000',
      threshold: '1.0000',
      flipsAt: '0.9999',
    });
  });
});

describe('[SX18-1b] months worse than the year before', () => {
  it('leave out those that attain the target, as facts and as proof', () => {
    const rule = atLeast(
      1,
      NATIONAL,
      [key('period')],
      unless(isYes('worse-than-year-before'), isYes('attains-target')),
    );
    const month = (measure: 'worse-than-year-before' | 'attains-target', period: string, value: string) => ({
      measure,
      entity: 'S1',
      period,
      value,
    });
    const why = explain(rule, [
      month('worse-than-year-before', '2018-01', '1'),
      month('attains-target', '2018-01', '1'),
      month('worse-than-year-before', '2018-02', '1'),
      month('attains-target', '2018-02', '0'),
    ]);
    expect(names(why.counted)).toEqual(['S1 2018-02']);
    expect(why.witness.map(({ ref }) => ref.measure)).toEqual(['attains-target', 'worse-than-year-before']);
    expect(why.distance.leaf).toEqual([]);
  });
});

describe('[SX18-3c] two years running', () => {
  it('are open for a year that the source does not cover, whose cells have no place in a column', () => {
    const rule = aRule(consecutive(2, NATIONAL, [key('entity')], isYes('annual-target-missed')));
    const source = sourceOf({
      ...WORLD,
      years: [2018, 2018],
      cells: [{ measure: 'annual-target-missed', entity: 'S1', period: '2018', value: '1' }],
    });
    const compiled = compileRule(PACK, rule, source, { reading: 'one' });
    const why = explainSubject(compiled, { from: 2017, to: 2018 }, { division: 2, section: null });
    expect(why).toMatchObject({ status: 'undetermined', observed: { min: 1, max: 2 }, required: 2 });
    expect(why.unknown).toEqual([
      {
        ref: { measure: 'annual-target-missed', parameters: {} },
        cell: -1,
        entity: 1,
        period: 2017,
        item: null,
      },
    ]);
  });
});

describe('[SX18-4b] counties with a key task unfinished, or the city itself', () => {
  const undone = (entity: string): WorldCell => ({
    measure: 'task-unfinished',
    entity,
    period: '2018',
    value: '1',
  });
  const over = tasks({ key: ['true'] });
  const rule = any(
    atLeast(
      3,
      { kind: 'divisions', level: 'county' },
      [],
      quantifier('any-of', over, isYes('task-unfinished')),
    ),
    quantifier('any-of', tasks({ key: ['true'] }, 'own'), isYes('task-unfinished')),
  );
  const city = { subject: { level: 'city', bySection: null } } as const;

  it('count counties in the headline and are met by the city’s own task alone', () => {
    const why = explain(rule, [undone('T1'), undone('T2'), undone('T3')], city);
    expect(why).toMatchObject({ status: 'met', observed: { min: 2, max: 2 }, required: 3 });
    expect(why.distance.count).toBe(1);
    expect(names(why.counted)).toEqual(['T1 2018', 'T2 2018', 'T3 2018']);
    expect(names(why.witness)).toEqual(['T3 2018']);
  });
});

describe('[SX18-4d] a share below its own target', () => {
  const share = (measure: 'good-share' | 'good-share-target', value: string | null): WorldCell => ({
    measure,
    entity: 'A',
    period: '2018',
    value,
  });
  const rule = compare('good-share', 'below', measureThreshold('good-share-target'));

  it('has the value and the target as its proof, and the target as its threshold', () => {
    const why = explain(rule, [share('good-share', '1/3'), share('good-share-target', '0.5')]);
    expect(why).toMatchObject({ status: 'met', observed: { min: 1, max: 1 }, required: 1 });
    expect(why.counted.map(({ ref }) => ref.measure)).toEqual(['good-share']);
    expect(why.witness.map(({ ref }) => ref.measure)).toEqual(['good-share', 'good-share-target']);
    expect(why.distance).toEqual({
      count: 0,
      leaf: [{ name: 'good-share', value: '0.3333', threshold: '0.5000', flipsAt: '0.3333' }],
    });
  });

  it('needs no target to be proved not met at the top of its range, and shows no distance without one', () => {
    const top = explain(rule, [share('good-share', '1'), share('good-share-target', '0.5')]);
    expect(top.witness.map(({ ref }) => ref.measure)).toEqual(['good-share']);
    const open = explain(rule, [share('good-share', '0.4'), share('good-share-target', null)]);
    expect(open.status).toBe('undetermined');
    expect(open.unknown.map(({ ref }) => ref.measure)).toEqual(['good-share-target']);
    expect(open.distance.leaf).toEqual([]);
  });
});

describe('a section on the border of two counties', () => {
  it('proves both, and stands once in the proof', () => {
    const misses = (entity: string): WorldCell => ({
      measure: 'annual-target-missed',
      entity,
      period: '2018',
      value: '1',
    });
    const attributes = { control: ['national'] };
    const world: World = {
      ...WORLD,
      members: ['A', 'B'].flatMap((division) => [
        { kind: 'section', id: `own of ${division}`, division, attributes: { control: 'national' } },
        { kind: 'section', id: 'shared', division, attributes: { control: 'national' } },
      ]),
      cells: [misses('own of A'), misses('shared'), misses('own of B')],
    };
    const counties = atLeast(
      2,
      { kind: 'divisions', level: 'county' },
      [],
      quantifier('any-of', sections(attributes), isYes('annual-target-missed')),
    );
    const rule = aRule(counties, { subject: { level: 'city', bySection: null } });
    const compiled = compileRule(PACK, rule, sourceOf(world), { reading: 'one' });
    const why = explainSubject(compiled, { from: 2018, to: 2018 }, { division: 0, section: null });
    expect(why).toMatchObject({ status: 'met', observed: { min: 2, max: 2 } });
    expect(why.counted).toHaveLength(3);
    expect(why.witness).toHaveLength(1);
  });
});

describe('a threshold that says who enters a share', () => {
  it('flips the status at the nearest one, though a further one would turn it back', () => {
    const level = (entity: string, value: string): WorldCell => ({
      measure: 'annual-class-level',
      entity,
      period: '2018',
      value,
    });
    const misses = (entity: string, value: string): WorldCell => ({
      measure: 'annual-target-missed',
      entity,
      period: '2018',
      value,
    });
    const rule: Condition = {
      kind: 'share',
      over: NATIONAL,
      when: isYes('annual-target-missed'),
      among: compare('annual-class-level', 'at-or-above', 5),
      unknown: 'undetermined',
      is: 'above',
      threshold: aNumber('0.5'),
      position: POSITION,
    };
    const world: World = {
      ...WORLD,
      members: ['S1', 'S2', 'S3'].map((id) => ({
        kind: 'section',
        id,
        division: 'A',
        attributes: { control: 'national' },
      })),
      cells: [
        level('S1', '5'),
        misses('S1', '1'),
        level('S2', '4'),
        misses('S2', '0'),
        level('S3', '2'),
        misses('S3', '1'),
      ],
    };
    const compiled = compileRule(PACK, aRule(rule), sourceOf(world), { reading: 'one' });
    const why = explainSubject(compiled, { from: 2018, to: 2018 }, { division: 2, section: null });
    expect(why.status).toBe('met');
    expect(why.distance.leaf.find(({ name }) => name === 'annual-class-level')).toMatchObject({
      threshold: '5',
      flipsAt: '4',
    });
  });
});

describe('facts of what must not be', () => {
  it('are those that do not hold', () => {
    const attains = (entity: string, value: string): WorldCell => ({
      measure: 'attains-target',
      entity,
      period: '2018-01',
      value,
    });
    const cells = [attains('S1', '0'), attains('S2', '1')];
    const rule = atLeast(1, NATIONAL, [key('entity')], not(isYes('attains-target')));
    expect(names(explain(rule, cells).counted)).toEqual(['S1 2018-01']);
  });
});

describe('a share that leaves unknown things out', () => {
  it('rests on all that is told and lists what is not', () => {
    const misses = (entity: string, period: string, value: string | null): WorldCell => ({
      measure: 'annual-target-missed',
      entity,
      period,
      value,
    });
    const rule: Condition = {
      kind: 'share',
      over: NATIONAL,
      when: isYes('annual-target-missed'),
      among: null,
      unknown: 'left-out',
      is: 'at-or-above',
      threshold: aNumber('0.5'),
      position: POSITION,
    };
    const why = explain(
      rule,
      [misses('S1', '2017', '1'), misses('S2', '2017', '0'), misses('S1', '2018', null)],
      { window: { years: 2, amendment: 'window-end' } },
    );
    expect(why.status).toBe('met');
    expect(names(why.counted)).toEqual(['S1 2017']);
    expect(names(why.witness)).toEqual(['S1 2017', 'S2 2017']);
    expect(names(why.unknown)).toEqual(['S1 2018']);
    expect(why.distance.leaf).toEqual([
      { name: 'share-of-annual-target-missed', value: '0.5000', threshold: '0.5000', flipsAt: '0.5001' },
    ]);
  });
});
