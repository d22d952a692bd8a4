import type { Language } from '@shuize/domain';
import { TEST_SERVERS, type TestServer } from '@shuize/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordDemonstration } from '../runs/demonstration.fixture.ts';
import { shippedPacks } from '../runs/packs.fixture.ts';
import { startRun } from '../runs/start-run.ts';
import { codeOf, done } from '../testing/outcome.fixture.ts';
import { anActor } from '../testing/small-province.fixture.ts';
import { type FindingsAsked, listFindings } from './list-findings.ts';

const ALL: FindingsAsked = {
  runId: null,
  period: null,
  status: null,
  policy: null,
  division: null,
  offset: 0,
  limit: 1_000,
  language: 'zh',
};

describe.each(TEST_SERVERS.slice(0, 1))('findings of the demonstration, on $name', ({ open }) => {
  let server: TestServer;
  let context: Parameters<typeof startRun>[0];
  beforeAll(async () => {
    server = await open();
    const database = await server.database();
    context = { database, packs: shippedPacks(), programVersion: 'test' };
    await recordDemonstration(database);
    done(await startRun(context, anActor('analyst'), { period: '2018' }));
  });
  afterAll(() => server.stop());

  const listed = async (asked: Partial<FindingsAsked>, division?: string) =>
    done(await listFindings(context, anActor('leader', division), { ...ALL, ...asked }));

  it('are told with the instrument and the place of the clause in it, not its id', async () => {
    const policy = 'shanxi-accountability-2018';
    const citations = async (language: Language) =>
      (await listed({ policy, language })).findings
        .filter(({ provision }) => provision === 'SX18-1a')
        .map(({ citation }) => citation);
    expect(new Set(await citations('zh'))).toEqual(
      new Set(['《山西省水污染防治量化问责办法（试行）》一是第1项']),
    );
    expect(new Set(await citations('en'))).toEqual(
      new Set(['山西省水污染防治量化问责办法（试行）, 一是第1项']),
    );
  });

  it('are narrowed by pack, status and division, each as a filter over all would', async () => {
    const { findings: all, policies, counts } = await listed({});
    expect(policies.length).toBeGreaterThan(2);
    expect(policies.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
    const [{ division = '' } = {}] = all;
    for (const { policy, count } of policies) {
      for (const status of [null, 'met', 'undetermined'] as const) {
        for (const place of [null, division]) {
          const narrowed = await listed({ policy, status, division: place });
          const expected = all.filter(
            (each) =>
              each.policy === policy &&
              (status === null || each.status === status) &&
              (place === null || each.division === place),
          );
          expect(narrowed.findings).toEqual(expected);
          expect(narrowed.total).toBe(expected.length);
          // Whatever is asked for, what could be asked for is told.
          expect(narrowed.policies).toEqual(policies);
          expect(narrowed.counts).toEqual(counts);
        }
      }
      expect((await listed({ policy })).total).toBe(count);
    }
    expect((await listed({ policy: 'nonsense' })).total).toBe(0);
  });

  it('count no pack that nothing within the scope is found by', async () => {
    const { findings: all } = await listed({});
    const [{ division = '' } = {}] = all;
    const own = await listed({}, division);
    expect(own.findings).toEqual(all.filter((each) => each.division === division));
    expect(new Set(own.policies.map(({ policy }) => policy))).toEqual(
      new Set(own.findings.map(({ policy }) => policy)),
    );
    expect(own.policies.reduce((sum, { count }) => sum + count, 0)).toBe(own.total);
  });

  it('are part by part what they are whole', async () => {
    const { findings: all, total } = await listed({});
    const parts = [];
    for (let offset = 0; offset < total; offset += 7) {
      parts.push(...(await listed({ offset, limit: 7 })).findings);
    }
    expect(parts).toEqual(all);
  });

  it('are nobody’s without the permission, and none of a run that is not there', async () => {
    expect(codeOf(await listFindings(context, anActor('station'), ALL))).toBe('not-allowed');
    const unknown = await listFindings(context, anActor('leader'), { ...ALL, runId: 'nonsense' });
    expect(codeOf(unknown)).toBe('not-found');
  });
});
