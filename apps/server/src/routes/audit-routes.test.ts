import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestSite, signedIn, type TestSite } from '../testing/test-site.fixture.ts';

let site: TestSite;

beforeAll(async () => {
  site = await openTestSite();
  await signedIn(site, { roles: ['leader'] });
});
afterAll(() => site.stop());

describe('the audit trail', () => {
  it('is narrowed by what was done, by whom and on which days', async () => {
    const auditor = await signedIn(site, { roles: ['audit-administrator'] });
    const found = async (
      search: string,
    ): Promise<readonly { readonly action: string; readonly actor: string }[]> =>
      (await auditor.ask({ method: 'GET', url: `/api/audit?${search}` })).body.items;
    const signIns = await found('action=sign-in');
    expect(new Set(signIns.map(({ action }) => action))).toEqual(new Set(['sign-in']));
    const [newest] = signIns;
    const own = await found(`actor=${newest?.actor}`);
    expect(new Set(own.map(({ actor }) => actor))).toEqual(new Set([newest?.actor]));
    expect(await found('to=2001-01-01')).toEqual([]);
    expect(await found('from=2001-01-01&action=publish')).toEqual([]);
    expect((await auditor.ask({ method: 'GET', url: '/api/audit?from=2001-13-01' })).status).toBe(400);
  });
});
