import { invariant } from '@shuize/domain';
import { openTestProvider, type TestProvider } from '@shuize/platform/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openIdOffer } from '../openid/openid-offer.ts';
import {
  aBrowser,
  type Browser,
  openTestSite,
  PASSWORD,
  signedIn,
  type TestSite,
} from '../testing/test-site.fixture.ts';

const ADDRESS = 'https://shuize.example';
const BEGIN = '/api/sign-in/openid';
const RETURN = '/api/sign-in/openid/return';

let there: TestProvider;
let site: TestSite;
beforeAll(async () => {
  there = await openTestProvider(null);
  const settings = { issuer: there.issuer, clientId: there.clientId, clientSecret: null, name: '省统一认证' };
  const offer = openIdOffer(settings, ADDRESS);
  invariant(offer.ok, 'the settings are whole');
  site = await openTestSite({ openId: offer.value, isHttps: true });
});
afterAll(async () => {
  await site.stop();
  await there.stop();
});

const LINK = { method: 'POST', url: '/api/me/openid', payload: { password: PASSWORD } } as const;

const get = (browser: Browser, url: string) => browser.ask({ method: 'GET', url });
const codeOfMe = async (browser: Browser) => (await get(browser, '/api/me')).status;

/** Somebody with an account of this platform, linked to a person at the provider. */
async function linked(subject: string): Promise<Browser> {
  const browser = await signedIn(site, { roles: ['analyst'] });
  const begun = await browser.ask(LINK);
  expect(begun.status).toBe(200);
  const back = await get(browser, `${RETURN}?${there.confirm(begun.body.url, subject)}`);
  expect([back.status, back.headers.location]).toEqual([302, '/account']);
  return browser;
}

/** What a browser comes to after the person was confirmed. */
async function signInAt(subject: string, browser = aBrowser(site)) {
  const sent = await get(browser, BEGIN);
  const back = await get(browser, `${RETURN}?${there.confirm(String(sent.headers.location), subject)}`);
  return { browser, sent, back };
}

