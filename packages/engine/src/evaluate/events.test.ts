import { describe, expect, it } from 'vitest';
import { explainSubject } from '../explain/explain-subject.ts';
import type { Condition } from '../language/condition.ts';
import { PACK } from '../testing/arbitrary.fixture.ts';
import { any, aRule, atLeast, eventsOf } from '../testing/rule.fixture.ts';
import { sourceOf, type World, type WorldCell, type WorldMember } from '../testing/world.fixture.ts';
import { compileRule } from './compile-rule.ts';
import { evaluateRule } from './evaluate-rule.ts';

const ROLLING = { within: { kind: 'fixed', value: 'rolling-year' } } as const;
const SAME = { same: { only: null } } as const;

function anEvent(id: string, day: string, attributes: Readonly<Record<string, string>> = {}): WorldMember {
  const { division = 'A', ...own } = attributes;
  return {
    kind: 'event',
    id,
    division,
    from: day,
    to: day,
    attributes: { kind: 'notice', level: 'provincial', topic: '', ...own },
  };
}

/** County A with the township T below it, in the city C: what is not said of an event is that it happened. */
function aWorld(
  events: readonly WorldMember[],
  told: Readonly<Record<string, '0' | null>> = {},
  unrecorded: Readonly<Record<string, '1' | '0' | null>> = { 2017: '0', 2018: '0' },
): World {
  return {
    divisions: [
      { code: 'C', level: 'city', parent: null },
      { code: 'A', level: 'county', parent: 'C' },
      { code: 'T', level: 'township', parent: 'A' },
      { code: 'B', level: 'county', parent: 'C' },
    ],
    members: events,
    years: [2017, 2018],
    indicators: [],
    cells: [
      ...events.map(
        ({ id, from = '' }): WorldCell => ({
          measure: 'event-recorded',
          entity: id,
          period: from.slice(0, 4),
          value: told[id] === undefined ? '1' : told[id],
        }),
      ),
      ...['A', 'B', 'C'].flatMap((entity) =>
        Object.entries(unrecorded).map(
          ([period, value]): WorldCell => ({ measure: 'unrecorded-events', entity, period, value }),
        ),
      ),
    ],
  };
}

/** Why the condition came out as it did for county A, cells by the ids of events and the years of other events. */
function explain(condition: Condition, world: World, level: 'county' | 'city' = 'county') {
  const source = sourceOf(world);
  const rule = aRule(condition, { subject: { level, bySection: null } });
  const compiled = compileRule(PACK, rule, source, { reading: 'one' });
  const window = { from: 2018, to: 2018 };
  const [subject] = evaluateRule(compiled, window).subjects;
  if (subject === undefined) {
    throw new Error('a subject');
  }
  const why = explainSubject(compiled, window, subject);
  const names = (cells: typeof why.counted) =>
    cells.map(({ ref, entity, period }) =>
      ref.measure === 'event-recorded' ? source.memberships('event').ids[entity] : String(period),
    );
  return {
    ...why,
    counted: names(why.counted),
    unknown: names(why.unknown),
    witness: names(why.witness),
  };
}

