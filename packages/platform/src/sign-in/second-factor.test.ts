import { randomBytes } from 'node:crypto';
import type { Database } from '@shuize/store';
import { TEST_SERVERS, type TestServer } from '@shuize/store/testing';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Permission } from '../access/permission.ts';
import { PERMISSIONS } from '../access/permission.ts';
import { millisecondsOf } from '../clock.ts';
import {
  anAccount,
  auditTrail,
  codeOf,
  PASSWORD,
  successOf,
  type TestIdentity,
  testIdentity,
} from '../testing/identity.fixture.ts';
import { clearSecondFactor } from '../users/end-access.ts';
import { changePassword } from './change-password.ts';
import { giveCode } from './give-code.ts';
import { listOwnSessions } from './own-sessions.ts';
import { beginSecondFactor, confirmSecondFactor, removeOwnSecondFactor } from './second-factor.ts';
import { sessionOf } from './session-of.ts';
import { signIn } from './sign-in.ts';
import { authorise } from './signed-in.ts';
import { vaultOf } from './vault.ts';

describe.each(TEST_SERVERS)('the second factor, on $name', ({ open }) => {
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

  const attempt = async (signInName: string) =>
    successOf(await signIn(context, { signInName, password: PASSWORD, device: '' }));
  const codeNow = (secret: string, from: TestIdentity = context) =>
    TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: millisecondsOf(from.clock()) });
  const wrongCode = (secret: string) => {
    const near = [-30, 0, 30].map((seconds) =>
      TOTP.generate({
        secret: Secret.fromBase32(secret),
        timestamp: millisecondsOf(context.clock()) + seconds * 1_000,
      }),
    );
    return ['000000', '111111', '222222', '333333'].find((code) => !near.includes(code)) ?? '';
  };

  /** An account with a second factor set up one step ago. */
  async function withSecondFactor() {
    const account = await anAccount(context, ['analyst']);
    const { token, signedIn } = await attempt(account.signInName);
    const begun = successOf(await beginSecondFactor(context, signedIn, PASSWORD));
    const confirmed = { ticket: begun.ticket, code: codeNow(begun.secret) };
    successOf(await confirmSecondFactor(context, signedIn, confirmed));
    context.pass(30);
    return { ...account, ...begun, token };
  }

  it('[PF-6] lets a session do nothing until its code is given', async () => {
    const { signInName, secret } = await withSecondFactor();
    const { token, signedIn } = await attempt(signInName);
    expect(signedIn.pending).toBe('second-factor');
    for (const permission of Object.keys(PERMISSIONS) as Permission[]) {
      expect(codeOf(authorise(signedIn, permission)), permission).toBe('second-factor-needed');
    }
    const change = { current: PASSWORD, next: 'a river runs clear 7' };
    expect(codeOf(await changePassword(context, signedIn, change))).toBe('second-factor-needed');
    expect(codeOf(await listOwnSessions(context, signedIn))).toBe('second-factor-needed');
    expect(codeOf(await beginSecondFactor(context, signedIn, PASSWORD))).toBe('second-factor-needed');

    const whole = successOf(await giveCode(context, token, codeNow(secret)));
    expect(whole.signedIn.pending).toBeNull();
    expect(await sessionOf(context, token)).toBeNull();
    expect(await sessionOf(context, whole.token)).toEqual(whole.signedIn);
    expect(authorise(whole.signedIn, 'read-overview').ok).toBe(true);
  });

  it('[PF-6] takes a code once, in whichever session', async () => {
    const { signInName, secret } = await withSecondFactor();
    const code = codeNow(secret);
    const [first, second] = [await attempt(signInName), await attempt(signInName)];
    const outcomes = await Promise.all([
      giveCode(context, first.token, code),
      giveCode(context, second.token, code),
    ]);
    expect(outcomes.map(codeOf).sort()).toEqual(['wrong-code', null].sort());
    const third = await attempt(signInName);
    expect(codeOf(await giveCode(context, third.token, code))).toBe('wrong-code');
    context.pass(30);
    expect(codeOf(await giveCode(context, third.token, codeNow(secret)))).toBeNull();
  });

  it('[PF-6] does not take the code that it was set up with again', async () => {
    const account = await anAccount(context, []);
    const { signedIn } = await attempt(account.signInName);
    const { secret, ticket } = successOf(await beginSecondFactor(context, signedIn, PASSWORD));
    const code = codeNow(secret);
    successOf(await confirmSecondFactor(context, signedIn, { ticket, code }));
    const { token } = await attempt(account.signInName);
    expect(codeOf(await giveCode(context, token, code))).toBe('wrong-code');
  });

  it('[PF-6] counts wrong codes like wrong passwords, and the right password does not clear them', async () => {
    const { signInName, secret } = await withSecondFactor();
    const codes: (string | null)[] = [];
    for (let number = 1; number <= 5; number += 1) {
      const { token } = await attempt(signInName);
      codes.push(codeOf(await giveCode(context, token, wrongCode(secret))));
    }
    expect(codes).toEqual(Array(5).fill('wrong-code'));
    const outcome = await signIn(context, { signInName, password: PASSWORD, device: '' });
    expect(codeOf(outcome)).toBe('sign-in-locked');
    context.pass(60);
    const { token } = await attempt(signInName);
    expect(codeOf(await giveCode(context, token, codeNow(secret)))).toBeNull();
  });

  it('is waited for ten minutes', async () => {
    const { signInName, secret } = await withSecondFactor();
    const { token } = await attempt(signInName);
    context.pass(600);
    expect(codeOf(await giveCode(context, token, codeNow(secret)))).toBe('not-signed-in');
  });

  it('is not given to a session that is whole or to none', async () => {
    const { token, secret } = await withSecondFactor();
    expect(codeOf(await giveCode(context, token, codeNow(secret)))).toBe('not-signed-in');
    expect(codeOf(await giveCode(context, 'nothing', codeNow(secret)))).toBe('not-signed-in');
  });

  it('keeps its secret sealed, for the one account and with the key of the installation', async () => {
    const { actor, secret, signInName } = await withSecondFactor();
    const { rows } = await database.read(({ client }) =>
      client.query<{ kept: string }>('SELECT one_time_secret AS kept FROM app_user WHERE id = $1', [
        actor.userId,
      ]),
    );
    expect(rows[0]?.kept).toMatch(/^aes-256-gcm\$/);
    expect(rows[0]?.kept).not.toContain(secret);
    const { token } = await attempt(signInName);
    const elsewhere = { ...context, vault: vaultOf(randomBytes(32)) };
    expect(codeOf(await giveCode(elsewhere, token, codeNow(secret)))).toBe('second-factor-unreadable');
  });

  it('is set up only by who knows the password, with the ticket of the same account and in time', async () => {
    const { signedIn } = await attempt((await anAccount(context, [])).signInName);
    const other = await attempt((await anAccount(context, [])).signInName);
    expect(codeOf(await beginSecondFactor(context, signedIn, 'wrong'))).toBe('wrong-password');
    const { ticket, secret } = successOf(await beginSecondFactor(context, signedIn, PASSWORD));
    const given = () => ({ ticket, code: codeNow(secret) });
    expect(codeOf(await confirmSecondFactor(context, other.signedIn, given()))).toBe('ticket-expired');
    const wrong = { ticket, code: wrongCode(secret) };
    expect(codeOf(await confirmSecondFactor(context, signedIn, wrong))).toBe('wrong-code');
    context.pass(600);
    expect(codeOf(await confirmSecondFactor(context, signedIn, given()))).toBe('ticket-expired');
  });

  it('ends the other sessions when it is set up, and is not set up over another', async () => {
    const account = await anAccount(context, []);
    const other = await attempt(account.signInName);
    const { token, signedIn } = await attempt(account.signInName);
    const { ticket, secret } = successOf(await beginSecondFactor(context, signedIn, PASSWORD));
    successOf(await confirmSecondFactor(context, signedIn, { ticket, code: codeNow(secret) }));
    expect(await sessionOf(context, other.token)).toBeNull();
    const again = await sessionOf(context, token);
    expect(again?.hasSecondFactor).toBe(true);
    if (again !== null) {
      expect(codeOf(await beginSecondFactor(context, again, PASSWORD))).toBe('second-factor-already-set-up');
    }
  });

  it('is taken off by one of its codes, or by the security administrator', async () => {
    const own = await withSecondFactor();
    const signedIn = await sessionOf(context, own.token);
    if (signedIn !== null) {
      expect(codeOf(await removeOwnSecondFactor(context, signedIn, wrongCode(own.secret)))).toBe(
        'wrong-code',
      );
      expect(codeOf(await removeOwnSecondFactor(context, signedIn, codeNow(own.secret)))).toBeNull();
    }
    expect((await attempt(own.signInName)).signedIn.pending).toBeNull();

    const lost = await withSecondFactor();
    const { actor } = await anAccount(context, ['security-administrator']);
    successOf(await clearSecondFactor(context, actor, lost.actor.userId));
    expect((await attempt(lost.signInName)).signedIn.pending).toBeNull();
  });

  it('[PF-10] leaves neither secret nor code in the audit trail', async () => {
    const { signInName, secret } = await withSecondFactor();
    const code = codeNow(secret);
    const { token } = await attempt(signInName);
    successOf(await giveCode(context, token, code));
    const entries = await auditTrail(database);
    expect(entries.slice(-2).map(({ action }) => action)).toEqual(['password-accepted', 'sign-in']);
    expect(JSON.stringify(entries.map(({ detail, subject }) => [detail, subject]))).not.toContain(secret);
    expect(entries.at(-1)?.detail).toEqual({ method: 'one-time-code' });
  });
});