describe('signing in at the provider', () => {
  it('[PF-6] is offered by its name, and leads from the linked account’s page to a session', async () => {
    expect((await get(aBrowser(site), '/api/sign-in')).body).toEqual({ openId: { name: '省统一认证' } });
    const owner = await linked('subject-1');
    expect((await get(owner, '/api/me')).body).toMatchObject({ isLinked: true });
    const { browser, sent, back } = await signInAt('subject-1');
    expect(sent.status).toBe(302);
    expect(String(sent.headers.location)).toMatch(new RegExp(`^${there.issuer}/authorize\\?`));
    expect(new URL(String(sent.headers.location)).searchParams.get('redirect_uri')).toBe(
      `${ADDRESS}${RETURN}`,
    );
    expect([back.status, back.headers.location]).toEqual([302, '/']);
    const [own, other] = [await get(owner, '/api/me'), await get(browser, '/api/me')];
    expect(other.body).toEqual(own.body);
  });

  it('keeps what it began in a cookie that scripts cannot read, for its own addresses, and takes it away again', async () => {
    await linked('subject-2');
    const { sent, back } = await signInAt('subject-2');
    expect(sent.headers['set-cookie']).toMatch(
      /^shuize-openid=[^;]+; Path=\/api\/sign-in\/openid; HttpOnly; Secure; SameSite=Lax$/,
    );
    const cookies = [back.headers['set-cookie']].flat().map(String);
    expect(cookies).toEqual([
      expect.stringMatching(/^shuize-openid=; .*Path=\/api\/sign-in\/openid; /),
      expect.stringMatching(/^shuize-session=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Strict$/),
    ]);
  });

  it('[PF-6] opens nothing for who is linked to no account', async () => {
    const { browser, back } = await signInAt('subject of nobody');
    expect([back.status, back.headers.location]).toEqual([302, '/?problem=openid-not-linked']);
    expect(await codeOfMe(browser)).toBe(401);
  });

  it('[PF-6] opens nothing by what was begun in another browser, or not at all', async () => {
    await linked('subject-3');
    const [mine, other] = [aBrowser(site), aBrowser(site)];
    await get(mine, BEGIN);
    const otherSent = String((await get(other, BEGIN)).headers.location);
    const mixed = await get(mine, `${RETURN}?${there.confirm(otherSent, 'subject-3')}`);
    expect(mixed.headers.location).toBe('/?problem=openid-failed');
    const stranger = aBrowser(site);
    const unasked = await get(stranger, `${RETURN}?${there.confirm(otherSent, 'subject-3')}`);
    expect(unasked.headers.location).toBe('/?problem=ticket-expired');
    const refused = await get(other, `${RETURN}?error=access_denied`);
    expect(refused.headers.location).toBe('/?problem=openid-failed');
    for (const browser of [mine, other, stranger]) {
      expect(await codeOfMe(browser)).toBe(401);
    }
  });

  it('says that the provider does not answer, on the page for signing in and on one’s own', async () => {
    const unreached = await openTestProvider(null);
    const { issuer, clientId } = unreached;
    const offer = openIdOffer({ issuer, clientId, clientSecret: null, name: null }, ADDRESS);
    invariant(offer.ok, 'the settings are whole');
    const other = await openTestSite({ openId: offer.value });
    unreached.isDown = true;
    const sent = await get(aBrowser(other), BEGIN);
    expect([sent.status, sent.headers.location]).toEqual([302, '/?problem=openid-unavailable']);
    const owner = await signedIn(other, { roles: ['analyst'] });
    expect(await owner.ask(LINK)).toMatchObject({
      status: 503,
      body: { code: 'openid-unavailable' },
    });
    await other.stop();
    await unreached.stop();
  });

  it('[PF-6] links an identity to one account alone, and no longer opens a session once the link is off', async () => {
    const first = await linked('subject-4');
    const second = await signedIn(site, { roles: ['analyst'] });
    expect(await second.ask({ ...LINK, payload: { password: 'not the password' } })).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'wrong-password' }] },
    });
    const begun = await second.ask(LINK);
    const back = await get(second, `${RETURN}?${there.confirm(begun.body.url, 'subject-4')}`);
    expect(back.headers.location).toBe('/?problem=openid-linked-to-another');
    expect((await get(second, '/api/me')).body).toMatchObject({ isLinked: false });
    expect((await first.ask({ method: 'DELETE', url: '/api/me/openid' })).status).toBe(204);
    expect((await signInAt('subject-4')).back.headers.location).toBe('/?problem=openid-not-linked');
  });
});

describe('a platform without a provider', () => {
  it('offers passwords alone, and has no such addresses', async () => {
    const plain = await openTestSite();
    const browser = await signedIn(plain, { roles: ['analyst'] });
    expect((await get(browser, '/api/sign-in')).body).toEqual({ openId: null });
    expect((await get(browser, BEGIN)).status).toBe(404);
    expect((await get(browser, RETURN)).status).toBe(404);
    expect((await browser.ask(LINK)).status).toBe(404);
    await plain.stop();
  });
});

describe('the settings of a provider', () => {
  const none = { issuer: null, clientId: null, clientSecret: null, name: null };
  const issuer = 'https://id.example';
  it.each([
    ['nothing set', none, null, true],
    ['all set', { ...none, issuer, clientId: 'shuize' }, ADDRESS, true],
    ['a provider without a client', { ...none, issuer }, ADDRESS, false],
    ['a client without a provider', { ...none, clientId: 'shuize' }, ADDRESS, false],
    ['no address for the way back', { ...none, issuer, clientId: 'shuize' }, null, false],
    [
      'a provider that is not encrypted',
      { ...none, issuer: 'http://id.example', clientId: 'x' },
      ADDRESS,
      false,
    ],
  ])('%s', (_, asked, address, isUsable) => {
    expect(openIdOffer(asked, address).ok).toBe(isUsable);
  });
});