describe('a count of events', () => {
  const TWO = [anEvent('E1', '2018-02-01'), anEvent('E2', '2018-09-01', { division: 'T' })];

  it('takes those of the divisions below, in the year that the window closes with', () => {
    const found = explain(eventsOf('notice', 2), aWorld([...TWO, anEvent('E3', '2017-12-31')]));
    expect(found).toMatchObject({ status: 'met', observed: { min: 2, max: 2 }, required: 2 });
    expect(found.counted).toEqual(['E1', 'E2']);
    expect(found.witness).toEqual(['E1', 'E2']);
    expect(found.distance).toEqual({ count: 0, leaf: [] });
  });

  it('rests, where it is not reached, on there being no other events', () => {
    const found = explain(eventsOf('notice', 3), aWorld(TWO));
    expect(found).toMatchObject({ status: 'not-met', observed: { min: 2, max: 2 } });
    expect(found.witness).toEqual(['2018']);
    expect(found.distance.count).toBe(1);
  });

  it('rests, where one does not count, on that event too', () => {
    const found = explain(eventsOf('notice', 2), aWorld(TWO, { E2: '0' }));
    expect(found).toMatchObject({ status: 'not-met', observed: { min: 1, max: 1 } });
    expect(found.witness).toEqual(['2018', 'E2']);
  });

  it('is open where an event is not known to count, and the event is named', () => {
    const found = explain(eventsOf('notice', 2), aWorld(TWO, { E1: null }));
    expect(found).toMatchObject({ status: 'undetermined', observed: { min: 1, max: 2 } });
    expect(found.unknown).toEqual(['E1']);
    expect(found.counted).toEqual(['E2']);
  });

  it('is open as far as what is asked for where events may be missing from the record', () => {
    const found = explain(eventsOf('notice', 4), aWorld(TWO, {}, { 2018: null }));
    expect(found).toMatchObject({ status: 'undetermined', observed: { min: 2, max: 4 } });
    expect(found.unknown).toEqual(['2018']);
    expect(explain(eventsOf('notice', 2), aWorld(TWO, {}, { 2018: null }))).toMatchObject({
      status: 'met',
      observed: { min: 2, max: 2 },
      unknown: [],
    });
  });

  it('looks at the year before only in rolling years, and there only from an event of the year judged', () => {
    const before = [anEvent('E1', '2017-10-01'), anEvent('E2', '2018-09-30')];
    expect(explain(eventsOf('notice', 2), aWorld(before)).status).toBe('not-met');
    const found = explain(eventsOf('notice', 2, ROLLING), aWorld(before));
    expect(found).toMatchObject({ status: 'met', counted: ['E1', 'E2'] });
    const open = explain(
      eventsOf('notice', 2, ROLLING),
      aWorld(before, { E1: '0' }, { 2017: null, 2018: '0' }),
    );
    expect(open).toMatchObject({ status: 'undetermined', unknown: ['2017'] });
    const closed = explain(eventsOf('notice', 2, ROLLING), aWorld([], {}, { 2017: null, 2018: '0' }));
    expect(closed).toMatchObject({ status: 'not-met', witness: ['2018'] });
  });

  it('counts the most of one problem, and lists only the problem that reaches it', () => {
    const topics = [
      anEvent('E1', '2018-01-01', { topic: 'one' }),
      anEvent('E2', '2018-02-01', { topic: 'two' }),
      anEvent('E3', '2018-03-01'),
      anEvent('E4', '2018-04-01', { topic: 'one' }),
    ];
    const found = explain(eventsOf('notice', 2, SAME), aWorld(topics));
    expect(found).toMatchObject({ status: 'met', observed: { min: 2, max: 2 }, counted: ['E1', 'E4'] });
    const missed = explain(eventsOf('notice', 2, SAME), aWorld(topics, { E4: '0' }));
    expect(missed).toMatchObject({ status: 'not-met', counted: ['E1', 'E2', 'E3'] });
    expect(missed.witness).toEqual(['2018', 'E4']);
  });

  it('lists nothing of a limb that is not met where the other limb is', () => {
    const world = aWorld([...TWO, anEvent('E3', '2018-03-01', { kind: 'filing' })]);
    expect(explain(any(eventsOf('filing', 2), eventsOf('notice', 2)), world)).toMatchObject({
      status: 'met',
      observed: { min: 1, max: 1 },
      counted: ['E1', 'E2'],
    });
    const missed = explain(any(eventsOf('filing', 2), eventsOf('notice', 3)), world);
    expect(missed).toMatchObject({ status: 'not-met', counted: ['E1', 'E2', 'E3'] });
  });

  it('may be asked of each division below', () => {
    const counties = atLeast(1, { kind: 'divisions', level: 'county' }, [], eventsOf('notice', 2));
    const found = explain(counties, aWorld(TWO), 'city');
    expect(found).toMatchObject({ status: 'met', counted: ['E1', 'E2'] });
    const split = [anEvent('E1', '2018-02-01'), anEvent('E2', '2018-09-01', { division: 'B' })];
    expect(explain(counties, aWorld(split), 'city').status).toBe('not-met');
    expect(explain(eventsOf('notice', 2), aWorld(split), 'city').status).toBe('met');
  });
});
