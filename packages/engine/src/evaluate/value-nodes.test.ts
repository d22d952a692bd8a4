import { describe, expect, it } from 'vitest';
import type { Change, Condition, Extreme, Rank, Share } from '../language/condition.ts';
import { PACK } from '../testing/arbitrary.fixture.ts';
import {
  aDatedParameter,
  aNumber,
  aPack,
  aParameter,
  aRule,
  compare,
  extreme,
  isYes,
  POSITION,
  sections,
  use,
} from '../testing/rule.fixture.ts';
import { sourceOf, type World, type WorldCell } from '../testing/world.fixture.ts';
import { compileRule } from './compile-rule.ts';
import { evaluateRule } from './evaluate-rule.ts';
import { STATUS_NOT_MET } from './outcome.ts';
import { statusName } from './status.ts';

const WORLD: World = {
  divisions: [
    { code: 'C', level: 'city', parent: null },
    { code: 'A', level: 'county', parent: 'C' },
    { code: 'B', level: 'county', parent: 'C' },
    { code: 'D', level: 'county', parent: 'C' },
  ],
  members: [
    { kind: 'section', id: 'S1', division: 'A' },
    { kind: 'section', id: 'S2', division: 'A' },
    { kind: 'section', id: 'S3', division: 'A' },
  ],
  years: [2017, 2018],
  indicators: ['NH3N'],
  cells: [],
};

function statuses(condition: Condition, cells: readonly WorldCell[]): string {
  const source = sourceOf({ ...WORLD, cells });
  const compiled = compileRule(PACK, aRule(condition), source, { reading: 'one' });
  return [...evaluateRule(compiled, { from: 2018, to: 2018 }).status].map(statusName).join(' ');
}

/** Of county A. */
function status(condition: Condition, cells: readonly WorldCell[]): string {
  return statuses(condition, cells).split(' ')[0] ?? '';
}

const level = (entity: string, value: string | null, period = '2018'): WorldCell => ({
  measure: 'annual-class-level',
  entity,
  period,
  value,
});

describe('max', () => {
  const atLeastFour = extreme('max', sections(), 'annual-class-level', 'at-or-above', 4);
  const belowFour = extreme('max', sections(), 'annual-class-level', 'below', 4);

  it('is at least so much when one value is, and below it when all are', () => {
    expect(status(atLeastFour, [level('S1', '2'), level('S2', '4')])).toBe('met');
    expect(status(atLeastFour, [level('S1', '2'), level('S2', '3')])).toBe('not-met');
    expect(status(belowFour, [level('S1', '2'), level('S2', '3')])).toBe('met');
  });

  it('is settled by one value for the first and left open for the second by one that is unknown', () => {
    expect(status(atLeastFour, [level('S1', '4'), level('S2', null)])).toBe('met');
    expect(status(belowFour, [level('S1', '3'), level('S2', null)])).toBe('undetermined');
  });

  it('has nothing to judge over no cells', () => {
    expect(status(belowFour, [])).toBe('not-met');
  });
});

describe('the threshold of a largest value', () => {
  it('is the one in force at the end of the window, also where facts take the one of their day', () => {
    const pack = aPack({
      parameters: [
        aDatedParameter('grade', [
          { value: '3', from: null, until: '2018-06-30' },
          { value: '5', from: '2018-07-01', until: null },
        ]),
      ],
    });
    const window = { years: 1, amendment: 'by-fact-date' } as const;
    const month: WorldCell = { measure: 'class-level', entity: 'S1', period: '2018-01', value: '4' };
    const source = sourceOf({ ...WORLD, cells: [month] });
    const max: Condition = {
      ...extreme('max', sections(), 'class-level', 'at-or-above', 0),
      threshold: aParameter('grade'),
    };
    const compiled = compileRule(pack, aRule(max, { window }), source, { reading: 'one' });
    expect(evaluateRule(compiled, { from: 2018, to: 2018 }).status[0]).toBe(STATUS_NOT_MET);
  });
});

describe('mean', () => {
  const mean = (is: Extreme['is'], threshold: string) =>
    extreme('mean', sections(), 'annual-class-level', is, threshold);

  it('is exact on the limit: a third is not 0.3333', () => {
    const cells = [level('S1', '3'), level('S2', '3'), level('S3', '4')];
    expect(status(mean('above', '3.3333'), cells)).toBe('met');
    expect(status(mean('above', '3.3334'), cells)).toBe('not-met');
    expect(status(mean('at-or-above', '3'), [level('S1', '2'), level('S2', '4')])).toBe('met');
  });

  it('is an interval over an unknown cell, from the least to the most that the measure can be', () => {
    const cells = [level('S1', '3'), level('S2', null)];
    expect(status(mean('at-or-above', '2'), cells)).toBe('met');
    expect(status(mean('above', '4.5'), cells)).toBe('not-met');
    expect(status(mean('above', '2'), cells)).toBe('undetermined');
  });
});

