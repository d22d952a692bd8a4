import { randomUUID } from 'node:crypto';
import { addPublication, addRun, type Instant } from '@shuize/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type JudgedWorld, judgeSmallWorld } from '../testing/judged-world.fixture.ts';
import {
  addAccount,
  type Browser,
  loadSmallWorld,
  openTestSite,
  signedIn,
  type TestSite,
} from '../testing/test-site.fixture.ts';

let site: TestSite;
let world: JudgedWorld;
let secondId: string;
let leader: Browser;

beforeAll(async () => {
  site = await openTestSite();
  await loadSmallWorld(site);
  const { userId } = await addAccount(site, { roles: ['leader'] });
  world = await judgeSmallWorld(site, userId);
  secondId = await publishAgain(userId);
  leader = await signedIn(site, { roles: ['leader'] });
});
afterAll(() => site.stop());

const get = async (url: string, language = 'zh') =>
  (await leader.ask({ method: 'GET', url, headers: { 'accept-language': language } })).body;

/** A second edition of the period, of which only a section that was renamed is left. */
async function publishAgain(publishedBy: string): Promise<string> {
  const asOf = '2001-01-01T00:00:00.000000Z' as Instant;
  const made = {
    period: '2018',
    asOf,
    startedBy: publishedBy,
    startedAt: asOf,
    packs: {},
    engineVersion: 'test',
  };
  const digests = { inputDigest: 'd5'.repeat(32), resultDigest: 'e6'.repeat(32) };
  const runId = randomUUID();
  const publication = await site.database.write(async (transaction) => {
    await addRun(transaction, { id: runId, ...made, ...digests }, [
      { kind: 'water', key: 'section/S1', division: '990101', content: { name: '新桥' } },
    ]);
    return addPublication(transaction, {
      id: randomUUID(),
      runId,
      period: '2018',
      publishedBy,
      publishedOn: '2026-11-25',
      note: '更名',
    });
  });
  return publication.id;
}

describe('an edition', () => {
  it('[PF-4] says in the reader’s language what each difference from the edition before is about', async () => {
    const { before, differences } = await get(`/api/publications/${secondId}`);
    expect(before.publicationId).toBe(world.publicationId);
    const abouts = (found: readonly { readonly change: string; readonly about: string }[]) =>
      found.map(({ change, about }) => `${change} ${about}`);
    expect(abouts(differences)).toEqual([
      'vanished 甲一县的线索',
      'vanished 乙一县的线索',
      'changed 断面：新桥',
      'vanished 断面：三号桥',
    ]);
    expect(abouts((await get(`/api/publications/${secondId}`, 'en')).differences)).toContain(
      'changed Section: 新桥',
    );
  });

  it('names the policies of its run, and leaves open the title of one that is not at hand', async () => {
    const { run, before } = await get(`/api/publications/${world.publicationId}`);
    expect(before).toBeNull();
    expect(run.packs).toEqual({ SX18: { version: '1', digest: 'c3'.repeat(32), title: null } });
  });
});
