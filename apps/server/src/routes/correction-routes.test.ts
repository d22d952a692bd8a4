import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Browser,
  loadSmallWorld,
  openTestSite,
  signedIn,
  type TestSite,
} from '../testing/test-site.fixture.ts';

let site: TestSite;
let analyst: Browser;
let leader: Browser;
beforeAll(async () => {
  site = await openTestSite();
  await loadSmallWorld(site);
  analyst = await signedIn(site, { roles: ['analyst'] });
  leader = await signedIn(site, { roles: ['leader'] });
});
afterAll(() => site.stop());

const KEY = { section: 'S1', month: '2018-01', indicator: 'NH3N' };
const get = (browser: Browser, url: string) => browser.ask({ method: 'GET', url });
const post = (browser: Browser, url: string, payload: object) =>
  browser.ask({ method: 'POST', url, payload });
const isOfS1 = ({ section }: { section: string }) => section === 'S1';

describe('values on record', () => {
  it('[PF-3] are corrected as a new version that says who, when and why, and stand among the imports by kind', async () => {
    const rows = [{ ...KEY, value: '0.45' }];
    const done = await post(analyst, '/api/corrections', { file: 'monthly.csv', rows, reason: '复核' });
    expect(done).toMatchObject({ status: 201, body: { corrected: 1 } });
    const versions = await get(analyst, '/api/sections/S1/measurements?indicator=NH3N&to=2018-01');
    expect(versions.body.items).toMatchObject([
      { value: '0.45', isInForce: true, isCorrection: true, reason: '复核', source: 'correction' },
      { isInForce: false, isCorrection: false, recordedBy: null },
    ]);
    expect(versions.body.items[0].recordedBy).toEqual(expect.stringMatching(/./));
    await post(analyst, '/api/corrections/withdrawal', {
      file: 'monthly.csv',
      rows: [KEY],
      reason: '误报',
    });
    const corrections = await get(analyst, '/api/imports?kind=correction');
    expect(corrections.body.items).toMatchObject([
      { source: 'withdrawal', reason: '误报' },
      { source: 'correction', reason: '复核' },
    ]);
    const imports = await get(analyst, '/api/imports?kind=import');
    expect(imports.body.items.map(({ source }: { source: string }) => source)).not.toContain('correction');
    expect((await get(analyst, '/api/imports?kind=nothing')).status).toBe(400);
  });

  it('[PF-4] proposed for exclusion are told with the class counted and left out, and whose they are', async () => {
    const asked = { ...KEY, month: '2018-02', indicator: '*', reason: '仪器故障' };
    const proposed = await post(analyst, '/api/exclusions', asked);
    expect(proposed).toMatchObject({
      status: 201,
      body: { sectionName: '一号桥', isOwn: true, effect: { counted: 'V' }, withdrawal: null },
    });
    expect(proposed.body.effect.leftOut).not.toBe('V');
    const seen = await get(leader, '/api/exclusions?state=open');
    expect(seen.body.items).toMatchObject([{ proposalId: proposed.body.proposalId, isOwn: false }]);
    const inForce = async () => (await get(leader, '/api/exclusions/in-force')).body.items.filter(isOfS1);
    expect(await inForce()).toEqual([]);
    const decision = `/api/exclusions/${proposed.body.proposalId}/decision`;
    expect((await post(leader, decision, { decision: 'approved' })).status).toBe(200);
    expect(await inForce()).toMatchObject([{ month: '2018-02', indicator: '*', effect: { counted: 'V' } }]);
    const file = await get(leader, '/api/exclusions/in-force?format=csv');
    expect(file.text).toMatch(/S1,一号桥,2018-02,全部指标,Ⅴ类,[^,]+,仪器故障/);
    await post(leader, '/api/exclusions/withdrawal', { ...asked, reason: '恢复' });
    expect(await inForce()).toEqual([]);
    const approved = await get(analyst, '/api/exclusions?state=approved');
    expect(approved.body.items).toMatchObject([{ withdrawal: { reason: '恢复' } }]);
    expect((await get(analyst, '/api/exclusions?state=rejected')).body.total).toBe(0);
  });
});
