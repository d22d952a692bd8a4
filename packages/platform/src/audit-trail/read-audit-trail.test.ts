import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../access/actor.ts';
import { CITY } from '../testing/divisions.fixture.ts';
import {
  anAccount,
  codeOf,
  successOf,
  type TestIdentity,
  testIdentity,
} from '../testing/identity.fixture.ts';
import { TEST_SERVERS, type TestServer } from '../testing/test-server.fixture.ts';
import { createUser } from '../users/create-user.ts';
import { readAuditTrail, verifyAuditTrail } from './read-audit-trail.ts';

describe.each(TEST_SERVERS)('the audit trail and who reads it, on $name', ({ open }) => {
  let server: TestServer;
  let context: TestIdentity;
  let system: Actor;
  let audit: Actor;
  beforeAll(async () => {
    server = await open();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    context = testIdentity(await server.database());
    system = (await anAccount(context, ['system-administrator'])).actor;
    audit = (await anAccount(context, ['audit-administrator'])).actor;
  });

  it('[PF-10] the audit trail is read page by page and verified by the audit administrator of the whole', async () => {
    for (let number = 1; number <= 5; number += 1) {
      successOf(await createUser(context, system, { signInName: `user${number}`, name: '某人' }));
    }
    const first = successOf(await readAuditTrail(context, audit, { before: null, limit: 3 }));
    const second = successOf(await readAuditTrail(context, audit, { before: first.next, limit: 3 }));
    expect([...first.entries, ...second.entries].map(({ position }) => position)).toEqual([5, 4, 3, 2, 1]);
    expect([first.next, second.next]).toEqual([3, null]);
    expect(successOf(await verifyAuditTrail(context, audit))).toMatchObject({ last: 5 });
    const local = { ...audit, division: CITY };
    expect(codeOf(await readAuditTrail(context, local, { before: null, limit: 3 }))).toBe('not-found');
    expect(codeOf(await verifyAuditTrail(context, { ...audit, division: null }))).toBe('not-found');
  });
});
