import { bilingual, type DivisionCode, type PostRow, parseDay, yearOf } from '@shuize/domain';
import type { Held, HeldRole } from '@shuize/engine';
import { describe, expect, it } from 'vitest';
import { holdersOfHeld } from './holders-of-held.ts';
import { type FactSpan, indexTenures } from './tenures.ts';

const COUNTY = '990101' as DivisionCode;
const TOWNSHIP = '990101101' as DivisionCode;
const CITY = '990100' as DivisionCode;
const PARENTS: Readonly<Record<string, DivisionCode>> = { [TOWNSHIP]: COUNTY, [COUNTY]: CITY };
const SEARCH = {
  rule: 'at-fact',
  windowEnd: yearOf(2018),
  parentOf: (division: DivisionCode) => PARENTS[division] ?? null,
} as const;

function day(text: string) {
  const parsed = parseDay(text);
  if (parsed === null) {
    throw new Error(`${text} is not a day`);
  }
  return parsed;
}

function aTenure(post: string, person: string, changes: Partial<PostRow> = {}): PostRow {
  return {
    row: 2,
    recorded: null,
    division: COUNTY,
    department: null,
    post,
    person,
    from: day('2015-01-01'),
    to: null,
    ...changes,
  };
}

function aRole(role: string, posts: HeldRole['posts'], changes: Partial<HeldRole> = {}): HeldRole {
  return { role, posts, label: bilingual(role, role), measures: [], place: 'event', ...changes };
}

function roles(...held: readonly HeldRole[]): Held {
  return { kind: 'roles', roles: held, label: bilingual('各角色', 'roles') };
}

function onDay(text: string, department: string | null = null, division = COUNTY): FactSpan {
  return { first: day(text), last: day(text), place: { division, department } };
}

/** `person post facts`, in order. */
function told(held: Held, tenures: readonly PostRow[] | null, ...facts: readonly FactSpan[]) {
  return holdersOfHeld(held, COUNTY, indexTenures(tenures), facts, SEARCH).map(
    ({ person, post, facts: own }) => [person ?? 'nobody', post ?? '-', own.join()].join(' '),
  );
}

const DEPUTY = aRole('deputy', [['vice-county-head'], ['deputy']]);
const PRINCIPALS = aRole('principals', [['county-secretary', 'county-head'], ['principal']]);

