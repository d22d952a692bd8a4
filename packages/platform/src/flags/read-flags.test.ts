import { TEST_SERVERS, type TestServer } from '@shuize/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordDemonstration } from '../runs/demonstration.fixture.ts';
import { codeOf, done } from '../testing/outcome.fixture.ts';
import { anActor } from '../testing/small-province.fixture.ts';
import { readFlags } from './read-flags.ts';

const ASKED = { section: null, first: '2018-01', last: '2018-12' } as const;

describe.each(TEST_SERVERS)('flags of what is on record, on $name', ({ open }) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await open();
  });
  afterAll(() => server.stop());

  it('[PF-6] are of the sections within the scope, and of one section with its readings', async () => {
    const database = await server.database();
    await recordDemonstration(database);
    const all = done(await readFlags({ database }, anActor('analyst'), ASKED));
    const [first] = all;
    expect(first?.sentence.zh).toContain('请核查');
    expect(all.every(({ source }) => source === 'monthly')).toBe(true);
    const one = { ...ASKED, section: first?.section ?? '' };
    const own = done(await readFlags({ database }, anActor('analyst'), one));
    expect(own.filter(({ source }) => source === 'monthly')).toEqual(
      all.filter(({ section }) => section === first?.section),
    );
    const outside = { ...anActor('analyst'), division: null };
    expect(done(await readFlags({ database }, outside, ASKED))).toEqual([]);
    expect(codeOf(await readFlags({ database }, outside, one))).toBe('not-found');
    expect(codeOf(await readFlags({ database }, anActor('analyst'), { ...one, section: 'nonsense' }))).toBe(
      'not-found',
    );
    expect(codeOf(await readFlags({ database }, anActor('county', '990101'), ASKED))).toBe('not-allowed');
    expect(codeOf(await readFlags({ database }, anActor('analyst'), { ...ASKED, first: '2019-01' }))).toBe(
      'not-months',
    );
  });
});
