import { randomUUID } from 'node:crypto';
import { TEST_SERVERS, type TestServer } from '@shuize/store/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Actor, WHOLE } from '../access/actor.ts';
import { CITY, COUNTY, OTHER_CITY, PROVINCE, recordDivisions } from '../testing/divisions.fixture.ts';
import {
  anAccount,
  codeOf,
  successOf,
  type TestIdentity,
  testIdentity,
} from '../testing/identity.fixture.ts';
import { endSessions } from './end-access.ts';
import { grantRole } from './grant-role.ts';
import { listUsers, readUser } from './list-users.ts';
import { setScope } from './set-scope.ts';

describe.each(TEST_SERVERS)('what administrators of accounts reach, on $name', ({ open }) => {
  let server: TestServer;
  let context: TestIdentity;
  let security: Actor;
  let audit: Actor;
  beforeAll(async () => {
    server = await open();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    context = testIdentity(await server.database());
    await recordDivisions(context.database);
    await anAccount(context, ['system-administrator']);
    security = (await anAccount(context, ['security-administrator'])).actor;
    audit = (await anAccount(context, ['audit-administrator'])).actor;
  });

  const read = async (userId: string) => successOf(await readUser(context, security, userId));

  it('reach what they are given, which is what there is', async () => {
    const { userId } = (await anAccount(context, ['station'], { division: null })).actor;
    const reach = { userId, division: CITY, department: ' ', sections: ['S2', ' S1', 'S2'] };
    successOf(await setScope(context, security, reach));
    expect(await read(userId)).toMatchObject({ division: CITY, department: null, sections: ['S1', 'S2'] });
    for (const division of ['999999', 'nonsense', '']) {
      expect(codeOf(await setScope(context, security, { ...reach, division }))).toBe('unknown-division');
    }
    expect(codeOf(await setScope(context, security, { ...reach, sections: [''] }))).toBe('bad-reach');
    const strange = await setScope(context, security, { ...reach, sections: ['S1', 'S8', 'S9'] });
    expect(codeOf(strange)).toBe('unknown-section');
    expect(strange.ok ? [] : strange.error.errors).toEqual([
      expect.objectContaining({
        column: 'sections',
        message: expect.objectContaining({ zh: '没有断面“S8”、“S9”。' }),
      }),
    ]);
    successOf(await setScope(context, security, { ...reach, division: WHOLE }));
    successOf(await setScope(context, security, { ...reach, division: null }));
    expect((await read(userId)).division).toBeNull();
  });

  it('[PF-6] outside an administrator’s scope are neither listed nor changed, and told as not there', async () => {
    const local = (await anAccount(context, ['security-administrator'], { division: CITY })).actor;
    const at = async (division: Actor['division']) =>
      (await anAccount(context, [], { division })).actor.userId;
    const inside = [await at(CITY), await at(COUNTY)];
    const outside = [await at(OTHER_CITY), await at(PROVINCE), await at(WHOLE), await at(null)];

    const listed = successOf(await listUsers(context, local, { after: null, limit: 100 })).accounts;
    expect(listed.map(({ userId }) => userId).sort()).toEqual([...inside, local.userId].sort());
    const nonsense = await readUser(context, local, 'nonsense');
    expect(codeOf(nonsense)).toBe('not-found');
    for (const userId of [...outside, 'nonsense', randomUUID()]) {
      expect(await readUser(context, local, userId)).toEqual(nonsense);
      expect(await grantRole(context, local, { userId, role: 'analyst' })).toEqual(nonsense);
      expect(await endSessions(context, local, userId)).toEqual(nonsense);
    }
    const [userId = ''] = inside;
    expect(codeOf(await grantRole(context, local, { userId, role: 'analyst' }))).toBeNull();
    for (const division of [OTHER_CITY, PROVINCE, WHOLE, '999999']) {
      const reach = { userId, division, department: null, sections: [] };
      expect(codeOf(await setScope(context, local, reach))).toBe('unknown-division');
    }
    const withSection = (section: string) =>
      setScope(context, local, { userId, division: CITY, department: null, sections: [section] });
    expect(codeOf(await withSection('S3'))).toBe('unknown-section');
    expect(codeOf(await withSection('S1'))).toBeNull();
  });

  it('are listed page by page, each once', async () => {
    for (let number = 1; number <= 5; number += 1) {
      await anAccount(context, []);
    }
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: { accounts: readonly { signInName: string }[]; next: string | null } = successOf(
        await listUsers(context, audit, { after, limit: 3 }),
      );
      expect(page.accounts.length).toBeLessThanOrEqual(3);
      seen.push(...page.accounts.map(({ signInName }) => signInName));
      after = page.next;
    } while (after !== null);
    expect(seen).toHaveLength(8);
    expect(new Set(seen).size).toBe(8);
  });
});
