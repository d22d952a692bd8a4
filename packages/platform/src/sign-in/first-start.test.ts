import { TEST_SERVERS, type TestServer } from '@shuize/store/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WHOLE } from '../access/actor.ts';
import { allows } from '../access/permission.ts';
import { writeDemonstration } from '../demonstration/record-demonstration.ts';
import { readOverview } from '../overview/read-overview.ts';
import { shippedPacks } from '../runs/packs.fixture.ts';
import { readRuns } from '../runs/read-runs.ts';
import {
  anAccount,
  auditTrail,
  codeOf,
  successOf,
  type TestIdentity,
  testIdentity,
} from '../testing/identity.fixture.ts';
import { listUsers } from '../users/list-users.ts';
import { completeFirstStart, type FirstAdministrators, firstStart, firstStartState } from './first-start.ts';
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

  const EMPTY = { administrators: ADMINISTRATORS, analyst: null, start: 'empty' } as const;
  const complete = (asked: Parameters<typeof completeFirstStart>[1]) =>
    completeFirstStart({ ...context, packs: shippedPacks(), programVersion: 'test' }, asked);
  const make = (token: string, administrators = ADMINISTRATORS) =>
    complete({ ...EMPTY, token, administrators });
  const isNeeded = async () => (await firstStartState(context)).isNeeded;
  const attempt = async (signInName: string, password: string) =>
    successOf(await signIn(context, { signInName, password, device: '' }));

  it('[PF-6] makes the three administrators at once, with a token that is kept as a digest', async () => {
    expect(await isNeeded()).toBe(true);
    const token = (await firstStart(context)) ?? '';
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const settings = await context.database.read(
      async ({ client }) => (await client.query('SELECT * FROM setting')).rows,
    );
    expect(settings).toHaveLength(1);
    expect(JSON.stringify(settings)).not.toContain(token);

    successOf(await make(token));
    expect(await isNeeded()).toBe(false);
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
    expect(await isNeeded()).toBe(false);
  });

  it('takes the token of the last start only, and no guess', async () => {
    const earlier = (await firstStart(context)) ?? '';
    const token = (await firstStart(context)) ?? '';
    for (const wrong of [earlier, '', `${token}x`]) {
      expect(codeOf(await make(wrong))).toBe('first-start-refused');
    }
    expect(codeOf(await make(token))).toBeNull();
  });

  it('makes an analyst too where one is given, who reaches everything and works at once', async () => {
    const token = (await firstStart(context)) ?? '';
    const analyst = { signInName: 'Fenxi', name: '李四', password: 'a boat under the willow' };
    expect(codeOf(await complete({ ...EMPTY, token, analyst: { ...analyst, signInName: 'shenji' } }))).toBe(
      'accounts-alike',
    );
    successOf(await complete({ ...EMPTY, token, analyst }));
    const { signedIn } = await attempt('fenxi', analyst.password);
    expect(signedIn.pending).toBeNull();
    expect(signedIn.actor).toMatchObject({ name: '李四', roles: ['analyst'], division: WHOLE });
    expect((await auditTrail(context.database)).map(({ action }) => action).slice(0, 4)).toEqual([
      'first-administrator',
      'first-administrator',
      'first-administrator',
      'first-analyst',
    ]);
    expect(await firstStartState(context)).toEqual({ isNeeded: false, isEmpty: true });
  });

  it('records the invented province and makes the run of its year where that is asked for, telling each step', async () => {
    const token = (await firstStart(context)) ?? '';
    const analyst = { signInName: 'fenxi', name: '李四', password: 'a boat under the willow' };
    const steps: string[] = [];
    const asked = { ...EMPTY, token, analyst, start: 'demonstration' } as const;
    successOf(await complete({ ...asked, onStep: ({ zh }) => steps.push(zh) }));
    expect(steps.slice(0, 2)).toEqual(['生成演示数据', '写入演示数据']);
    expect(steps.at(-1)).toMatch(/^核算2018年：/);
    expect(await firstStartState(context)).toEqual({ isNeeded: false, isEmpty: false });
    const { actor } = (await attempt('fenxi', analyst.password)).signedIn;
    const overview = successOf(await readOverview(context, actor, { month: null, asOf: null }));
    expect(overview.summary.sections).toBeGreaterThan(10);
    const { runs } = successOf(await readRuns(context, actor, { period: null, limit: 10, offset: 0 }));
    expect(runs.map(({ run }) => run.period)).toEqual(['2018']);
  });

  it('leaves out the invented province where anything is on record, and makes no account then', async () => {
    const token = (await firstStart(context)) ?? '';
    await context.database.write((transaction) => writeDemonstration(transaction, () => {}));
    expect(await firstStartState(context)).toEqual({ isNeeded: true, isEmpty: false });
    expect(codeOf(await complete({ ...EMPTY, token, start: 'demonstration' }))).toBe('database-not-empty');
    expect(await isNeeded()).toBe(true);
    expect(codeOf(await make(token))).toBeNull();
  });

  it.each([
    ['two have one sign-in name', { signInName: 'XITONG' }, 'accounts-alike'],
    ['two have one password', { password: 'clear water green banks' }, 'accounts-alike'],
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
    expect(await isNeeded()).toBe(true);
    expect(codeOf(await make(token))).toBeNull();
  });
});
