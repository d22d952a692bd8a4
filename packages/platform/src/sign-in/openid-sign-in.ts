import { failure, type Result, success } from '@shuize/domain';
import {
  appendAudit,
  type ExternalIdentity,
  lockAccounts,
  sessionById,
  setExternal,
  userByExternal,
  userById,
} from '@shuize/store';
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { PlatformFault } from '../platform-fault.ts';
import { provePassword } from './change-password.ts';
import type { IdentityContext } from './identity-context.ts';
import { linkedToAnother, notLinked, openIdFailed } from './openid-fault.ts';
import type { OpenIdProvider } from './openid-provider.ts';
import { isAlive } from './session-life.ts';
import { type NewSession, openSession } from './sign-in.ts';
import { notSignedIn, ticketExpired } from './sign-in-fault.ts';
import { authorise, type SignedIn } from './signed-in.ts';
import { openTicket, sealTicket } from './ticket.ts';

/** Where to send the browser, and what it brings back. */
export interface OpenIdBegun {
  readonly url: string;
  /** For a cookie that scripts cannot read, sent along when the provider sends the browser back (`SameSite=Lax`). */
  readonly ticket: string;
}

interface Begun {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Whose account is to be linked, asked for in which session; `null`: to sign in. */
  readonly link: { readonly userId: string; readonly sessionId: string } | null;
}

const PURPOSE = 'openid';

/** Begins to sign in at the provider, by authorization code with PKCE. */
export function beginOpenId(
  context: IdentityContext,
  provider: OpenIdProvider,
): Promise<Result<OpenIdBegun, PlatformFault>> {
  return begin(context, provider, null);
}

/**
 * Begins to link the own account to an identity at the provider.
 *
 * @param password - of the account: a link opens sessions without one from then on, so a session alone is no ground for it
 */
export async function beginOpenIdLink(
  context: IdentityContext,
  provider: OpenIdProvider,
  signedIn: SignedIn,
  password: string,
): Promise<Result<OpenIdBegun, PlatformFault>> {
  const owner = authorise(signedIn, 'own-account');
  if (!owner.ok) {
    return owner;
  }
  const proved = await provePassword(context, signedIn, 'password', password);
  if (!proved.ok) {
    return proved;
  }
  return begin(context, provider, { userId: owner.value.userId, sessionId: signedIn.sessionId });
}

async function begin(
  context: IdentityContext,
  provider: OpenIdProvider,
  link: Begun['link'],
): Promise<Result<OpenIdBegun, PlatformFault>> {
  const configuration = await provider.configuration();
  if (!configuration.ok) {
    return configuration;
  }
  const begun: Begun = {
    state: randomState(),
    nonce: randomNonce(),
    verifier: randomPKCECodeVerifier(),
    link,
  };
  const url = buildAuthorizationUrl(configuration.value, {
    redirect_uri: provider.redirectUri,
    scope: 'openid',
    state: begun.state,
    nonce: begun.nonce,
    code_challenge: await calculatePKCECodeChallenge(begun.verifier),
    code_challenge_method: 'S256',
  });
  return success({ url: url.href, ticket: sealTicket(context, PURPOSE, JSON.stringify(begun)) });
}

/**
 * Ends what {@link beginOpenId} or {@link beginOpenIdLink} began. An account is found by issuer and subject alone; what else the provider says of the
 * person, such as roles or a name, is not looked at.
 *
 * @param query - what follows the question mark of the address that the provider sent the browser to
 * @returns a session, or `null` where an account was linked
 */
export async function finishOpenId(
  context: IdentityContext,
  provider: OpenIdProvider,
  { ticket, query, device }: { readonly ticket: string; readonly query: string; readonly device: string },
): Promise<Result<NewSession | null, PlatformFault>> {
  const content = openTicket(context, PURPOSE, ticket);
  if (content === null) {
    return failure(ticketExpired());
  }
  const begun = JSON.parse(content) as Begun;
  const identity = await identityFrom(provider, begun, query);
  if (!identity.ok) {
    await auditRefusal(context);
    return identity;
  }
  return begun.link === null
    ? signInAs(context, identity.value, device)
    : link(context, identity.value, begun.link);
}

/** Takes the link to the provider off the own account. */
export async function unlinkOpenId(
  { database }: IdentityContext,
  signedIn: SignedIn,
): Promise<Result<null, PlatformFault>> {
  const actor = authorise(signedIn, 'own-account');
  if (!actor.ok) {
    return actor;
  }
  const { userId } = actor.value;
  await database.write(async (transaction) => {
    await setExternal(transaction, userId, null);
    await appendAudit(transaction, { actor: userId, action: 'unlink-openid', subject: userId, detail: {} });
  });
  return success(null);
}

async function identityFrom(
  provider: OpenIdProvider,
  { state, nonce, verifier }: Begun,
  query: string,
): Promise<Result<ExternalIdentity, PlatformFault>> {
  const configuration = await provider.configuration();
  if (!configuration.ok) {
    return configuration;
  }
  const address = new URL(provider.redirectUri);
  address.search = query;
  try {
    const tokens = await authorizationCodeGrant(configuration.value, address, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    return claims === undefined
      ? failure(openIdFailed())
      : success({ issuer: claims.iss, subject: claims.sub });
  } catch {
    return failure(openIdFailed());
  }
}

async function signInAs(
  context: IdentityContext,
  identity: ExternalIdentity,
  device: string,
): Promise<Result<NewSession, PlatformFault>> {
  const user = await context.database.read((transaction) => userByExternal(transaction, identity));
  if (user === null || user.closedAt !== null) {
    await auditRefusal(context);
    return failure(notLinked());
  }
  return context.database.write((transaction) =>
    openSession(context, transaction, user.id, { device, isWhole: true, method: 'openid' }),
  );
}

async function link(
  { database, clock, signInPolicy }: IdentityContext,
  identity: ExternalIdentity,
  { userId, sessionId }: NonNullable<Begun['link']>,
): Promise<Result<null, PlatformFault>> {
  return database.write(async (transaction) => {
    await lockAccounts(transaction);
    const session = await sessionById(transaction, sessionId);
    const user = await userById(transaction, userId);
    if (
      session === null ||
      user === null ||
      user.closedAt !== null ||
      !isAlive(session, clock(), signInPolicy)
    ) {
      return failure(notSignedIn());
    }
    if (!(await setExternal(transaction, userId, identity))) {
      return failure(linkedToAnother());
    }
    await appendAudit(transaction, {
      actor: userId,
      action: 'link-openid',
      subject: userId,
      detail: { issuer: identity.issuer },
    });
    return success(null);
  });
}

async function auditRefusal({ database }: IdentityContext): Promise<void> {
  await database.write((transaction) =>
    appendAudit(transaction, {
      actor: null,
      action: 'sign-in-failed',
      subject: null,
      detail: { method: 'openid' },
    }),
  );
}