describe('change', () => {
  const rose: Change = {
    kind: 'change',
    over: sections(),
    use: use('annual-class-level'),
    back: 1,
    is: 'above',
    threshold: aNumber(0),
    position: POSITION,
  };

  it('is over the cells that exist both times', () => {
    const cells = [level('S1', '3', '2017'), level('S1', '3'), level('S2', '6')];
    expect(status(rose, cells)).toBe('not-met');
    expect(status(rose, [...cells, level('S2', '5', '2017')])).toBe('met');
    expect(status(rose, [level('S2', '6')])).toBe('not-met');
  });

  it('is open while either time is unknown and could turn it', () => {
    expect(status(rose, [level('S1', null, '2017'), level('S1', '3')])).toBe('undetermined');
    expect(status(rose, [level('S1', '6', '2017'), level('S1', null)])).toBe('not-met');
  });
});

describe('rank', () => {
  const share = (entity: string, value: string | null): WorldCell => ({
    measure: 'good-share',
    entity,
    period: '2018',
    value,
  });
  const lastTwo: Rank = {
    kind: 'rank',
    use: use('good-share'),
    first: 'lowest',
    is: 'at-or-below',
    threshold: aNumber(2),
    position: POSITION,
  };

  it('gives equal values one place and skips the next', () => {
    expect(statuses(lastTwo, [share('A', '0.5'), share('B', '0.5'), share('D', '0.6')])).toBe(
      'met met not-met',
    );
  });

  it('gives a division without a value no place, and takes none for it', () => {
    expect(statuses(lastTwo, [share('A', '0.5'), share('D', '0.6')])).toBe('met not-met met');
  });

  it('is open for those that an unknown value could push out', () => {
    expect(statuses(lastTwo, [share('A', '0.1'), share('B', '0.2'), share('D', null)])).toBe(
      'met undetermined undetermined',
    );
  });
});

describe('share', () => {
  const misses = (entity: string, value: string | null): WorldCell => ({
    measure: 'annual-target-missed',
    entity,
    period: '2018',
    value,
  });
  const half: Share = {
    kind: 'share',
    over: sections(),
    when: isYes('annual-target-missed'),
    among: null,
    unknown: 'undetermined',
    is: 'at-or-above',
    threshold: aNumber('0.5'),
    position: POSITION,
  };

  it('is met on the limit and not below it', () => {
    expect(status(half, [misses('S1', '1'), misses('S2', '0')])).toBe('met');
    expect(status(half, [misses('S1', '1'), misses('S2', '0'), misses('S3', '0')])).toBe('not-met');
  });

  it('is an interval over unknown things, or leaves them out', () => {
    const cells = [misses('S1', '1'), misses('S2', '0'), misses('S3', null)];
    expect(status(half, cells)).toBe('undetermined');
    expect(status({ ...half, unknown: 'left-out' }, cells)).toBe('met');
  });

  it('counts only those among which it is asked, and perhaps those of which that is unknown', () => {
    const among = { ...half, among: compare('annual-class-level', 'above', 3) };
    const cells = [misses('S1', '1'), level('S1', '4'), misses('S2', '0')];
    expect(status(among, [...cells, level('S2', '3')])).toBe('met');
    expect(status({ ...among, is: 'above' }, [...cells, level('S2', '4')])).toBe('not-met');
    expect(status({ ...among, is: 'above' }, [...cells, level('S2', null)])).toBe('undetermined');
  });

  it('is whole or nothing where those that meet it alone may be counted', () => {
    const among = { ...half, among: compare('annual-class-level', 'above', 3) };
    const cells = [misses('S1', '1'), level('S1', null)];
    expect(status({ ...among, is: 'at-or-below' }, cells)).toBe('not-met');
    expect(status(among, cells)).toBe('undetermined');
  });

  it('is not met of nothing, whichever way it looks', () => {
    expect(status(half, [])).toBe('not-met');
    expect(status({ ...half, is: 'at-or-below' }, [])).toBe('not-met');
  });
});
