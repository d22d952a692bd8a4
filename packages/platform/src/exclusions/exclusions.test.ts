import { auditEntries, readPackageFiles } from '@shuize/store';
import { TEST_SERVERS, type TestServer } from '@shuize/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { correctRows, withdrawRows } from '../corrections/correct-rows.ts';
import { codeOf, done } from '../testing/outcome.fixture.ts';
import { anActor, recordSmallProvince } from '../testing/small-province.fixture.ts';
import { decideExclusion } from './decide-exclusion.ts';
import { proposeExclusion } from './propose-exclusion.ts';
import { readExclusions } from './read-exclusions.ts';

const ASKED = { section: 'S1', month: '2018-05', indicator: 'NH3N', reason: '采样时遇暴雨' } as const;

describe.each(TEST_SERVERS)('excluding a value, on $name', ({ open }) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await open();
  });
  afterAll(() => server.stop());

  const [analyst, leader] = [anActor('analyst'), anActor('leader')];

  async function opened() {
    const database = await server.database();
    await recordSmallProvince(database);
    return { database };
  }

  async function excluded(context: Awaited<ReturnType<typeof opened>>): Promise<string | null> {
    const asked = { asOf: null, months: null };
    const files = await context.database.read((transaction) => readPackageFiles(transaction, asked));
    const bytes = files.get('exclusions.csv');
    return bytes === undefined ? null : new TextDecoder().decode(bytes);
  }

  it('counts once another person approves it, and both are in the audit trail', async () => {
    const context = await opened();
    const proposal = done(await proposeExclusion(context, analyst, ASKED));
    expect(await excluded(context)).toBeNull();
    const decided = { proposalId: proposal.id, decision: 'approved', reason: null } as const;
    expect(done(await decideExclusion(context, leader, decided))).toMatchObject({
      decision: 'approved',
      decidedBy: leader.userId,
    });
    expect(await excluded(context)).toContain('S1,2018-05,NH3N,采样时遇暴雨,某某,20');
    const audit = await context.database.read((tx) => auditEntries(tx, { before: null, limit: 9 }));
    expect(audit.map(({ action, actor }) => [action, actor])).toEqual([
      ['approve-exclusion', leader.userId],
      ['propose-exclusion', analyst.userId],
    ]);
    expect(codeOf(await decideExclusion(context, leader, decided))).toBe('already-decided');
    expect(codeOf(await proposeExclusion(context, analyst, ASKED))).toBe('already-excluded');
    const taken = { file: 'exclusions.csv', rows: [{ ...KEY }], reason: '复核后恢复' };
    expect(codeOf(await correctRows(context, leader, taken))).toBe('exclusions-need-approval');
    expect(codeOf(await withdrawRows(context, analyst, taken))).toBe('not-allowed');
    expect(done(await withdrawRows(context, leader, taken)).corrected).toBe(1);
    expect(await excluded(context)).not.toContain('S1');
  });

  const KEY = { section: 'S1', month: '2018-05', indicator: 'NH3N' };

  it('is never decided by who proposed it, whatever other roles they have', async () => {
    const context = await opened();
    const both = { ...analyst, roles: ['analyst', 'leader'] } as const;
    const proposal = done(await proposeExclusion(context, both, ASKED));
    const decided = { proposalId: proposal.id, decision: 'approved', reason: null } as const;
    expect(codeOf(await decideExclusion(context, both, decided))).toBe('own-proposal');
    expect(codeOf(await decideExclusion(context, analyst, decided))).toBe('not-allowed');
    expect(await excluded(context)).toBeNull();
  });

  it('is rejected with a reason only, and changes nothing', async () => {
    const context = await opened();
    const { id } = done(await proposeExclusion(context, analyst, { ...ASKED, indicator: '*' }));
    const rejected = { proposalId: id, decision: 'rejected' } as const;
    expect(codeOf(await decideExclusion(context, leader, { ...rejected, reason: ' ' }))).toBe(
      'reason-missing',
    );
    done(await decideExclusion(context, leader, { ...rejected, reason: '理由不足' }));
    expect(await excluded(context)).toBeNull();
    const list = done(await readExclusions(context, leader, { state: 'decided', limit: 9, offset: 0 }));
    expect(list.proposals.map(({ decisionReason }) => decisionReason)).toEqual(['理由不足']);
  });

  it.each([
    ['a month that is none', { month: '2018-13' }, 'not-a-month'],
    ['an indicator that is none', { indicator: 'XX' }, 'unknown-indicator'],
    ['no reason', { reason: ' ' }, 'reason-missing'],
    ['a section that is not there', { section: 'S9' }, 'not-found'],
  ])('is not proposed with %s', async (_, change, code) => {
    const context = await opened();
    expect(codeOf(await proposeExclusion(context, analyst, { ...ASKED, ...change }))).toBe(code);
  });

  it('[PF-6] is not proposed by the judged, nor seen or decided outside the scope', async () => {
    const context = await opened();
    expect(codeOf(await proposeExclusion(context, anActor('county', '990101'), ASKED))).toBe('not-allowed');
    expect(codeOf(await proposeExclusion(context, anActor('station', '990102', ['S1']), ASKED))).toBe(
      'not-found',
    );
    const { id } = done(await proposeExclusion(context, anActor('station', '990101', ['S1']), ASKED));
    const outside = anActor('leader', '990102');
    const decided = { proposalId: id, decision: 'approved', reason: null } as const;
    expect(codeOf(await decideExclusion(context, outside, decided))).toBe('not-found');
    expect(codeOf(await decideExclusion(context, outside, { ...decided, proposalId: 'nonsense' }))).toBe(
      'not-found',
    );
    const seen = await readExclusions(context, outside, { state: 'all', limit: 9, offset: 0 });
    expect(done(seen)).toEqual({ total: 0, proposals: [] });
    expect(codeOf(await proposeExclusion(context, analyst, ASKED))).toBe('already-proposed');
  });
});
