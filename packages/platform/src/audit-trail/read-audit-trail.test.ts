import { type Day, parseDay } from '@shuize/domain';
import { TEST_SERVERS, type TestServer } from '@shuize/store/testing';
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
import { createUser } from '../users/create-user.ts';
import { type AuditAsked, readAuditTrail, verifyAuditTrail } from './read-audit-trail.ts';

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
    const found = async (asked: Partial<AuditAsked>) =>
      successOf(await readAuditTrail(context, audit, { before: null, limit: 5, ...asked }));
    expect(await found({})).toMatchObject({ next: null });
    expect((await found({ action: 'create-account', actor: system.userId })).entries).toHaveLength(5);
    expect((await found({ action: 'publish' })).entries).toEqual([]);
    expect((await found({ actor: audit.userId })).entries).toEqual([]);
    expect((await found({ actor: 'nobody' })).entries).toEqual([]);
    const today = parseDay(first.entries[0]?.at.slice(0, 10) ?? '') as Day;
    expect((await found({ from: (today - 1) as Day, to: (today + 1) as Day })).entries).toHaveLength(5);
    expect((await found({ to: (today - 1) as Day })).entries).toEqual([]);
    expect((await found({ from: (today + 2) as Day })).entries).toEqual([]);
    const [entry] = first.entries;
    expect(entry).toMatchObject({ actor: system.userId, actorName: system.name, subjectName: '某人' });
    const local = { ...audit, division: CITY };
    expect(codeOf(await readAuditTrail(context, local, { before: null, limit: 3 }))).toBe('not-found');
    expect(codeOf(await verifyAuditTrail(context, { ...audit, division: null }))).toBe('not-found');
  });
});
