import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { allows } from '../access/permission.ts';
import {
  anAccount,
  auditTrail,
  codeOf,
  successOf,
  type TestIdentity,
  testIdentity,
} from '../testing/identity.fixture.ts';
import { TEST_SERVERS, type TestServer } from '../testing/test-server.fixture.ts';
import { listUsers } from '../users/list-users.ts';
import {
  type FirstAdministrators,
  firstStart,
  isFirstStart,
  makeFirstAdministrators,
} from './first-start.ts';
import { signIn } from './sign-in.ts';

const ADMINISTRATORS: FirstAdministrators = {
  'system-administrator': { signInName: 'Xitong', name: '赵一', password: 'clear water green banks' },
  'security-administrator': { signInName: 'anquan', name: '钱二', password: 'fish swim in the shallows' },
  'audit-administrator': { signInName: 'shenji', name: '孙三', password: 'a thousand hills are red' },
};

describe.each(TEST_SERVERS)('the first start, on $name', ({ open }) => {
  let server: TestServer;
  let context: TestIdentity;
  beforeAll(async () => {
    server = await open();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    context = testIdentity(await server.database());
  });

  const make = (token: string, administrators = ADMINISTRATORS) =>
    makeFirstAdministrators(context, { token, administrators });
  const attempt = async (signInName: string, password: string) =>
    successOf(await signIn(context, { signInName, password, device: '' }));

  it('[PF-6] makes the three administrators at once, with a token that is kept as a digest', async () => {
    expect(await isFirstStart(context)).toBe(true);
    const token = (await firstStart(context)) ?? '';
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const settings = await context.database.read(
      async ({ client }) => (await client.query('SELECT * FROM setting')).rows,
    );
    expect(settings).toHaveLength(1);
    expect(JSON.stringify(settings)).not.toContain(token);

    successOf(await make(token));
    expect(await isFirstStart(context)).toBe(false);
    const system = await attempt('xitong', 'clear water green banks');
    expect(system.signedIn.pending).toBeNull();
    expect(allows(system.signedIn.actor, 'manage-accounts')).toBe(true);
    const page = successOf(await listUsers(context, system.signedIn.actor, { after: null, limit: 10 }));
    expect(page.accounts.map(({ signInName, roles }) => [signInName, roles])).toEqual([
      ['anquan', ['security-administrator']],
      ['shenji', ['audit-administrator']],
      ['xitong', ['system-administrator']],
    ]);
    expect((await auditTrail(context.database)).map(({ action, detail }) => [action, detail])).toEqual([
      ['first-administrator', { role: 'system-administrator' }],
      ['first-administrator', { role: 'security-administrator' }],
      ['first-administrator', { role: 'audit-administrator' }],
      ['sign-in', { method: 'password' }],
    ]);
  });

  it('[PF-6] lets the two that are handed over choose passwords of their own first', async () => {
    successOf(await make((await firstStart(context)) ?? ''));
    const security = await attempt('anquan', 'fish swim in the shallows');
    const audit = await attempt('shenji', 'a thousand hills are red');
    expect([security.signedIn.pending, audit.signedIn.pending]).toEqual(['new-password', 'new-password']);
  });

  it('[PF-6] takes its token once, and none while there is an account', async () => {
    const token = (await firstStart(context)) ?? '';
    const outcomes = await Promise.all([make(token), make(token)]);
    expect(outcomes.map(codeOf).sort()).toEqual(['first-start-refused', null].sort());
    expect(codeOf(await make(token))).toBe('first-start-refused');
    expect(await firstStart(context)).toBeNull();
  });

  it('gives no token where accounts exist, even closed ones', async () => {
    await anAccount(context, []);
    expect(await firstStart(context)).toBeNull();
    expect(await isFirstStart(context)).toBe(false);
  });

  it('takes the token of the last start only, and no guess', async () => {
    const earlier = (await firstStart(context)) ?? '';
    const token = (await firstStart(context)) ?? '';
    for (const wrong of [earlier, '', `${token}x`]) {
      expect(codeOf(await make(wrong))).toBe('first-start-refused');
    }
    expect(codeOf(await make(token))).toBeNull();
  });

  it.each([
    ['two have one sign-in name', { signInName: 'XITONG' }, 'administrators-alike'],
    ['two have one password', { password: 'clear water green banks' }, 'administrators-alike'],
    ['a password is short', { password: 'short' }, 'password-too-short'],
    ['a password holds the name', { password: 'anquan-anquan-1' }, 'password-holds-name'],
    ['a name is empty', { name: ' ' }, 'bad-name'],
    ['a sign-in name is a personal number', { signInName: '13800000000' }, 'personal-number'],
  ])('makes none of them when %s, and the token still holds', async (_, change, code) => {
    const token = (await firstStart(context)) ?? '';
    const wrong = {
      ...ADMINISTRATORS,
      'security-administrator': { ...ADMINISTRATORS['security-administrator'], ...change },
    };
    const outcome = await make(token, wrong);
    expect(codeOf(outcome)).toBe(code);
    expect(outcome.ok || outcome.error.errors?.[0]?.column).toMatch(/^security-administrator\./);
    expect(await isFirstStart(context)).toBe(true);
    expect(codeOf(await make(token))).toBeNull();
  });
});
