import { firstStart } from '@shuize/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aBrowser,
  addAccount,
  type Browser,
  loadSmallWorld,
  openTestSite,
  PASSWORD,
  signedIn,
  type TestSite,
} from '../testing/test-site.fixture.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.stop());

const ADMINISTRATORS = {
  'system-administrator': { signInName: 'xitong', name: '甲', password: '清水绿岸鱼翔浅底一二三四' },
  'security-administrator': { signInName: 'anquan', name: '乙', password: '两岸猿声啼不住轻舟已过万重山' },
  'audit-administrator': { signInName: 'shenji', name: '丙', password: '落霞与孤鹜齐飞秋水共长天一色' },
};

const ANALYST = { signInName: 'fenxi', name: '丁', password: '孤帆远影碧空尽唯见长江天际流' };

const signIn = (browser: Browser, signInName: string, password: string) =>
  browser.ask({ method: 'POST', url: '/api/sign-in', payload: { signInName, password } });

describe('the first start', () => {
  it('[PF-6] makes the three administrators with the token shown at start, once, and then an account that works', async () => {
    const browser = aBrowser(site);
    const state = async () => (await browser.ask({ method: 'GET', url: '/api/first-start' })).body;
    expect(await state()).toEqual({ isNeeded: true, isEmpty: true, step: null });
    const make = (token: string) =>
      browser.ask({
        method: 'POST',
        url: '/api/first-start',
        payload: { token, administrators: ADMINISTRATORS, analyst: null, start: 'empty' },
      });
    expect(await make('a guess')).toMatchObject({ status: 403, body: { code: 'first-start-refused' } });
    const token = (await firstStart(site)) ?? '';
    expect((await make(token)).status).toBe(204);
    expect((await make(token)).status).toBe(403);
    expect(await state()).toEqual({ isNeeded: false, isEmpty: true, step: null });

    const system = aBrowser(site);
    const opened = await signIn(system, 'xitong', ADMINISTRATORS['system-administrator'].password);
    expect(opened).toMatchObject({ status: 200, body: { roles: ['system-administrator'], pending: null } });
    expect(opened.body.permissions).toContain('manage-accounts');
    expect(opened.body.division).toEqual({ code: '000000', name: '全域' });
    const made = await system.ask({
      method: 'POST',
      url: '/api/users',
      payload: { signInName: 'wanggong', name: '王工' },
    });
    expect(made.status).toBe(201);
    const { userId, password } = made.body;

    const security = aBrowser(site);
    expect(
      (await signIn(security, 'anquan', ADMINISTRATORS['security-administrator'].password)).body.pending,
    ).toBe('new-password');
    expect(await security.ask({ method: 'GET', url: '/api/users' })).toMatchObject({
      status: 403,
      body: { code: 'new-password-needed' },
    });
    const next = '春江潮水连海平海上明月共潮生';
    const current = ADMINISTRATORS['security-administrator'].password;
    expect(
      (await security.ask({ method: 'PUT', url: '/api/me/password', payload: { current, next } })).status,
    ).toBe(204);
    expect((await security.ask({ method: 'PUT', url: `/api/users/${userId}/roles/analyst` })).status).toBe(
      204,
    );
    expect((await security.ask({ method: 'PUT', url: `/api/users/${userId}/roles/emperor` })).status).toBe(
      404,
    );
    const scope = { division: '000000', department: null, sections: [] };
    expect(
      (await security.ask({ method: 'PUT', url: `/api/users/${userId}/scope`, payload: scope })).status,
    ).toBe(204);

    const analyst = aBrowser(site);
    await signIn(analyst, 'wanggong', password);
    expect((await analyst.ask({ method: 'GET', url: '/api/sections' })).body.code).toBe(
      'new-password-needed',
    );
    await analyst.ask({
      method: 'PUT',
      url: '/api/me/password',
      payload: { current: password, next: '孤帆远影碧空尽唯见长江天际流' },
    });
    expect((await analyst.ask({ method: 'GET', url: '/api/sections' })).body).toEqual({
      items: [],
      total: 0,
      page: 1,
      size: 50,
    });
  });
});

describe('the first start on a database with data', () => {
  it('records no demonstration over them and says so, and makes accounts without it', async () => {
    const filled = await openTestSite();
    await loadSmallWorld(filled);
    const browser = aBrowser(filled);
    const token = (await firstStart(filled)) ?? '';
    const complete = (start: string) =>
      browser.ask({
        method: 'POST',
        url: '/api/first-start',
        payload: { token, administrators: ADMINISTRATORS, analyst: ANALYST, start },
      });
    expect((await browser.ask({ method: 'GET', url: '/api/first-start' })).body).toEqual({
      isNeeded: true,
      isEmpty: false,
      step: null,
    });
    expect(await complete('demonstration')).toMatchObject({
      status: 409,
      body: { code: 'database-not-empty' },
    });
    expect((await complete('empty')).status).toBe(204);
    const opened = await signIn(browser, ANALYST.signInName, ANALYST.password);
    expect(opened.body).toMatchObject({ roles: ['analyst'], pending: null, division: { code: '000000' } });
    expect((await browser.ask({ method: 'GET', url: '/api/sections' })).body.total).toBe(4);
    await filled.stop();
  });
});

