import { allows, type Permission, ROLES, type Role } from '@shuize/platform';
import fc from 'fast-check';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type JudgedWorld, judgeSmallWorld } from './testing/judged-world.fixture.ts';
import {
  type Answered,
  aBrowser,
  addAccount,
  type Browser,
  type Claim,
  formOf,
  loadSmallWorld,
  openTestSite,
  signedIn,
  type TestSite,
} from './testing/test-site.fixture.ts';

let site: TestSite;
let world: JudgedWorld;
/** Ids of accounts and proposals in the first city and in the second. */
let users: readonly [string, string];
let proposals: readonly [string, string];
const NONSENSE = '00000000-0000-4000-8000-0000000000ff';

beforeAll(async () => {
  site = await openTestSite();
  await loadSmallWorld(site);
  const leader = await addAccount(site, { roles: ['leader'] });
  world = await judgeSmallWorld(site, leader.userId);
  const first = await addAccount(site, { roles: ['analyst'], division: '990100' });
  const second = await addAccount(site, { roles: ['analyst'], division: '990200' });
  users = [first.userId, second.userId];
  const analyst = await signedIn(site, { roles: ['analyst'] });
  const propose = async (section: string, month = '2018-01') => {
    const indicator = month === '2018-01' ? 'NH3N' : '*';
    const payload = { section, month, indicator, reason: `${section} 仪器故障` };
    const answer = await analyst.ask({ method: 'POST', url: '/api/exclusions', payload });
    expect(answer.status).toBe(201);
    return String(answer.body.proposalId);
  };
  proposals = [await propose('S1'), await propose('S3')];
  const approver = await signedIn(site, { roles: ['leader'] });
  for (const section of ['S1', 'S3']) {
    const address = `/api/exclusions/${await propose(section, '2018-03')}/decision`;
    const approved = await approver.ask({ method: 'POST', url: address, payload: { decision: 'approved' } });
    expect(approved.status).toBe(200);
  }
});
afterAll(() => site.stop());

type Request = Pick<InjectOptions, 'url' | 'payload' | 'headers'>;

/** How a route is held to scope: with ids within the first city, in the second, and of nothing. */
type Probe =
  /** Nothing that it reads or writes has a place. */
  | 'no-rows'
  /** Answers rows within the scope only. */
  | { readonly list: () => Request }
  /** Is of one row: outside the scope it is as unknown as what is not there. */
  | { readonly row: (id: 0 | 1 | 2) => Request }
  /** For who reaches everything, to anybody else it is not there or not allowed. */
  | { readonly whole: () => Request };

const SECTIONS = ['S1', 'S3', 'NO'] as const;
const url = (address: string) => ({ url: address });
const row = (address: (id: string) => string, ids: () => readonly [string, string]) => ({
  row: (id: 0 | 1 | 2) => url(address([...ids(), NONSENSE][id] ?? '')),
});
const onAccount = (address: (id: string) => string) => row(address, () => users);
const ofSection = (rest: string) => ({ row: (id: 0 | 1 | 2) => url(`/api/sections/${SECTIONS[id]}${rest}`) });
const sending = (address: string, payload: (section: string) => object) => ({
  row: (id: 0 | 1 | 2) => ({ url: address, payload: payload(SECTIONS[id]) }),
});
const monthlyOf = (section: string) => `section,month,indicator,value\n${section},2018-07,NH3N,0.5\n`;
const measured = (section: string) => ({ section, month: '2018-08', indicator: 'NH3N', value: '0.5' });

