import type { Database } from '@shuize/store';
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
import { openTestProvider, type TestProvider } from '../testing/openid-provider.fixture.ts';
import { closeUser } from '../users/close-user.ts';
import { type OpenIdProvider, openIdProvider } from './openid-provider.ts';
import { beginOpenId, beginOpenIdLink, finishOpenId, unlinkOpenId } from './openid-sign-in.ts';
import { signOut } from './own-sessions.ts';
import { sessionOf } from './session-of.ts';
import { signIn } from './sign-in.ts';

const WAY_BACK = 'https://shuize.example/api/sign-in/openid/callback';
const device = 'Firefox · Linux';

describe.each(TEST_SERVERS)('signing in at a provider, on $name', ({ open }) => {
  let server: TestServer;
  let database: Database;
  let context: TestIdentity;
  let there: TestProvider;
  let provider: OpenIdProvider;
  beforeAll(async () => {
    server = await open();
    database = await server.database();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    context = testIdentity(database);
    there = await openTestProvider();
    provider = successOf(openIdProvider({ ...there, redirectUri: WAY_BACK }));
    return () => there.stop();
  });

  async function linked(subject: string) {
    const account = await anAccount(context, ['analyst']);
    const credentials = { signInName: account.signInName, password: PASSWORD, device };
    const { signedIn } = successOf(await signIn(context, credentials));
    const begun = successOf(await beginOpenIdLink(context, provider, signedIn, PASSWORD));
    const query = there.confirm(begun.url, subject);
    expect(
      successOf(await finishOpenId(context, provider, { ticket: begun.ticket, query, device })),
    ).toBeNull();
    return { ...account, signedIn };
  }
  async function attempt(subject: string) {
    const { url, ticket } = successOf(await beginOpenId(context, provider));
    return finishOpenId(context, provider, { ticket, query: there.confirm(url, subject), device });
  }

  it('[PF-6] opens a session for the account that is linked to issuer and subject', async () => {
    const { actor } = await linked('subject-1');
    const session = successOf(await attempt('subject-1'));
    expect(session?.signedIn).toMatchObject({ pending: null, isLinked: true, actor });
    expect((await sessionOf(context, session?.token ?? ''))?.actor).toEqual(actor);
    expect((await auditTrail(database)).at(-1)).toMatchObject({
      action: 'sign-in',
      subject: actor.userId,
      detail: { method: 'openid' },
    });
  });

  it('asks by code with PKCE, state and nonce, each new every time', async () => {
    const asked = async () => new URL(successOf(await beginOpenId(context, provider)).url).searchParams;
    const [first, second] = [await asked(), await asked()];
    expect(first.get('response_type')).toBe('code');
    expect(first.get('code_challenge_method')).toBe('S256');
    expect(first.get('redirect_uri')).toBe(WAY_BACK);
    expect(first.get('scope')).toBe('openid');
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(first.get(name)).toMatch(/^[\w-]{43}$/);
      expect(first.get(name)).not.toBe(second.get(name));
    }
    await attempt('anybody');
    expect(there.tokenRequests[0]?.get('code_verifier')).toMatch(/^[\w-]{43}$/);
  });

  it('[PF-6] takes neither roles nor scope nor account from what the token says', async () => {
    const { actor, signInName } = await linked('subject-2');
    there.claims = {
      roles: ['system-administrator'],
      groups: ['leader'],
      division: '000000',
      preferred_username: 'somebody-else',
    };
    expect(successOf(await attempt('subject-2'))?.signedIn.actor).toEqual(actor);
    there.claims = { preferred_username: signInName, email: `${signInName}@example.cn` };
    expect(codeOf(await attempt('subject-of-nobody'))).toBe('openid-not-linked');
  });

  it.each<readonly [string, Partial<TestProvider>]>([
    ['is of another issuer', { claims: { iss: 'https://elsewhere.example' } }],
    ['is for another client', { claims: { aud: 'another' } }],
    ['has another nonce', { claims: { nonce: 'another' } }],
    ['is old', { claims: { exp: 1_500_000_000 } }],
    ['has no subject', { claims: { sub: undefined } }],
    ['is signed by an unknown key', { signsWithUnknownKey: true }],
  ])('[PF-6] refuses a token that %s', async (fault, change) => {
    await linked(`subject whose token ${fault}`);
    expect(codeOf(await attempt(`subject whose token ${fault}`))).toBeNull();
    Object.assign(there, change);
    expect(codeOf(await attempt(`subject whose token ${fault}`))).toBe('openid-failed');
  });

  it('[PF-6] refuses what comes back for another browser, twice, late or changed', async () => {
    await linked('subject-4');
    const mine = successOf(await beginOpenId(context, provider));
    const other = successOf(await beginOpenId(context, provider));
    const finish = (ticket: string, query: string) =>
      finishOpenId(context, provider, { ticket, query, device });
    expect(codeOf(await finish(mine.ticket, there.confirm(other.url, 'subject-4')))).toBe('openid-failed');
    expect(codeOf(await finish(mine.ticket, 'error=access_denied'))).toBe('openid-failed');
    expect(codeOf(await finish('nonsense', there.confirm(mine.url, 'subject-4')))).toBe('ticket-expired');
    const query = there.confirm(mine.url, 'subject-4');
    expect(codeOf(await finish(mine.ticket, query))).toBeNull();
    expect(codeOf(await finish(mine.ticket, query))).toBe('openid-failed');
    context.pass(600);
    expect(codeOf(await finish(other.ticket, there.confirm(other.url, 'subject-4')))).toBe('ticket-expired');
  });

  it('[PF-6] opens nothing for a closed account, and the person may link another', async () => {
    const { actor } = await linked('subject-5');
    const administrator = await anAccount(context, ['system-administrator']);
    successOf(await closeUser(context, administrator.actor, actor.userId));
    expect(codeOf(await attempt('subject-5'))).toBe('openid-not-linked');
    const { actor: another } = await linked('subject-5');
    expect(successOf(await attempt('subject-5'))?.signedIn.actor).toEqual(another);
  });

  it('links one identity to one account, in the session that asked for it', async () => {
    await linked('subject-6');
    const { signInName } = await anAccount(context, []);
    const session = successOf(await signIn(context, { signInName, password: PASSWORD, device }));
    const begin = async () => successOf(await beginOpenIdLink(context, provider, session.signedIn, PASSWORD));
    const taken = await begin();
    const query = there.confirm(taken.url, 'subject-6');
    expect(codeOf(await finishOpenId(context, provider, { ...taken, query, device }))).toBe(
      'openid-linked-to-another',
    );
    const late = await begin();
    await signOut(context, session.token);
    const after = { ...late, query: there.confirm(late.url, 'subject-7'), device };
    expect(codeOf(await finishOpenId(context, provider, after))).toBe('not-signed-in');
  });

  it('[PF-6] links nothing for a session without the password of its account, and counts wrong ones', async () => {
    const { signInName } = await anAccount(context, ['analyst']);
    const { signedIn } = successOf(await signIn(context, { signInName, password: PASSWORD, device }));
    for (let tries = 0; tries < context.signInPolicy.freeFailures; tries += 1) {
      expect(codeOf(await beginOpenIdLink(context, provider, signedIn, 'wrong'))).toBe('wrong-password');
    }
    expect(codeOf(await beginOpenIdLink(context, provider, signedIn, PASSWORD))).toBe('sign-in-locked');
  });

  it('no longer opens a session once the link is taken off', async () => {
    const { signedIn } = await linked('subject-8');
    successOf(await unlinkOpenId(context, signedIn));
    expect(codeOf(await attempt('subject-8'))).toBe('openid-not-linked');
  });

  it('says that the provider does not answer, and works again when it does', async () => {
    there.isDown = true;
    expect(codeOf(await beginOpenId(context, provider))).toBe('openid-unavailable');
    there.isDown = false;
    expect(codeOf(await beginOpenId(context, provider))).toBeNull();
  });

  it('[PF-10] keeps the subject out of the audit trail', async () => {
    await linked('subject-of-a-person');
    await attempt('subject-of-a-person');
    expect(JSON.stringify(await auditTrail(database))).not.toContain('subject-of-a-person');
  });
});

describe('the address of a provider', () => {
  const settings = { clientId: 'shuize', clientSecret: null, redirectUri: WAY_BACK };
  it.each([
    ['https://id.example/realms/one', null],
    ['http://127.0.0.1:8080', null],
    ['http://localhost:8080', null],
    ['http://id.example', 'unusable-openid-address'],
    ['ftp://localhost', 'unusable-openid-address'],
    ['id.example', 'unusable-openid-address'],
    ['', 'unusable-openid-address'],
  ])('%s: %s', (issuer, code) => {
    expect(codeOf(openIdProvider({ ...settings, issuer }))).toBe(code);
  });
});
