import { CELL_KNOWN, CELL_UNKNOWN, type MeasureRef, parseDay, yearOf } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import { describeFact, describeUnknown } from './describe-fact.ts';
import { aPackage } from './package.fixture.ts';
import { type PolicyFacts, policyFacts } from './policy-facts.ts';

const YEARS = [yearOf(2017), yearOf(2018)];
const HEADER = 'event,date,kind,level,division,department,topic,verified,serious,title,recorded';

function factsOf(events: readonly string[] | null, asOf: string | null = null): PolicyFacts {
  const files = events === null ? {} : { 'events.csv': [HEADER, ...events, ''].join('\n') };
  return policyFacts(aPackage(files), asOf === null ? null : parseDay(asOf), YEARS);
}

function recorded(facts: PolicyFacts, event: string, year: number, asked: Readonly<Record<string, string>>) {
  const number = facts.source.memberships('event').ids.indexOf(event);
  const ref: MeasureRef = {
    measure: 'event-recorded',
    parameters: { verified: 'any', serious: 'any', ...asked },
  };
  return cellText(facts, ref, number, year);
}

function unrecorded(facts: PolicyFacts, division: string, year: number) {
  const number = (facts.source.divisions.codes as readonly string[]).indexOf(division);
  return cellText(facts, { measure: 'unrecorded-events', parameters: {} }, number, year);
}

function cellText({ source }: PolicyFacts, ref: MeasureRef, entity: number, year: number) {
  const { first, count } = source.periods.year;
  const { state, numerator } = source.column(ref);
  const at = entity * count + year - first;
  const own = state[at];
  return own === CELL_KNOWN ? (numerator[at] ?? null) : own === CELL_UNKNOWN ? 'unknown' : null;
}

describe('events as facts', () => {
  const facts = factsOf([
    'E1,2018-03-01,notice,provincial,990101,环保局,废水直排,true,false,省督查组通报,',
    'E2,2018-04-01,report,,990102,,,,true,,',
    'E3,2017-12-31,report,,990101,,,false,,,',
    'E4,2018-05-01,report,,,环保局,,true,true,,',
  ]);

  it('exist in the year of their day, with their kind, level and problem', () => {
    expect(facts.source.memberships('event')).toMatchObject({
      ids: ['E1', 'E2', 'E3'],
      attributes: {
        kind: ['notice', 'report', 'report'],
        level: ['provincial', '', ''],
        topic: ['废水直排', '', ''],
      },
    });
    expect([2017, 2018].map((year) => recorded(facts, 'E1', year, {}))).toEqual([null, 1]);
    expect([2017, 2018].map((year) => recorded(facts, 'E3', year, {}))).toEqual([1, null]);
  });

  it('of a department without a division belong to nobody', () => {
    expect(facts.events.map(({ event }) => event)).not.toContain('E4');
  });

  it('are verified, serious, not so, or not known to be', () => {
    expect(recorded(facts, 'E1', 2018, { verified: 'true' })).toBe(1);
    expect(recorded(facts, 'E1', 2018, { serious: 'true' })).toBe(0);
    expect(recorded(facts, 'E1', 2018, { serious: 'false' })).toBe(1);
    expect(recorded(facts, 'E2', 2018, { verified: 'true' })).toBe('unknown');
    expect(recorded(facts, 'E2', 2018, { verified: 'true', serious: 'true' })).toBe('unknown');
    expect(recorded(facts, 'E2', 2018, { verified: 'true', serious: 'false' })).toBe(0);
    expect(recorded(facts, 'E3', 2017, { verified: 'true', serious: 'true' })).toBe(0);
  });

  it('may be more than are on record where there is no record, or the year is not over', () => {
    expect(unrecorded(facts, '990101', 2018)).toBe(0);
    expect(unrecorded(factsOf([]), '990101', 2018)).toBe(0);
    expect(unrecorded(factsOf(null), '990101', 2018)).toBe('unknown');
    const inMay = factsOf([], '2018-05-01');
    expect([2017, 2018].map((year) => unrecorded(inMay, '990101', year))).toEqual([0, 'unknown']);
    expect(unrecorded(factsOf([], '2018-12-31'), '990101', 2018)).toBe(0);
    expect(unrecorded(factsOf([], '2018-12-30'), '990101', 2018)).toBe('unknown');
  });

  it('are those that had happened and were known on the day, as they were known', () => {
    const rows = [
      'E1,2018-03-01,report,,990101,,,,,,2018-03-02',
      'E1,2018-03-01,report,,990101,,,true,,,2018-06-01',
      'E2,2018-04-01,report,,990101,,,,,,2018-04-05',
      'E3,2018-09-01,report,,990101,,,,,,',
    ];
    const ids = (asOf: string | null) => factsOf(rows, asOf).events.map(({ event }) => event);
    expect(ids('2018-03-01')).toEqual([]);
    expect(ids('2018-04-04')).toEqual(['E1']);
    expect(ids('2018-04-05')).toEqual(['E1', 'E2']);
    expect(ids(null)).toEqual(['E1', 'E2', 'E3']);
    expect(recorded(factsOf(rows, '2018-05-31'), 'E1', 2018, { verified: 'true' })).toBe('unknown');
    expect(recorded(factsOf(rows, '2018-06-01'), 'E1', 2018, { verified: 'true' })).toBe(1);
  });

  it('are verified since the earliest version that says so, where it says on which day', () => {
    const row = (verified: string, day: string) => `E1,2018-03-01,report,,990101,,,${verified},,,${day}`;
    const verifiedOn = (asOf: string | null, ...rows: readonly string[]) =>
      factsOf(rows, asOf).events.map((event) => event.verifiedOn);
    const versions = [row('true', '2018-07-01'), row('', '2018-03-02'), row('true', '2018-06-01')];
    expect(verifiedOn(null, ...versions)).toEqual([parseDay('2018-06-01')]);
    expect(verifiedOn('2018-06-30', ...versions)).toEqual([parseDay('2018-06-01')]);
    expect(verifiedOn('2018-05-31', ...versions)).toEqual([null]);
    expect(verifiedOn(null, row('true', ''))).toEqual([null]);
    expect(verifiedOn(null, row('true', '2018-06-01'), row('true', ''))).toEqual([null]);
    expect(verifiedOn(null, row('true', '2018-06-01'), row('false', '2018-07-01'))).toEqual([null]);
  });

  it('stand in a finding with their day and place, and are named where they are not known', () => {
    const ref: MeasureRef = { measure: 'event-recorded', parameters: { verified: 'any', serious: 'any' } };
    const cell = { ref, cell: 1, entity: 0, period: 2018, item: null };
    const first = parseDay('2018-03-01');
    expect(describeFact(facts, cell)).toEqual({
      fact: {
        kind: 'event',
        event: 'E1',
        date: '2018-03-01',
        eventKind: 'notice',
        level: 'provincial',
        division: '990101',
        department: '环保局',
        topic: '废水直排',
        title: '省督查组通报',
      },
      first,
      last: first,
      place: { division: '990101', department: '环保局' },
      verifiedOn: null,
    });
    expect(describeUnknown(facts, cell)).toEqual({ event: 'E1', date: '2018-03-01' });
  });
});
