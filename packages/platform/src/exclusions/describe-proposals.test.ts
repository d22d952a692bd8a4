import { TEST_SERVERS, type TestServer } from '@shuize/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantAt } from '../clock.ts';
import { correctRows, withdrawRows } from '../corrections/correct-rows.ts';
import { done } from '../testing/outcome.fixture.ts';
import { anActor, recordSmallProvince } from '../testing/small-province.fixture.ts';
import { decideExclusion } from './decide-exclusion.ts';
import { describeProposals } from './describe-proposals.ts';
import { exclusionsInForce } from './exclusions-in-force.ts';
import { proposeExclusion } from './propose-exclusion.ts';

const KEY = { section: 'S1', month: '2018-05', indicator: 'NH3N' } as const;
const ALL = { offset: 0, limit: 9 } as const;

describe.each(TEST_SERVERS)('what an exclusion comes to, on $name', ({ open }) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await open();
  });
  afterAll(() => server.stop());

  const [analyst, leader] = [anActor('analyst'), anActor('leader')];

  async function opened() {
    const database = await server.database();
    await recordSmallProvince(database);
    return { database, clock: () => instantAt(Date.UTC(2026, 10, 24)) };
  }

  it('is told with the class counted and left out, before anybody decides', async () => {
    const context = await opened();
    const value = { file: 'monthly.csv', rows: [{ ...KEY, value: '9.9' }], reason: '复核' };
    done(await correctRows(context, analyst, value));
    const proposal = done(await proposeExclusion(context, analyst, { ...KEY, reason: '采样时遇暴雨' }));
    const [told] = await describeProposals(context, leader, [proposal]);
    expect(told).toMatchObject({ isOwn: false, withdrawal: null });
    expect(told?.effect?.counted).toBe('below-V');
    expect(told?.effect?.leftOut).not.toBe('below-V');
    const [own] = await describeProposals(context, analyst, [proposal]);
    expect(own?.isOwn).toBe(true);
  });

  it('is in force from the approval until it is taken back, which is told with who did it and why', async () => {
    const context = await opened();
    const proposal = done(await proposeExclusion(context, analyst, { ...KEY, reason: '采样时遇暴雨' }));
    expect(done(await exclusionsInForce(context, leader, ALL)).total).toBe(0);
    const decided = { proposalId: proposal.id, decision: 'approved', reason: null } as const;
    const approved = done(await decideExclusion(context, leader, decided));
    expect(done(await exclusionsInForce(context, leader, ALL)).exclusions).toMatchObject([
      { ...KEY, reason: '采样时遇暴雨', approvedBy: leader.name },
    ]);
    expect(done(await exclusionsInForce(context, anActor('leader', '990102'), ALL)).total).toBe(0);
    const taken = { file: 'exclusions.csv', rows: [{ ...KEY }], reason: '复核后恢复' };
    done(await withdrawRows(context, leader, taken));
    expect(done(await exclusionsInForce(context, leader, ALL)).total).toBe(0);
    const [told] = await describeProposals(context, leader, [approved]);
    expect(told?.withdrawal).toMatchObject({ actor: leader.userId, reason: '复核后恢复' });
  });
});
