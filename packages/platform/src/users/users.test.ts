import { TEST_SERVERS, type TestServer } from '@shuize/store/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../access/actor.ts';
import { ADMINISTRATORS, ROLES, type Role } from '../access/role.ts';
import { readAuditTrail, verifyAuditTrail } from '../audit-trail/read-audit-trail.ts';
import { sessionOf } from '../sign-in/session-of.ts';
import { signIn } from '../sign-in/sign-in.ts';
import { CITY, recordDivisions } from '../testing/divisions.fixture.ts';
import {
  anAccount,
  auditTrail,
  codeOf,
  PASSWORD,
  successOf,
  type TestIdentity,
  testIdentity,
} from '../testing/identity.fixture.ts';
import { closeUser } from './close-user.ts';
import { createUser } from './create-user.ts';
import { clearSecondFactor, endSessions } from './end-access.ts';
import { grantRole, withdrawRole } from './grant-role.ts';
import { readUser } from './list-users.ts';
import { resetPassword } from './reset-password.ts';
import { setScope } from './set-scope.ts';

describe.each(TEST_SERVERS)('accounts and their administrators, on $name', ({ open }) => {
  let server: TestServer;
  let context: TestIdentity;
  let system: Actor;
  let security: Actor;
  let audit: Actor;
  beforeAll(async () => {
    server = await open();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    context = testIdentity(await server.database());
    await recordDivisions(context.database);
    system = (await anAccount(context, ['system-administrator'])).actor;
    security = (await anAccount(context, ['security-administrator'])).actor;
    audit = (await anAccount(context, ['audit-administrator'])).actor;
  });

  const attempt = (signInName: string, password: string) =>
    signIn(context, { signInName, password, device: '' });
  const read = async (userId: string) => successOf(await readUser(context, security, userId));

  it('[PF-6] are made without a role or a reach, with a password for one sign-in', async () => {
    const made = successOf(await createUser(context, system, { signInName: ' LiGong ', name: ' 李工 ' }));
    expect(await read(made.userId)).toMatchObject({
      signInName: 'ligong',
      name: '李工',
      roles: [],
      division: null,
      mustChangePassword: true,
    });
    const { signedIn } = successOf(await attempt('LiGong', made.password));
    expect(signedIn.pending).toBe('new-password');
    expect(made.password).toMatch(/^(?:[a-z2-9]{5}-){3}[a-z2-9]{5}$/);
  });

  it('are not made twice under one name, or under none', async () => {
    successOf(await createUser(context, system, { signInName: 'ligong', name: '李工' }));
    expect(codeOf(await createUser(context, system, { signInName: 'LIGONG', name: '李工' }))).toBe(
      'sign-in-name-taken',
    );
    const wrong = await createUser(context, system, { signInName: '', name: '' });
    expect(wrong.ok || wrong.error.errors?.map(({ column }) => column)).toEqual(['signInName', 'name']);
  });

  it('[PF-6] each power does its own and nothing of the others', async () => {
    const { userId } = (await anAccount(context, [])).actor;
    const acts: readonly (readonly [Role, (actor: Actor) => Promise<string | null>])[] = [
      [
        'system-administrator',
        async (a) => codeOf(await createUser(context, a, { signInName: 'x1', name: 'x' })),
      ],
      ['system-administrator', async (a) => codeOf(await resetPassword(context, a, userId))],
      [
        'security-administrator',
        async (a) => codeOf(await grantRole(context, a, { userId, role: 'analyst' })),
      ],
      [
        'security-administrator',
        async (a) => codeOf(await withdrawRole(context, a, { userId, role: 'analyst' })),
      ],
      [
        'security-administrator',
        async (a) =>
          codeOf(await setScope(context, a, { userId, division: CITY, department: null, sections: [] })),
      ],
      ['security-administrator', async (a) => codeOf(await clearSecondFactor(context, a, userId))],
      ['security-administrator', async (a) => codeOf(await endSessions(context, a, userId))],
      [
        'audit-administrator',
        async (a) => codeOf(await readAuditTrail(context, a, { before: null, limit: 1 })),
      ],
      ['audit-administrator', async (a) => codeOf(await verifyAuditTrail(context, a))],
      ['system-administrator', async (a) => codeOf(await closeUser(context, a, userId))],
    ];
    for (const [power, act] of acts) {
      for (const role of ROLES.filter((each) => each !== power)) {
        expect(await act({ ...system, userId: audit.userId, roles: [role] })).toBe('not-allowed');
      }
      const actor = [system, security, audit].find(({ roles }) => roles.includes(power)) ?? system;
      expect(await act(actor), power).toBeNull();
    }
  });

  it('[PF-6] never hold an administrator’s role beside another, in whatever order they are granted', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...ROLES), fc.boolean()), { maxLength: 8 }),
        async (steps) => {
          const { userId } = (await anAccount(context, [])).actor;
          for (const [role, isGrant] of steps) {
            await (isGrant ? grantRole : withdrawRole)(context, security, { userId, role });
            const { roles } = await read(userId);
            const isAdministrator = roles.some((each) => (ADMINISTRATORS as readonly Role[]).includes(each));
            expect(isAdministrator && roles.length > 1).toBe(false);
          }
        },
      ),
      { numRuns: process.env.SHUIZE_LONG ? 300 : 8, seed: 20_261_124 },
    );
  });

  it('[PF-6] one that has work on data is refused an administrator’s role, and the other way round', async () => {
    const worker = (await anAccount(context, ['analyst', 'leader'])).actor.userId;
    expect(codeOf(await grantRole(context, security, { userId: worker, role: 'audit-administrator' }))).toBe(
      'roles-exclusive',
    );
    expect(codeOf(await grantRole(context, security, { userId: system.userId, role: 'analyst' }))).toBe(
      'roles-exclusive',
    );
  });

  it('[PF-6] no administrator changes their own account', async () => {
    const own = security.userId;
    expect(codeOf(await grantRole(context, security, { userId: own, role: 'analyst' }))).toBe(
      'not-on-own-account',
    );
    expect(codeOf(await closeUser(context, system, system.userId))).toBe('not-on-own-account');
    expect(codeOf(await resetPassword(context, system, system.userId))).toBe('not-on-own-account');
  });

  it('[PF-6] the last administrator of a kind stays, even when two take the role off one another at once', async () => {
    expect(codeOf(await closeUser(context, system, audit.userId))).toBe('last-administrator');
    const withdrawn = { userId: audit.userId, role: 'audit-administrator' } as const;
    expect(codeOf(await withdrawRole(context, security, withdrawn))).toBe('last-administrator');

    const second = (await anAccount(context, ['security-administrator'])).actor;
    const role = 'security-administrator';
    const outcomes = await Promise.all([
      withdrawRole(context, security, { userId: second.userId, role }),
      withdrawRole(context, second, { userId: security.userId, role }),
    ]);
    expect(outcomes.map(codeOf).sort()).toEqual(['last-administrator', null].sort());
  });

  it('once closed sign in no more, keep their name and are changed no more', async () => {
    const { actor, signInName } = await anAccount(context, ['analyst']);
    const { token } = successOf(await attempt(signInName, PASSWORD));
    successOf(await closeUser(context, system, actor.userId));
    expect(codeOf(await attempt(signInName, PASSWORD))).toBe('sign-in-failed');
    expect(await sessionOf(context, token)).toBeNull();
    const account = await read(actor.userId);
    expect([account.closedAt === null, account.roles]).toEqual([false, ['analyst']]);
    expect(codeOf(await closeUser(context, system, actor.userId))).toBe('account-closed');
    expect(codeOf(await resetPassword(context, system, actor.userId))).toBe('account-closed');
  });

  it('get a password for one sign-in by a reset, which ends their sessions and their waiting', async () => {
    const { actor, signInName } = await anAccount(context, []);
    const { token } = successOf(await attempt(signInName, PASSWORD));
    for (let number = 1; number <= 5; number += 1) {
      await attempt(signInName, 'wrong');
    }
    const { password } = successOf(await resetPassword(context, system, actor.userId));
    expect(await sessionOf(context, token)).toBeNull();
    expect(codeOf(await attempt(signInName, PASSWORD))).toBe('sign-in-failed');
    expect(successOf(await attempt(signInName, password)).signedIn.pending).toBe('new-password');
  });

  it('are signed out everywhere by the security administrator', async () => {
    const { actor, signInName } = await anAccount(context, []);
    const { token } = successOf(await attempt(signInName, PASSWORD));
    successOf(await attempt(signInName, PASSWORD));
    expect(successOf(await endSessions(context, security, actor.userId))).toEqual({ ended: 2 });
    expect(await sessionOf(context, token)).toBeNull();
  });

  it('[PF-10] every act on them stands in the audit trail, without secrets or names', async () => {
    const made = successOf(await createUser(context, system, { signInName: 'ligong', name: '李工人' }));
    const { userId } = made;
    successOf(await grantRole(context, security, { userId, role: 'station' }));
    successOf(await grantRole(context, security, { userId, role: 'station' }));
    successOf(
      await setScope(context, security, { userId, division: CITY, department: null, sections: ['S1'] }),
    );
    successOf(await withdrawRole(context, security, { userId, role: 'station' }));
    successOf(await withdrawRole(context, security, { userId, role: 'station' }));
    const reset = successOf(await resetPassword(context, system, userId));
    successOf(await clearSecondFactor(context, security, userId));
    successOf(await endSessions(context, security, userId));
    successOf(await closeUser(context, system, userId));
    const entries = (await auditTrail(context.database)).filter(({ subject }) => subject === userId);
    expect(entries.map(({ action, actor, detail }) => [action, actor, detail])).toEqual([
      ['create-account', system.userId, {}],
      ['grant-role', security.userId, { role: 'station' }],
      ['set-scope', security.userId, { division: CITY, department: null, sections: ['S1'] }],
      ['withdraw-role', security.userId, { role: 'station' }],
      ['reset-password', system.userId, {}],
      ['clear-second-factor', security.userId, {}],
      ['end-sessions', security.userId, { ended: 0 }],
      ['close-account', system.userId, {}],
    ]);
    const text = JSON.stringify(entries);
    for (const secret of [made.password, reset.password, 'ligong', '李工人']) {
      expect(text).not.toContain(secret);
    }
  });
});
