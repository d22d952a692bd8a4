import rateLimit from '@fastify/rate-limit';
import { success } from '@shuize/domain';
import fastify from 'fastify';
import { serializerCompiler } from 'fastify-type-provider-zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { routeRegistrar } from './http/register-route.ts';
import { validatorCompiler } from './problem/validation.ts';
import {
  aBrowser,
  formOf,
  loadSmallWorld,
  openTestSite,
  signedIn,
  type TestSite,
} from './testing/test-site.fixture.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite({
    metricsToken: 'a token of metrics',
    limits: { bodyBytes: 10_000, fileBytes: 50_000 },
  });
  await loadSmallWorld(site);
});
afterAll(() => site.stop());

const guard = { signedInOf: async () => null, perMinute: 100, fileRoutes: ['/pages'] };

describe('a route', () => {
  it('[PF-6] that was added without saying who may use it keeps the server from starting', async () => {
    const app = fastify({ exposeHeadRoutes: false });
    app.setValidatorCompiler(validatorCompiler);
    app.setSerializerCompiler(serializerCompiler);
    await app.register(rateLimit, { global: false });
    const { route } = routeRegistrar(app, guard);
    route({
      method: 'GET',
      url: '/a',
      permission: 'public',
      tag: '',
      summary: '',
      schema: { answer: z.null() },
      handler: async () => success(null),
    });
    app.get('/b', async () => 'anything');
    app.post('/pages', async () => 'anything');
    app.get('/pages/x', async () => 'a file');
    await expect(app.ready()).rejects.toThrow('GET /b, POST /pages');
  });
});

const signInAt = (broken: TestSite) =>
  aBrowser(broken).ask({
    method: 'POST',
    url: '/api/sign-in',
    payload: { signInName: 'wanggong', password: 'secret words' },
  });