describe('signing in', () => {
  it('fails alike for a wrong password and for a name that nobody has', async () => {
    const { signInName } = await addAccount(site, { roles: ['analyst'] });
    const known = await signIn(aBrowser(site), signInName, 'wrong');
    const unknown = await signIn(aBrowser(site), 'nobody-at-all', 'wrong');
    expect(known.status).toBe(401);
    const plain = (text: string) => text.replace(/urn:uuid:[\da-f-]+/, '');
    expect(plain(known.text)).toBe(plain(unknown.text));
  });

  it('ends at the server, so that a cookie that was kept opens nothing', async () => {
    const { signInName } = await addAccount(site, { roles: ['analyst'] });
    const answer = await site.server.app.inject({
      method: 'POST',
      url: '/api/sign-in',
      headers: { 'x-shuize-request': '1' },
      payload: { signInName, password: PASSWORD },
    });
    const [cookie] = answer.cookies;
    const headers = { cookie: `${cookie?.name}=${cookie?.value}`, 'x-shuize-request': '1' };
    const me = () => site.server.app.inject({ method: 'GET', url: '/api/me', headers });
    expect((await me()).statusCode).toBe(200);
    expect((await site.server.app.inject({ method: 'POST', url: '/api/sign-out', headers })).statusCode).toBe(
      204,
    );
    expect((await me()).statusCode).toBe(401);
  });

  it('is listed, and ended from another place', async () => {
    const { signInName } = await addAccount(site, { roles: ['analyst'] });
    const [here, there] = [aBrowser(site), aBrowser(site)];
    await signIn(here, signInName, PASSWORD);
    await signIn(there, signInName, PASSWORD);
    const { items } = (await here.ask({ method: 'GET', url: '/api/me/sessions' })).body;
    expect(items).toHaveLength(2);
    const other = items.find(({ isCurrent }: { isCurrent: boolean }) => !isCurrent);
    expect((await here.ask({ method: 'DELETE', url: `/api/me/sessions/${other.sessionId}` })).status).toBe(
      204,
    );
    expect((await there.ask({ method: 'GET', url: '/api/me' })).status).toBe(401);
    expect((await here.ask({ method: 'DELETE', url: '/api/me/sessions/nonsense' })).status).toBe(404);
  });

  it('is a secure cookie where browsers come by https', async () => {
    const secure = await openTestSite({ isHttps: true });
    const { signInName } = await addAccount(secure, { roles: ['analyst'] });
    const answer = await signIn(aBrowser(secure), signInName, PASSWORD);
    expect(String(answer.headers['set-cookie'])).toMatch(/HttpOnly; Secure; SameSite=Strict/);
    expect(answer.headers['strict-transport-security']).toContain('max-age=31536000');
    await secure.stop();
  });
});

describe('accounts and the audit trail', () => {
  it('come as lists to page through, and as files', async () => {
    const system = await signedIn(site, { roles: ['system-administrator'] });
    const first = (await system.ask({ method: 'GET', url: '/api/users?size=2' })).body;
    expect(first.items).toHaveLength(2);
    const second = (await system.ask({ method: 'GET', url: `/api/users?size=2&after=${first.next}` })).body;
    expect(second.items[0].signInName > first.items[1].signInName).toBe(true);
    const csv = await system.ask({ method: 'GET', url: '/api/users?format=csv' });
    expect(csv).toMatchObject({ status: 200, type: 'text/csv; charset=utf-8' });
    expect(csv.text).toContain('登录名,姓名,角色');
    expect(csv.headers['content-disposition']).toMatch(
      /^attachment; filename="[^"]+"; filename\*=UTF-8''%E8%B4%A6%E5%8F%B7-/,
    );

    const auditor = await signedIn(site, { roles: ['audit-administrator'] });
    const trail = (await auditor.ask({ method: 'GET', url: '/api/audit?size=3' })).body;
    expect(trail.items.map(({ position }: { position: number }) => position)).toEqual([
      trail.items[0].position,
      trail.items[0].position - 1,
      trail.items[0].position - 2,
    ]);
    const older = (await auditor.ask({ method: 'GET', url: `/api/audit?size=3&after=${trail.next}` })).body;
    expect(older.items[0].position).toBe(trail.items[2].position - 1);
    const verified = (await auditor.ask({ method: 'GET', url: '/api/audit/verification' })).body;
    expect(verified).toMatchObject({ holds: true });
    const sheet = await auditor.ask({
      method: 'GET',
      url: '/api/audit?format=xlsx',
      headers: { 'accept-language': 'en' },
    });
    expect(sheet.bytes.subarray(0, 2).toString()).toBe('PK');
  });
});