/** Every route; one that is missing here fails the test below. */
const PROBES: Readonly<Record<string, Probe>> = {
  'GET /api/first-start': 'no-rows',
  'POST /api/first-start': 'no-rows',
  'GET /api/sign-in': 'no-rows',
  'POST /api/sign-in': 'no-rows',
  'GET /api/sign-in/openid': 'no-rows',
  'GET /api/sign-in/openid/return': 'no-rows',
  'POST /api/me/openid': 'no-rows',
  'DELETE /api/me/openid': 'no-rows',
  'POST /api/sign-in/code': 'no-rows',
  'POST /api/sign-out': 'no-rows',
  'GET /api/me': 'no-rows',
  'GET /api/me/sessions': 'no-rows',
  'DELETE /api/me/sessions/:sessionId': 'no-rows',
  'PUT /api/me/password': 'no-rows',
  'POST /api/me/second-factor': 'no-rows',
  'PUT /api/me/second-factor': 'no-rows',
  'POST /api/me/second-factor/removal': 'no-rows',
  'GET /api/overview': { list: () => url('/api/overview') },
  'GET /api/rivers': { list: () => url('/api/rivers') },
  'GET /api/flags': { list: () => url('/api/flags?from=2018-01&to=2018-12') },
  'GET /api/sections': { list: () => url('/api/sections') },
  'GET /api/sections/:section': ofSection(''),
  'GET /api/sections/:section/series': ofSection('/series'),
  'GET /api/sections/:section/measurements': ofSection('/measurements'),
  'GET /api/findings': { list: () => url('/api/findings') },
  'GET /api/findings/:digest': row(
    (id) => `/api/findings/${id}`,
    () => world.digests,
  ),
  'GET /api/runs': { list: () => url('/api/runs') },
  'POST /api/runs': { whole: () => ({ url: '/api/runs', payload: { period: '2018-02' } }) },
  'GET /api/runs/under-way': { list: () => url('/api/runs/under-way') },
  'GET /api/run-schedule': { list: () => url('/api/run-schedule') },
  'PUT /api/run-schedule': {
    whole: () => ({ url: '/api/run-schedule', payload: { month: 10, quarter: null, year: null } }),
  },
  'GET /api/runs/:runId': { list: () => url(`/api/runs/${world.runId}`) },
  'GET /api/runs/:runId/changes': { list: () => url(`/api/runs/${world.runId}/changes`) },
  'POST /api/runs/:runId/recomputation': { whole: () => url(`/api/runs/${world.runId}/recomputation`) },
  'GET /api/results': { list: () => url('/api/results') },
  'GET /api/publications': { list: () => url('/api/publications') },
  'POST /api/publications': { whole: () => ({ url: '/api/publications', payload: { runId: world.runId } }) },
  'GET /api/publications/:publicationId': { list: () => url(`/api/publications/${world.publicationId}`) },
  'POST /api/imports': {
    row: (id) => ({
      url: '/api/imports?mode=preview',
      ...formOf({ 'monthly.csv': monthlyOf(SECTIONS[id]) }),
    }),
  },
  'POST /api/imports/marked': {
    row: (id) => ({
      url: '/api/imports/marked',
      ...formOf({ 'monthly.csv': `${monthlyOf(SECTIONS[id])}${SECTIONS[id]},x,NH3N,0.5\n` }),
    }),
  },
  'GET /api/imports/template': 'no-rows',
  'GET /api/imports': { list: () => url('/api/imports') },
  'POST /api/measurements': {
    row: (id) => ({
      url: '/api/measurements',
      headers: { 'idempotency-key': `request-${SECTIONS[id]}` },
      payload: { monthly: [measured(SECTIONS[id])] },
    }),
  },
  'GET /api/export': { list: () => url('/api/export') },
  'GET /api/export/archive': { list: () => url('/api/export/archive') },
  'GET /api/export/:file': { list: () => url('/api/export/sections.csv') },
  'POST /api/corrections': sending('/api/corrections', (section) => ({
    file: 'monthly.csv',
    rows: [{ section, month: '2018-01', indicator: 'NH3N', value: '0.45' }],
    reason: '复核',
  })),
  'POST /api/corrections/withdrawal': sending('/api/corrections/withdrawal', (section) => ({
    file: 'monthly.csv',
    rows: [{ section, month: '2018-01', indicator: 'NH3N' }],
    reason: '复核',
  })),
  'GET /api/exclusions/in-force': { list: () => url('/api/exclusions/in-force') },
  'GET /api/exclusions': { list: () => url('/api/exclusions') },
  'POST /api/exclusions': sending('/api/exclusions', (section) => ({
    section,
    month: '2018-02',
    indicator: '*',
    reason: '冰封',
  })),
  'POST /api/exclusions/:proposalId/decision': {
    row: (id) => ({
      url: `/api/exclusions/${[...proposals, NONSENSE][id]}/decision`,
      payload: { decision: 'rejected', reason: '理由不足' },
    }),
  },
  'POST /api/exclusions/withdrawal': sending('/api/exclusions/withdrawal', (section) => ({
    section,
    month: '2018-03',
    indicator: '*',
    reason: '恢复',
  })),
  'GET /api/users': { list: () => url('/api/users') },
  'POST /api/users': 'no-rows',
  'GET /api/users/:userId': onAccount((id) => `/api/users/${id}`),
  'DELETE /api/users/:userId': onAccount((id) => `/api/users/${id}`),
  'POST /api/users/:userId/password': onAccount((id) => `/api/users/${id}/password`),
  'DELETE /api/users/:userId/sessions': onAccount((id) => `/api/users/${id}/sessions`),
  'DELETE /api/users/:userId/second-factor': onAccount((id) => `/api/users/${id}/second-factor`),
  'PUT /api/users/:userId/scope': {
    row: (id) => ({
      url: `/api/users/${[...users, NONSENSE][id]}/scope`,
      payload: { division: '990100', department: null, sections: [] },
    }),
  },
  'PUT /api/users/:userId/roles/:role': onAccount((id) => `/api/users/${id}/roles/analyst`),
  'DELETE /api/users/:userId/roles/:role': onAccount((id) => `/api/users/${id}/roles/station`),
  'GET /api/audit': { whole: () => url('/api/audit') },
  'GET /api/audit/verification': { whole: () => url('/api/audit/verification') },
  'GET /api/health': 'no-rows',
  'GET /api/metrics': 'no-rows',
  'GET /api/openapi.json': 'no-rows',
};

