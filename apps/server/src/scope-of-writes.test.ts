import { allows, ROLES, type Role } from '@shuize/platform';
import fc from 'fast-check';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addAccount,
  type Browser,
  type Claim,
  formOf,
  loadSmallWorld,
  openTestSite,
  signedIn,
  type TestSite,
} from './testing/test-site.fixture.ts';

/** Counties that each division reaches; a division that is not on record, and none, reach nothing. */
const REACH: Readonly<Record<string, readonly string[]>> = {
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
/** Sections by their counties, and one that is not on record. */
const SECTIONS: Readonly<Record<string, readonly string[]>> = {
  S1: ['990101'],
  S2: ['990102'],
  S3: ['990201'],
  S4: ['990101', '990201'],
  S9: [],
};
const COUNTIES = ['990101', '990102', '990201'] as const;

/** Every request that changes rows with a place; the others are named in {@link WITHOUT_PLACE}. */
const WRITES: Readonly<Record<string, (target: Target) => readonly InjectOptions[]>> = {
  'POST /api/imports': ({ section, turn }) => [
    {
      url: '/api/imports?mode=commit',
      ...formOf({ 'monthly.csv': `section,month,indicator,value\n${section},2018-07,TP,0.${turn}\n` }),
    },
    {
      url: '/api/imports?mode=commit',
      ...formOf({ 'targets.csv': `section,year,class\n${section},2019,${turn % 2 === 0 ? 'II' : 'III'}\n` }),
    },
  ],
  'POST /api/measurements': ({ section, turn }) => [
    {
      url: '/api/measurements',
      headers: { 'idempotency-key': `request-${turn}` },
      payload: {
        monthly: [{ section, month: '2018-08', indicator: 'TP', value: `0.${turn}` }],
        reason: '复测',
      },
    },
  ],
  'POST /api/corrections': ({ section, turn }) => [
    {
      url: '/api/corrections',
      payload: { file: 'monthly.csv', rows: [aValue(section, `0.${turn}`)], reason: '复核' },
    },
  ],
  'POST /api/corrections/withdrawal': ({ section }) => [
    {
      url: '/api/corrections/withdrawal',
      payload: { file: 'monthly.csv', rows: [aValue(section)], reason: '误报' },
    },
  ],
  'POST /api/exclusions': ({ section, turn }) => [
    {
      url: '/api/exclusions',
      payload: { section, month: monthOf(turn), indicator: 'TP', reason: '仪器故障' },
    },
  ],
  'POST /api/exclusions/:proposalId/decision': ({ proposal }) => [
    { url: `/api/exclusions/${proposal}/decision`, payload: { decision: 'approved', reason: '属实' } },
  ],
  'POST /api/exclusions/withdrawal': ({ section, turn }) => [
    {
      url: '/api/exclusions/withdrawal',
      payload: { section, month: monthOf(turn), indicator: 'TP', reason: '恢复' },
    },
  ],
  'DELETE /api/users/:userId': ({ user }) => [{ url: `/api/users/${user}` }],
  'POST /api/users/:userId/password': ({ user }) => [{ url: `/api/users/${user}/password` }],
  'DELETE /api/users/:userId/sessions': ({ user }) => [{ url: `/api/users/${user}/sessions` }],
  'DELETE /api/users/:userId/second-factor': ({ user }) => [{ url: `/api/users/${user}/second-factor` }],
  'PUT /api/users/:userId/scope': ({ user, county }) => [
    { url: `/api/users/${user}/scope`, payload: { division: county, department: null, sections: [] } },
  ],
  'PUT /api/users/:userId/roles/:role': ({ user }) => [{ url: `/api/users/${user}/roles/inspector` }],
  'DELETE /api/users/:userId/roles/:role': ({ user }) => [{ url: `/api/users/${user}/roles/station` }],
};

/** Routes that change nothing with a place: one's own account, the sign-in, and what is about the whole. */
const WITHOUT_PLACE =
  /\/api\/(me|sign-in|sign-out|first-start)(\/|$)|POST \/api\/(runs|runs\/:runId\/recomputation|publications|users|imports\/marked)$|PUT \/api\/run-schedule$/;

interface Target {
  readonly section: string;
  readonly proposal: string;
  readonly user: string;
  readonly county: string;
  /** Of requests, so that each says something new. */
  readonly turn: number;
}

function aValue(section: string, value?: string) {
  const key = { section, month: '2018-01', indicator: 'NH3N' };
  return value === undefined ? key : { ...key, value };
}

function monthOf(turn: number): string {
  return `20${20 + (Math.floor(turn / 12) % 70)}-${String(1 + (turn % 12)).padStart(2, '0')}`;
}

/** What is on record about every place, by its name: how many versions, and what can change in place. */
async function placesOf({ database }: TestSite): Promise<ReadonlyMap<string, string>> {
  const { rows } = await database.read(({ client }) =>
    client.query<{ place: string; state: string }>(`
      SELECT 'section ' || section AS place, string_agg(state, ' ' ORDER BY state) AS state FROM (
        SELECT site AS section, 'monthly' || count(*) AS state FROM monthly_value GROUP BY site
        UNION ALL SELECT f_section, 'section' || count(*) FROM fact_section GROUP BY f_section
        UNION ALL SELECT f_section, 'target' || count(*) FROM fact_target GROUP BY f_section
        UNION ALL SELECT f_section, 'exclusion' || count(*) FROM fact_exclusion GROUP BY f_section
        UNION ALL SELECT section, 'proposal' || count(*) || '/' || count(decided_at) FROM exclusion_proposal GROUP BY section
      ) AS counted GROUP BY section
      UNION ALL SELECT 'account ' || u.id, concat_ws(' ', u.division, u.department, u.sections::text, u.closed_at,
        u.password_hash, u.one_time_secret,
        (SELECT string_agg(role, ',' ORDER BY role) FROM user_role WHERE user_id = u.id),
        (SELECT count(ended_at) FROM session WHERE user_id = u.id)
      ) FROM app_user AS u`),
  );
  return new Map(rows.map(({ place, state }) => [place, state]));
}

describe('what users change', () => {
  let site: TestSite;
  const users = new Map<string, string>();
  const proposals = new Map<string, string>();

  beforeAll(async () => {
    site = await openTestSite();
    await loadSmallWorld(site);
    for (const county of COUNTIES) {
      users.set(county, (await addAccount(site, { roles: ['station'], division: county })).userId);
    }
    const analyst = await signedIn(site, { roles: ['analyst'] });
    for (const section of ['S1', 'S2', 'S3', 'S4']) {
      const payload = { section, month: '2018-01', indicator: 'TP', reason: '仪器故障' };
      const { body } = await analyst.ask({ method: 'POST', url: '/api/exclusions', payload });
      proposals.set(section, body.proposalId);
    }
  });
  afterAll(() => site.stop());

  it('[PF-6] is held to scope here, no route left out', () => {
    const writing = site.server.routes
      .filter(({ method }) => method !== 'GET')
      .map(({ method, url }) => `${method} ${url}`)
      .filter((name) => !WITHOUT_PLACE.test(name));
    expect(Object.keys(WRITES).sort()).toEqual(writing.sort());
  });

  it('[PF-6] lies within their scope, whatever they send', async () => {
    const browsers = new Map<string, Browser>();
    const as = async (claim: Claim): Promise<Browser> => {
      const key = JSON.stringify(claim);
      const found = browsers.get(key) ?? (await signedIn(site, claim));
      browsers.set(key, found);
      return found;
    };
    const rolesOf = (route: string): readonly Role[] => {
      const found = site.server.routes.find(({ method, url }) => `${method} ${url}` === route);
      const permission = found?.permission;
      return permission === undefined || permission === 'public'
        ? []
        : ROLES.filter((role) => allows({ roles: [role] }, permission));
    };
    let turn = 10;
    let changes = 0;
    const claims = fc.record({
      division: fc.constantFrom(...Object.keys(REACH)),
      /** Any, or one of those that may use the route at all, by its number. */
      role: fc.oneof(fc.constantFrom<Role>(...ROLES), fc.nat(5), fc.nat(5)),
      other: fc.option(fc.constantFrom<Role>('analyst', 'station', 'county')),
      own: fc.constantFrom('S1', 'S3'),
    });
    await fc.assert(
      fc.asyncProperty(
        claims,
        fc.constantFrom(...Object.keys(WRITES)),
        fc.constantFrom(...Object.keys(SECTIONS)),
        fc.constantFrom(...COUNTIES),
        async ({ division, role: drawn, other, own }, route, section, county) => {
          const allowed = rolesOf(route);
          const role = typeof drawn === 'number' ? (allowed[drawn % allowed.length] ?? 'analyst') : drawn;
          const roles = other === null || other === role ? [role] : [role, other];
          const browser = await as({ roles, division: division === '' ? null : division, sections: [own] });
          turn += 1;
          const target = {
            section,
            county,
            proposal: proposals.get(section) ?? '00000000-0000-4000-8000-0000000000ff',
            user: users.get(county) ?? '',
            turn,
          };
          const [method = ''] = route.split(' ');
          for (const request of WRITES[route]?.(target) ?? []) {
            const before = await placesOf(site);
            const answer = await browser.ask({
              ...request,
              method: method as 'POST',
              remoteAddress: `10.9.${Math.floor(turn / 250)}.${turn % 250}`,
            });
            const after = await placesOf(site);
            const changed = [...after].filter(([place, state]) => before.get(place) !== state);
            changes += changed.length;
            const reached = REACH[division] ?? [];
            const told = `${route} of ${section} and ${county} by ${roles.join('+')} of ${division}: ${answer.status}`;
            for (const [place] of changed) {
              const [kind, id = ''] = place.split(' ');
              const counties =
                kind === 'section'
                  ? (SECTIONS[id] ?? [])
                  : [...users].filter(([, userId]) => userId === id).map(([of]) => of);
              expect(
                counties.some((each) => reached.includes(each)),
                `${told} changed ${place}`,
              ).toBe(true);
            }
            expect(answer.status < 300 || changed.length === 0, told).toBe(true);
          }
        },
      ),
      { numRuns: process.env.SHUIZE_LONG ? 3_000 : 250, seed: 20_261_124 },
    );
    expect(changes, 'some are allowed').toBeGreaterThan(10);
  });
});