describe('holders of several roles', () => {
  it('come role by role, each with the post, and both principals with theirs', () => {
    const tenures = [
      aTenure('county-head', '县长'),
      aTenure('county-secretary', '书记'),
      aTenure('vice-county-head', '副县长'),
    ];
    expect(told(roles(DEPUTY, PRINCIPALS), tenures, onDay('2018-03-01'))).toEqual([
      '副县长 vice-county-head 0',
      '书记 county-secretary 0',
      '县长 county-head 0',
    ]);
  });

  it('name no post where one post alone is held', () => {
    const grid = roles(aRole('grid-officer', [['grid-officer']]));
    expect(told(grid, [aTenure('grid-officer', '网格员')], onDay('2018-03-01'))).toEqual(['网格员 - 0']);
  });

  it('are those of the day: the one before and the one after share no fact', () => {
    const tenures = [
      aTenure('vice-county-head', '前任', { to: day('2018-03-01') }),
      aTenure('vice-county-head', '后任', { from: day('2018-03-02') }),
    ];
    expect(
      told(roles(DEPUTY, PRINCIPALS), tenures, onDay('2018-03-01'), onDay('2018-03-02')).slice(0, 2),
    ).toEqual(['前任 vice-county-head 0', '后任 vice-county-head 1']);
  });

  it('are sought in the department that the event names, and nowhere else', () => {
    const tenures = [
      aTenure('vice-county-head', '副县长'),
      aTenure('deputy', '副局长', { department: '环保局' }),
      aTenure('principal', '局长', { department: '环保局' }),
    ];
    expect(told(roles(DEPUTY, PRINCIPALS), tenures, onDay('2018-03-01', '环保局'))).toEqual([
      '副局长 deputy 0',
      '局长 principal 0',
    ]);
    expect(told(roles(DEPUTY, PRINCIPALS), tenures, onDay('2018-03-01', '水务局'))).toEqual([
      'nobody deputy 0',
      'nobody principals 0',
    ]);
  });

  it('are sought in the division judged where the rule says so, whatever department is named', () => {
    const tenures = [
      aTenure('vice-county-head', '副县长'),
      aTenure('deputy', '副局长', { department: '环保局' }),
    ];
    const held = roles({ ...DEPUTY, place: 'subject' }, PRINCIPALS);
    expect(told(held, tenures, onDay('2018-03-01', '环保局'))[0]).toBe('副县长 vice-county-head 0');
  });

  it('are sought in the division of the event and upwards as far as the subject', () => {
    const officer = aRole('grid-officer', [['grid-officer']]);
    const inTownship = onDay('2018-03-01', null, TOWNSHIP);
    const own = aTenure('grid-officer', '镇网格员', { division: TOWNSHIP });
    const above = aTenure('grid-officer', '县网格员');
    const beyond = aTenure('grid-officer', '市网格员', { division: CITY });
    expect(told(roles(officer), [own, above], inTownship)).toEqual(['镇网格员 - 0']);
    expect(told(roles(officer), [above, beyond], inTownship)).toEqual(['县网格员 - 0']);
    expect(told(roles(officer), [beyond], inTownship)).toEqual(['nobody - 0']);
  });

  it('say that a post was empty on the day, and look no further', () => {
    const tenures = [
      aTenure('county-head', '县长', { to: day('2018-02-28') }),
      aTenure('county-secretary', '书记'),
      aTenure('principal', '主要负责人'),
    ];
    expect(told(roles(DEPUTY, PRINCIPALS), tenures, onDay('2018-03-01'))).toEqual([
      'nobody deputy 0',
      '书记 county-secretary 0',
      'nobody county-head 0',
    ]);
    expect(told(roles(DEPUTY), null, onDay('2018-03-01'))).toEqual(['nobody - 0']);
  });

  it('are at the end of the year where the rule says so', () => {
    const tenures = [
      aTenure('vice-county-head', '前任', { to: day('2018-03-01') }),
      aTenure('vice-county-head', '后任', { from: day('2018-03-02') }),
    ];
    const found = holdersOfHeld(roles(DEPUTY), COUNTY, indexTenures(tenures), [onDay('2018-03-01')], {
      ...SEARCH,
      rule: 'year-end',
    });
    expect(found.map(({ person }) => person)).toEqual(['后任']);
  });

  describe('of the day of verification', () => {
    const tenures = [
      aTenure('county-head', '县长甲', { to: day('2018-06-30') }),
      aTenure('county-head', '县长乙', { from: day('2018-07-01') }),
      aTenure('direct', '承办人甲', { to: day('2018-06-30') }),
      aTenure('direct', '承办人乙', { from: day('2018-07-01') }),
    ];
    const held = roles(
      aRole('principal', [['county-head']]),
      aRole('direct', [['direct']], { holder: 'at-fact' }),
    );
    const toldOf = (...verifiedOn: readonly (string | null)[]) =>
      holdersOfHeld(
        held,
        COUNTY,
        indexTenures(tenures),
        verifiedOn.map((text) => ({
          ...onDay('2018-03-01'),
          verifiedOn: text === null ? null : day(text),
        })),
        { ...SEARCH, rule: 'at-verification' },
      ).map(({ person, post, facts }) => [person ?? 'nobody', post ?? '-', facts.join()].join(' '));

    it('are held where the rule says so, and those of the act for a role that goes by the act', () => {
      expect(toldOf('2018-06-30', '2018-07-01')).toEqual([
        '县长甲 county-head 0',
        '县长乙 county-head 1',
        '承办人甲 direct 0,1',
      ]);
    });

    it('are nobody where no such day is on record: none is guessed', () => {
      expect(toldOf(null, '2018-07-01')).toEqual([
        '县长乙 county-head 1',
        'nobody county-head 0',
        '承办人甲 direct 0,1',
      ]);
    });
  });

  it('of facts that say no place are those of the subject', () => {
    const month: FactSpan = { first: day('2018-03-01'), last: day('2018-03-31') };
    expect(told(roles(DEPUTY), [aTenure('deputy', '分管')], month)).toEqual(['分管 - 0']);
  });

  it('are nobody where there is no fact, or a body is held', () => {
    expect(told(roles(DEPUTY), [aTenure('deputy', '分管')])).toEqual([]);
    const body: Held = { kind: 'body', body: 'government', label: bilingual('政府', 'government') };
    expect(told(body, [], onDay('2018-03-01'))).toEqual([]);
  });
});
