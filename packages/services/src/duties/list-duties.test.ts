import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatDay, invariant } from '@shuize/domain';
import { type Pack, readPack } from '@shuize/engine';
import { describe, expect, it } from 'vitest';
import { aPackage } from '../facts/package.fixture.ts';
import { runPolicyCase } from '../policies/run-policy-case.ts';
import { shippedPack } from '../policies/shipped-pack.fixture.ts';
import { day, shippedCalendar } from './calendar.fixture.ts';
import { isOwedBy } from './duty-row.ts';
import { type DutyListing, listDuties } from './list-duties.ts';

const FIXTURE = fileURLToPath(new URL('../../../engine/fixtures/good/duty', import.meta.url));

/** The pack that the language reference takes its example of a duty from. */
function examplePack(): Pack {
  const files = readdirSync(FIXTURE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map(
      (file) => [path.relative(FIXTURE, file).split(path.sep).join('/'), readFileSync(file, 'utf8')] as const,
    );
  const read = readPack(new Map(files));
  invariant(read.ok, 'the example pack reads');
  return read.value;
}

function listing(changes: Partial<DutyListing> = {}): DutyListing {
  return {
    packs: [examplePack()],
    from: day('2018-01-01'),
    to: day('2018-12-31'),
    interpretations: {},
    timings: {},
    calendar: shippedCalendar(),
    data: null,
    asOf: null,
    isByAdoption: false,
    ...changes,
  };
}

function rowsOf(changes: Partial<DutyListing> = {}) {
  const listed = listDuties(listing(changes));
  invariant(listed.ok, listed.ok ? '' : listed.error.message.en);
  return listed.value.map(({ duty, due }) => `${duty} ${due === null ? '-' : formatDay(due)}`);
}

function faultOf(changes: Partial<DutyListing>) {
  const listed = listDuties(listing(changes));
  return listed.ok ? null : listed.error;
}

describe('The duties of a pack between two days', () => {
  it('come out in the cases of the example as they say', () => {
    const pack = examplePack();
    for (const policyCase of pack.cases) {
      expect(runPolicyCase(pack, policyCase)).toEqual({ kind: 'passed', caseId: policyCase.id });
    }
  });

  it('stand by due day, with what has no day last', () => {
    expect(rowsOf()).toEqual([
      'EX-duty 2018-01-31',
      'EX-list 2018-06-30',
      'EX-summary 2018-06-30',
      'EX-summary 2018-09-30',
      'EX-notify -',
      'EX-progress -',
    ]);
  });

  it('take an answer that one pack has, and leave the others at their defaults', () => {
    const packs = [examplePack(), shippedPack('shanxi-work-plan-2015')];
    const listed = listDuties(listing({ packs, interpretations: { 'summary-by': 'leading-group' } }));
    expect(listed.ok && listed.value.some((row) => isOwedBy(row, 'leading-group'))).toBe(true);
    expect(faultOf({ interpretations: { 'summary-by': 'nobody' } })?.kind).toBe('unknown-answer');
    expect(faultOf({ interpretations: { summary: 'office' } })?.kind).toBe('unknown-interpretation');
  });

  it('are not guessed for a year without a calendar', () => {
    const fault = faultOf({ from: day('2031-01-01'), to: day('2031-12-31') });
    expect(fault?.kind).toBe('no-calendar');
    expect(fault?.message.zh).toBe('没有 2031 年的工作日历，算不出职责“EX-duty”的期限。');
  });

  it('are found by the kind or a part of the name of who owes them', () => {
    const listed = listDuties(listing());
    const owedBy = (owner: string) =>
      listed.ok
        ? [...new Set(listed.value.filter((row) => isOwedBy(row, owner)).map(({ duty }) => duty))]
        : [];
    expect(owedBy('county')).toEqual(['EX-duty', 'EX-notify']);
    expect(owedBy('攻坚办')).toEqual(['EX-summary']);
    expect(owedBy('City Governments')).toEqual(['EX-list', 'EX-progress']);
    expect(owedBy('nobody')).toEqual([]);
  });
});

describe('A time that the text leaves open', () => {
  it('is set by the office for the duty that it names', () => {
    expect(rowsOf({ timings: { 'EX-progress': 'quarter' } }).filter((row) => row.startsWith('EX-p'))).toEqual(
      [
        'EX-progress 2018-03-31',
        'EX-progress 2018-06-30',
        'EX-progress 2018-09-30',
        'EX-progress 2018-12-31',
      ],
    );
  });

  it.each([
    [{ 'EX-nothing': 'month' }, 'unknown-duty'],
    [{ 'EX-progress': 'monthly' }, 'unknown-value'],
    [{ 'EX-progress': '-3-days' }, 'unknown-value'],
    [{ 'EX-progress': '10-days' }, 'timing-stated'],
    [{ 'EX-duty': 'month' }, 'timing-stated'],
    [{ 'EX-notify': '10-days' }, 'timing-stated'],
  ])('%j is refused as %s where it cannot be set', (timings, kind) => {
    expect(faultOf({ timings })?.kind).toBe(kind);
  });
});

describe('What happened', () => {
  const EVENTS = `event,date,kind,level,division,department,topic,verified,serious,title,recorded
E1,2018-03-01,incident,,990101,,,true,true,,2018-03-02
E2,2018-04-02,incident,,990102,,,,true,,2018-04-02
E3,2018-05-02,incident,,990101,,,false,true,,2018-05-02
E4,2018-06-01,incident,,,省环保厅,,true,true,,2018-06-01
`;
  const adoptions = (...rows: readonly string[]) => ['division,policy,from,to', ...rows, ''].join('\n');
  const started = (changes: Partial<DutyListing>) =>
    rowsOf(changes)
      .filter((row) => row.startsWith('EX-notify'))
      .map((row) => row.slice(10));

  it('starts a duty each time, unless it was found untrue', () => {
    expect(started({ data: aPackage({ 'events.csv': EVENTS }) })).toEqual([
      '2018-03-05',
      '2018-04-04',
      '2018-06-05',
    ]);
    expect(started({ data: aPackage() })).toEqual(['-']);
  });

  it('counts as known on the day', () => {
    const data = aPackage({ 'events.csv': EVENTS });
    expect(started({ data, asOf: day('2018-03-01') })).toEqual([]);
    expect(started({ data, asOf: day('2018-03-02') })).toEqual(['2018-03-05']);
  });

  it('starts a duty only where and while the pack is adopted, where that is asked for', () => {
    const files = { 'events.csv': EVENTS, 'adoptions.csv': adoptions('990102,duty,2018-04-02,2018-04-30') };
    expect(started({ data: aPackage(files), isByAdoption: true })).toEqual(['2018-04-04']);
    expect(started({ data: aPackage(files), isByAdoption: false })).toHaveLength(3);
    const ofCity = { ...files, 'adoptions.csv': adoptions('990100,duty,2018-03-02,') };
    expect(started({ data: aPackage(ofCity), isByAdoption: true })).toEqual(['2018-04-04', '2018-06-05']);
  });

  it('leaves out what the calendar asks for before the pack is adopted', () => {
    const data = aPackage({ 'adoptions.csv': adoptions('990100,duty,2018-07-01,') });
    expect(rowsOf({ data, isByAdoption: true }).filter((row) => !row.endsWith('-'))).toEqual([
      'EX-summary 2018-09-30',
    ]);
  });
});

describe('The deadlines of a plan', () => {
  it('are owed by those who lead, and what follows when late stands with them', () => {
    const listed = listDuties(
      listing({
        packs: [shippedPack('luoyang-campaign-2017')],
        from: day('2017-09-30'),
        to: day('2017-09-30'),
      }),
    );
    const rows = listed.ok ? listed.value.filter(({ due }) => due !== null) : [];
    expect(rows.map(({ what }) => what.zh)).toContain('河流清洁专项治理：排污口截污治污227个');
    for (const { whenLate } of rows) {
      expect(whenLate?.zh).toContain('直接问责');
    }
  });
});