describe('the server', () => {
  it('answers what is not there with a problem in the language asked for', async () => {
    const browser = aBrowser(site);
    const chinese = await browser.ask({ method: 'GET', url: '/api/nothing' });
    expect(chinese).toMatchObject({ status: 404, type: 'application/problem+json; charset=utf-8' });
    expect(chinese.body).toEqual({
      type: 'urn:shuize:problem:not-found',
      title: '没有找到。',
      status: 404,
      code: 'not-found',
      mend: expect.stringContaining('数据范围'),
      instance: expect.stringMatching(/^urn:uuid:[\da-f-]{36}$/),
    });
    const english = await browser.ask({ method: 'GET', url: '/', headers: { 'accept-language': 'en' } });
    expect(english.body).toMatchObject({ status: 404, title: 'It was not found.' });
  });

  it('says field by field what a request lacks, and takes nothing that it does not know', async () => {
    const browser = aBrowser(site);
    const payload = { signInName: 7, passwort: 'x' };
    const answer = await browser.ask({ method: 'POST', url: '/api/sign-in', payload });
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
    expect(answer.body.errors).toEqual([
      expect.objectContaining({
        file: 'form',
        column: 'signInName',
        code: 'value-missing',
        mend: '请填写文字。',
      }),
      expect.objectContaining({ file: 'form', column: 'password', code: 'value-missing' }),
      expect.objectContaining({ file: 'form', column: 'passwort', code: 'unknown-field' }),
    ]);
    const broken = await browser.ask({
      method: 'POST',
      url: '/api/sign-in',
      payload: '{"signInName":',
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
    });
    expect(broken).toMatchObject({ status: 400, body: { code: 'bad-request' } });
    const other = await browser.ask({
      method: 'POST',
      url: '/api/sign-in',
      payload: 'x',
      headers: { 'content-type': 'text/csv' },
    });
    expect(other).toMatchObject({ status: 415, body: { code: 'unsupported-media-type' } });
    const analyst = await signedIn(site, { roles: ['analyst'] });
    for (const query of ['page=0', 'size=999', 'asOf=2018-02-31', 'asOf=2018-02-28T25:00:00Z', 'kind=sea']) {
      expect(await analyst.ask({ method: 'GET', url: `/api/sections?${query}` })).toMatchObject({
        status: 400,
        body: { errors: [{ file: 'query' }] },
      });
    }
  });

  it('refuses what is too large before it is all read', async () => {
    const analyst = await signedIn(site, { roles: ['analyst'] });
    const body = await analyst.ask({
      method: 'POST',
      url: '/api/sign-in',
      payload: { signInName: 'x'.repeat(20_000), password: '' },
    });
    expect(body).toMatchObject({ status: 413, body: { code: 'too-large' } });
    const file = await analyst.ask({
      method: 'POST',
      url: '/api/imports?mode=preview',
      ...formOf({ 'monthly.csv': 'x'.repeat(60_000) }),
    });
    expect(file).toMatchObject({ status: 413, body: { code: 'too-large' } });
  });

  it('[PF-6] changes nothing for a request that another site’s page could have sent', async () => {
    const analyst = await signedIn(site, { roles: ['analyst'] });
    const sent = {
      method: 'POST',
      url: '/api/sign-out',
      isForeign: true,
    } as const;
    expect(await analyst.ask(sent)).toMatchObject({ status: 403, body: { code: 'request-header-missing' } });
    expect((await analyst.ask({ method: 'GET', url: '/api/me' })).status).toBe(200);
  });

  it('keeps a session in one cookie that scripts and other sites cannot reach', async () => {
    const answer = await site.server.app.inject({
      method: 'POST',
      url: '/api/sign-out',
      headers: { 'x-shuize-request': '1' },
    });
    expect(answer.headers['set-cookie']).toMatch(/^shuize-session=; .*Path=\/.*HttpOnly; SameSite=Strict$/);
  });

  it('lets browsers run its own scripts only, and keep no answer of the API', async () => {
    const { headers } = await aBrowser(site).ask({ method: 'GET', url: '/api/health' });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'x-frame-options': 'SAMEORIGIN',
    });
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  it('tells whether it is well, and its figures only to this machine or by token', async () => {
    const browser = aBrowser(site);
    expect(await browser.ask({ method: 'GET', url: '/api/health' })).toMatchObject({
      status: 200,
      body: { status: 'ok' },
    });
    const figures = { method: 'GET', url: '/api/metrics' } as const;
    expect((await browser.ask(figures)).text).toContain('shuize_http_request_seconds_count');
    const proxied = { 'x-forwarded-for': '10.0.0.1' };
    expect((await browser.ask({ ...figures, headers: proxied })).status).toBe(404);
    expect((await browser.ask({ ...figures, remoteAddress: '10.0.0.1' })).status).toBe(404);
    const withToken = (token: string) => ({
      ...figures,
      remoteAddress: '10.0.0.1',
      headers: { authorization: `Bearer ${token}` },
    });
    expect((await browser.ask(withToken('a token of metrics'))).status).toBe(200);
    expect((await browser.ask(withToken('another'))).status).toBe(404);
  });

  it('describes every route in OpenAPI 3.1, with a page to read it', async () => {
    const { body } = await aBrowser(site).ask({ method: 'GET', url: '/api/openapi.json' });
    expect(body.openapi).toBe('3.1.0');
    for (const { method, url } of site.server.routes) {
      const path = url.replaceAll(/:(\w+)/g, '{$1}');
      expect(body.paths[path]?.[method.toLowerCase()]?.summary, `${method} ${path}`).toBeTruthy();
    }
    const { schemas } = body.components;
    const named = [
      ...new Set(
        [...JSON.stringify(body).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name),
      ),
    ];
    expect(Object.keys(schemas).sort()).toEqual(named.sort());
    expect(named).toContain('Problem');
    const page = await aBrowser(site).ask({ method: 'GET', url: '/api/docs/' });
    expect(page).toMatchObject({ status: 200, type: expect.stringContaining('text/html') });
  });

  it('answers an unexpected error without a word of what is inside, and logs it under the id given', async () => {
    const broken = await openTestSite();
    Object.assign(broken.database, { write: () => Promise.reject(new Error('a fault in a pool')) });
    const answer = await signInAt(broken);
    expect(answer).toMatchObject({ status: 500, body: { code: 'unexpected' } });
    expect(answer.text).not.toMatch(/pool|stack|\.ts/i);
    const id = answer.body.instance.replace('urn:uuid:', '');
    const line = broken.log.find((each) => each.includes('"unexpected"'));
    expect(line).toContain(id);
    expect(line).toContain('stack');
    await broken.stop();
  });

  it('says that the database does not answer, in its health too', async () => {
    const broken = await openTestSite();
    await broken.database.close();
    expect(await signInAt(broken)).toMatchObject({ status: 503, body: { code: 'database-unreachable' } });
    expect((await aBrowser(broken).ask({ method: 'GET', url: '/api/health' })).status).toBe(503);
    await broken.server.app.close();
  });

  it('logs routes and times, and never who, what was asked for, or a secret', async () => {
    const analyst = await signedIn(site, { roles: ['analyst'] });
    await analyst.ask({
      method: 'GET',
      url: '/api/sections?search=%E7%8E%8B%E6%9F%90%E6%9F%90',
      headers: { 'user-agent': 'Firefox/1' },
    });
    await analyst.ask({ method: 'GET', url: '/api/sections/SECRET-ID' });
    await analyst.ask({
      method: 'POST',
      url: '/api/sign-in',
      payload: { signInName: 'wanggong', password: 'secret words' },
    });
    const all = site.log.join('');
    expect(all).toContain('"route":"/api/sections/:section"');
    expect(all).not.toMatch(
      /SECRET-ID|王某某|%E7|wanggong|secret words|shuize-session|127\.0\.0\.1|Firefox|account\d/,
    );
  });

  it('bears fewer tries to sign in than it bears requests', async () => {
    const browser = aBrowser(site);
    const statuses = [];
    for (let attempt = 0; attempt < 40; attempt += 1) {
      const answer = await browser.ask({
        method: 'POST',
        url: '/api/sign-in/code',
        payload: { code: '000000' },
        remoteAddress: '10.9.9.9',
      });
      statuses.push(answer.status);
    }
    expect(statuses.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 401));
    expect(statuses.slice(30)).toEqual(Array.from({ length: 10 }, () => 429));
    const limited = await browser.ask({
      method: 'POST',
      url: '/api/sign-in/code',
      payload: { code: '000000' },
      remoteAddress: '10.9.9.9',
    });
    expect(limited.body).toMatchObject({ code: 'too-many-requests', status: 429 });
  });
});
