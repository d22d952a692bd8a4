import { noteSeen, sessionByToken, userById } from '@shuize/store';
import { later } from '../clock.ts';
import type { IdentityContext } from './identity-context.ts';
import { isAlive } from './session-life.ts';
import { type SignedIn, signedInOf } from './signed-in.ts';
import { tokenDigest } from './token.ts';

/** The living session of a token and whose it is; `null` where there is none, or no longer. */
export async function sessionOf(
  { database, clock, signInPolicy }: IdentityContext,
  token: string,
): Promise<SignedIn | null> {
  return database.read(async (transaction) => {
    const session = await sessionByToken(transaction, tokenDigest(token));
    if (session === null || !isAlive(session, clock(), signInPolicy)) {
      return null;
    }
    const user = await userById(transaction, session.userId);
    return user === null || user.closedAt !== null ? null : signedInOf(user, session, signInPolicy);
  });
}

const SECONDS_BETWEEN_NOTES = 60;

/**
 * Notes that a session was used, at most once a minute, so that it is not idle. Best called after the answer is sent; a
 * request that a page sends by itself does not count as use.
 */
export async function noteUse(
  { database, clock }: IdentityContext,
  { sessionId, lastSeenAt }: Pick<SignedIn, 'sessionId' | 'lastSeenAt'>,
): Promise<void> {
  const now = clock();
  if (now >= later(lastSeenAt, SECONDS_BETWEEN_NOTES)) {
    await database.write((transaction) => noteSeen(transaction, sessionId, now));
  }
}
