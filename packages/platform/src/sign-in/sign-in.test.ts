import type { Database } from '@shuize/store';
import { credentialsOf } from '@shuize/store';
import { TEST_SERVERS, type TestServer } from '@shuize/store/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  anAccount,
  auditTrail,
  codeOf,
  PASSWORD,
  successOf,
  type TestIdentity,
  testIdentity,
} from '../testing/identity.fixture.ts';
import { closeUser } from '../users/close-user.ts';
import { changePassword } from './change-password.ts';
import { endOwnSession, listOwnSessions, signOut } from './own-sessions.ts';
import { passwordsAt } from './passwords.ts';
import { noteUse, sessionOf } from './session-of.ts';
import { signIn } from './sign-in.ts';
import { authorise } from './signed-in.ts';

describe.each(TEST_SERVERS)('signing in, on $name', ({ open }) => {
  let server: TestServer;
  let database: Database;
  let context: TestIdentity;
  beforeAll(async () => {
    server = await open();
    database = await server.database();
  });
  afterAll(() => server.stop());
  beforeEach(() => {
    context = testIdentity(database);
  });

  const attempt = (signInName: string, password = PASSWORD) =>
    signIn(context, { signInName, password, device: 'Firefox · Linux' });

  it('[PF-6] opens a session that its token stands for, and keeps no token', async () => {
    const { signInName, actor } = await anAccount(context, ['analyst']);
    const { token, signedIn } = successOf(await attempt(` ${signInName.toUpperCase()} `));
    expect(signedIn).toMatchObject({ pending: null, signInName, actor });
    expect(await sessionOf(context, token)).toEqual(signedIn);
    expect(await sessionOf(context, `${token}x`)).toBeNull();
    const kept = await database.read(
      async ({ client }) => (await client.query('SELECT * FROM session')).rows,
    );
    expect(JSON.stringify(kept)).not.toContain(token);
    expect(authorise(signedIn, 'read-overview')).toEqual({ ok: true, value: actor });
  });

  it('[PF-6] answers the same for a wrong password, a name that nobody has and a closed account', async () => {
    const { signInName } = await anAccount(context, ['analyst']);
    const closed = await anAccount(context, ['analyst']);
    const administrator = await anAccount(context, ['system-administrator']);
    successOf(await closeUser(context, administrator.actor, closed.actor.userId));
    const wrong = await attempt(signInName, 'wrong');
    expect(codeOf(wrong)).toBe('sign-in-failed');
    expect(await attempt('nobody-of-this-name')).toEqual(wrong);
    expect(await attempt(closed.signInName)).toEqual(wrong);
    expect(await attempt('', '')).toEqual(wrong);
  });

  it('[PF-6] works as much on a name that nobody has as on a wrong password', async () => {
    const { signInName } = await anAccount(context, ['analyst']);
    const checked: (string | null)[] = [];
    const watched = {
      ...context,
      passwords: {
        ...context.passwords,
        check: (kept: string | null, password: string) => {
          checked.push(kept === null ? 'decoy' : 'kept');
          return context.passwords.check(kept, password);
        },
      },
    };
    const before = (await auditTrail(database)).length;
    for (const name of [signInName, 'nobody-at-all']) {
      await signIn(watched, { signInName: name, password: 'wrong', device: '' });
    }
    expect(checked).toEqual(['kept', 'decoy']);
    const entries = (await auditTrail(database)).slice(before);
    expect(entries.map(({ action, actor }) => [action, actor])).toEqual([
      ['sign-in-failed', null],
      ['sign-in-failed', null],
    ]);
  });

  it.each([['somebody'], ['nobody']])(
    '[PF-6] makes the name of %s wait after five failures, longer each time, even for the right password',
    async (who) => {
      const name = who === 'nobody' ? 'nobody-waits' : (await anAccount(context, [])).signInName;
      const codes: (string | null)[] = [];
      for (let number = 1; number <= 6; number += 1) {
        codes.push(codeOf(await attempt(name, 'wrong')));
      }
      expect(codes).toEqual([...Array(5).fill('sign-in-failed'), 'sign-in-locked']);
      expect(codeOf(await attempt(name))).toBe('sign-in-locked');
      context.pass(59);
      expect(codeOf(await attempt(name))).toBe('sign-in-locked');
      context.pass(1);
      expect(codeOf(await attempt(name, 'wrong'))).toBe('sign-in-failed');
      context.pass(119);
      expect(codeOf(await attempt(name))).toBe('sign-in-locked');
      context.pass(1);
      expect(codeOf(await attempt(name))).toBe(who === 'nobody' ? 'sign-in-failed' : null);
    },
  );

  it('[PF-6] makes no more tries at once than one after the other', async () => {
    const { signInName } = await anAccount(context, []);
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => attempt(signInName, 'wrong')));
    const codes = outcomes.map(codeOf);
    expect(codes.filter((code) => code === 'sign-in-failed')).toHaveLength(5);
    expect(codes.filter((code) => code === 'sign-in-locked')).toHaveLength(7);
  });

  it('forgets failures after a sign-in, and after a day', async () => {
    const { signInName } = await anAccount(context, []);
    for (const password of ['a', 'b', 'c', 'd', PASSWORD, 'e', 'f', 'g', 'h', 'i']) {
      await attempt(signInName, password);
    }
    expect(codeOf(await attempt(signInName))).toBe('sign-in-locked');
    context.pass(24 * 3_600);
    expect(codeOf(await attempt(signInName, 'wrong'))).toBe('sign-in-failed');
    expect(codeOf(await attempt(signInName))).toBeNull();
  });

  it('hashes the password again when the cost has changed', async () => {
    const { signInName, actor } = await anAccount(context, []);
    const dearer = { ...context, passwords: passwordsAt({ memoryCost: 64, timeCost: 2, parallelism: 1 }) };
    successOf(await signIn(dearer, { signInName, password: PASSWORD, device: '' }));
    const kept = await database.read((tx) => credentialsOf(tx, actor.userId));
    expect(kept?.passwordHash).toContain('t=2');
    expect(codeOf(await attempt(signInName))).toBeNull();
  });

  it('is over after half an hour without use, not while it is used, and after twelve hours at the latest', async () => {
    const { signInName } = await anAccount(context, []);
    const { token } = successOf(await attempt(signInName));
    context.pass(1_799);
    const seen = await sessionOf(context, token);
    expect(seen).not.toBeNull();
    context.pass(1);
    expect(await sessionOf(context, token)).toBeNull();

    const used = successOf(await attempt(signInName)).token;
    for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
      context.pass(20 * 60);
      const signedIn = await sessionOf(context, used);
      expect(signedIn, `${minutes} min`).not.toBeNull();
      if (signedIn !== null) {
        await noteUse(context, signedIn);
      }
    }
    context.pass(20 * 60 - 1);
    expect(await sessionOf(context, used)).not.toBeNull();
    context.pass(1);
    expect(await sessionOf(context, used)).toBeNull();
  });

  it('is ended by signing out, for that session alone, and is not begun again by its token', async () => {
    const { signInName } = await anAccount(context, []);
    const first = successOf(await attempt(signInName));
    const second = successOf(await attempt(signInName));
    await signOut(context, first.token);
    await signOut(context, first.token);
    await signOut(context, 'nothing');
    expect(await sessionOf(context, first.token)).toBeNull();
    expect(await sessionOf(context, second.token)).not.toBeNull();
  });

  it('lists the own sessions, and ends one of them but none of another’s', async () => {
    const { signInName } = await anAccount(context, []);
    const other = successOf(await attempt((await anAccount(context, [])).signInName));
    const first = successOf(await attempt(signInName));
    context.pass(60);
    const { signedIn } = successOf(await attempt(signInName));
    const listed = successOf(await listOwnSessions(context, signedIn));
    expect(listed.map(({ sessionId, isCurrent, device }) => [sessionId, isCurrent, device])).toEqual([
      [signedIn.sessionId, true, 'Firefox · Linux'],
      [first.signedIn.sessionId, false, 'Firefox · Linux'],
    ]);
    const foreign = await endOwnSession(context, signedIn, other.signedIn.sessionId);
    expect(foreign).toEqual(await endOwnSession(context, signedIn, 'nonsense'));
    expect(codeOf(foreign)).toBe('not-found');
    successOf(await endOwnSession(context, signedIn, first.signedIn.sessionId));
    expect(await sessionOf(context, first.token)).toBeNull();
    expect(await sessionOf(context, other.token)).not.toBeNull();
  });

  it('is over at once when the account is closed', async () => {
    const administrator = await anAccount(context, ['system-administrator']);
    const { signInName, actor } = await anAccount(context, ['analyst']);
    const { token } = successOf(await attempt(signInName));
    successOf(await closeUser(context, administrator.actor, actor.userId));
    expect(await sessionOf(context, token)).toBeNull();
  });

  describe('with a password that was given', () => {
    it('lets nothing be done before it is changed, and ends the other sessions then', async () => {
      const { signInName } = await anAccount(context, ['analyst'], { mustChangePassword: true });
      const other = successOf(await attempt(signInName));
      const { token, signedIn } = successOf(await attempt(signInName));
      expect(signedIn.pending).toBe('new-password');
      expect(codeOf(authorise(signedIn, 'read-overview'))).toBe('new-password-needed');
      const next = 'a river runs clear 7';
      successOf(await changePassword(context, signedIn, { current: PASSWORD, next }));
      const after = await sessionOf(context, token);
      expect(after?.pending).toBeNull();
      expect(await sessionOf(context, other.token)).toBeNull();
      expect(codeOf(await attempt(signInName))).toBe('sign-in-failed');
      expect(codeOf(await attempt(signInName, next))).toBeNull();
    });

    it.each([
      ['the current one is wrong', 'wrong', 'a river runs clear 7', 'wrong-password'],
      ['the new one is the current one', PASSWORD, PASSWORD, 'password-unchanged'],
      ['the new one is too short', PASSWORD, 'short', 'password-too-short'],
    ])('is not changed when %s', async (_, current, next, code) => {
      const { signInName } = await anAccount(context, []);
      const { signedIn } = successOf(await attempt(signInName));
      expect(codeOf(await changePassword(context, signedIn, { current, next }))).toBe(code);
    });

    it('is not to be guessed from within a session either', async () => {
      const { signInName } = await anAccount(context, []);
      const { signedIn } = successOf(await attempt(signInName));
      const codes: (string | null)[] = [];
      for (let number = 1; number <= 6; number += 1) {
        const guess = { current: `guess ${number}`, next: 'a river runs clear 7' };
        codes.push(codeOf(await changePassword(context, signedIn, guess)));
      }
      expect(codes.at(-1)).toBe('sign-in-locked');
    });
  });

  it('does nothing for an administrator without a second factor where the policy asks for one', async () => {
    const strict = testIdentity(database, { secondFactorOf: 'administrators' });
    const administrator = await anAccount(strict, ['system-administrator']);
    const analyst = await anAccount(strict, ['analyst']);
    const pendingOf = async (signInName: string) =>
      successOf(await signIn(strict, { signInName, password: PASSWORD, device: '' })).signedIn;
    const signedIn = await pendingOf(administrator.signInName);
    expect(codeOf(authorise(signedIn, 'manage-accounts'))).toBe('second-factor-to-set-up');
    expect(authorise(signedIn, 'own-account').ok).toBe(true);
    expect((await pendingOf(analyst.signInName)).pending).toBeNull();
  });

  it('[PF-10] is told in the audit trail without a secret or a name', async () => {
    const { signInName, actor } = await anAccount(context, []);
    const before = (await auditTrail(database)).length;
    await attempt(signInName, 'a secret guess');
    const { token } = successOf(await attempt(signInName));
    await signOut(context, token);
    const entries = (await auditTrail(database)).slice(before);
    expect(entries.map(({ action, subject }) => [action, subject])).toEqual([
      ['sign-in-failed', actor.userId],
      ['sign-in', actor.userId],
      ['sign-out', actor.userId],
    ]);
    const text = JSON.stringify(entries);
    for (const secret of ['a secret guess', PASSWORD, token, signInName, actor.name]) {
      expect(text).not.toContain(secret);
    }
  });
});