const nameOf = ({ method, url: address }: { readonly method: string; readonly url: string }) =>
  `${method} ${address}`;
const roleFor = (permission: Permission): Role =>
  ROLES.find((role) => allows({ roles: [role] }, permission)) ?? 'analyst';
const browsers = new Map<string, Promise<Browser>>();
/** One browser for each claim. */
function as(claim: Claim): Promise<Browser> {
  const key = JSON.stringify(claim);
  const found = browsers.get(key) ?? signedIn(site, claim);
  browsers.set(key, found);
  return found;
}
let asked = 0;
/** Each request from an address of its own, so that many are not too many of one. */
const anAddress = () => {
  asked += 1;
  return `10.${100 + Math.floor(asked / 60_000)}.${Math.floor(asked / 250) % 240}.${asked % 250}`;
};
const withoutInstance = ({ status, text }: Answered) => [status, text.replace(/urn:uuid:[\da-f-]+/g, '')];

describe('the routes', () => {
  it('[PF-6] are all held to scope here, none left out', () => {
    expect(Object.keys(PROBES).sort()).toEqual(site.server.routes.map(nameOf).sort());
  });

  it('[PF-6] let in by role exactly whom the table of permissions lets in', async () => {
    const claims: readonly (readonly Role[] | null)[] = [
      null,
      [],
      ...ROLES.map((role) => [role]),
      ['system-administrator', 'security-administrator'],
      ['analyst', 'audit-administrator'],
    ];
    for (const route of site.server.routes) {
      const address = route.url.replaceAll(/:\w+/g, 'nothing');
      for (const roles of claims) {
        const browser = roles === null ? aBrowser(site) : await as({ roles, division: null });
        // Signing out would end the session that the next route is asked with.
        if (route.url === '/api/sign-out' && roles !== null) {
          continue;
        }
        const payload = route.method === 'POST' || route.method === 'PUT' ? {} : undefined;
        const { status, body } = await browser.ask({
          method: route.method,
          url: address,
          ...(payload === undefined ? {} : { payload }),
          remoteAddress: anAddress(),
        });
        const code = body?.code ?? '';
        const told = `${nameOf(route)} by ${JSON.stringify(roles)}: ${status} ${code}`;
        if (route.permission === 'public') {
          expect(code, told).not.toBe('not-allowed');
        } else if (roles === null) {
          expect([status, code], told).toEqual([401, 'not-signed-in']);
        } else if (allows({ roles }, route.permission)) {
          expect(code, told).not.toMatch(/^(not-signed-in|second-factor-needed)$/);
          expect(code, told).not.toBe('not-allowed');
        } else {
          expect([status, code], told).toEqual([403, 'not-allowed']);
        }
      }
    }
  });

  it('[PF-6] of one row answer outside the scope, byte for byte, as for a row that does not exist', async () => {
    for (const route of site.server.routes) {
      const probe = PROBES[nameOf(route)];
      if (probe === undefined || probe === 'no-rows' || !('row' in probe) || route.permission === 'public') {
        continue;
      }
      const role = roleFor(route.permission);
      const browser = await as({ roles: [role], division: '990100', sections: ['S1'] });
      const ask = async (id: 0 | 1 | 2) =>
        browser.ask({ method: route.method, remoteAddress: anAddress(), ...probe.row(id) } as InjectOptions);
      const outside = await ask(1);
      const nothing = await ask(2);
      const [status, text] = withoutInstance(outside);
      const [expectedStatus, expected] = withoutInstance(nothing);
      expect([status, String(text).replaceAll('S3', 'NO')], nameOf(route)).toEqual([
        expectedStatus,
        expected,
      ]);
      const inside = await ask(0);
      const [insideStatus, shown] = withoutInstance(inside);
      expect([insideStatus, String(shown).replaceAll('S1', 'NO')], nameOf(route)).not.toEqual([
        expectedStatus,
        expected,
      ]);
    }
  });

  it('[PF-6] about the whole are not for who reaches a part', async () => {
    for (const route of site.server.routes) {
      const probe = PROBES[nameOf(route)];
      if (probe !== undefined && probe !== 'no-rows' && 'whole' in probe && route.permission !== 'public') {
        const browser = await as({ roles: [roleFor(route.permission)], division: '990100' });
        const { status } = await browser.ask({ method: route.method, ...probe.whole() } as InjectOptions);
        expect([403, 404], nameOf(route)).toContain(status);
      }
    }
  });

  it('[PF-6] show nobody a word of a county that lies outside their scope', async () => {
    /** Words that only rows of a county have. */
    const words: Readonly<Record<string, RegExp>> = {
      '990101': /甲一县|一号桥|990101/,
      '990102': /甲二县|二号桥|990102/,
      '990201': /乙一县|三号桥|990201/,
    };
    const reach: Readonly<Record<string, readonly string[]>> = {
      '000000': ['990101', '990102', '990201'],
      '990000': ['990101', '990102', '990201'],
      '990100': ['990101', '990102'],
      '990101': ['990101'],
      '990102': ['990102'],
      '990200': ['990201'],
      '990201': ['990201'],
      '999999': [],
      '': [],
    };
    const reading = site.server.routes.filter(
      ({ method, permission }) => method === 'GET' && permission !== 'public' && permission !== 'own-account',
    );
    const requests = reading.flatMap((route) => {
      const probe = PROBES[nameOf(route)];
      if (probe === undefined || probe === 'no-rows') {
        return [];
      }
      if ('row' in probe) {
        return ([0, 1] as const).map((id) => probe.row(id).url as string);
      }
      const { url: address } = 'list' in probe ? probe.list() : probe.whole();
      const files = ['divisions', 'sections', 'targets', 'monthly'].map((name) => `/api/export/${name}.csv`);
      return String(address).startsWith('/api/export/')
        ? files
        : [String(address), `${address}${String(address).includes('?') ? '&' : '?'}format=csv`];
    });
    const someRole = fc.constantFrom(...ROLES);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(reach)),
        fc.uniqueArray(someRole, { minLength: 1, maxLength: 2 }),
        fc.constantFrom(...requests),
        async (division, roles, address) => {
          const browser = await as({ roles, division: division === '' ? null : division });
          const { text } = await browser.ask({ method: 'GET', url: address, remoteAddress: anAddress() });
          for (const [county, word] of Object.entries(words)) {
            if (reach[division]?.includes(county) !== true) {
              expect(text, `${address} by ${roles.join('+')} of ${division}`).not.toMatch(word);
            }
          }
        },
      ),
      { numRuns: process.env.SHUIZE_LONG ? 4_000 : 500, seed: 20_261_124 },
    );
  });
});
