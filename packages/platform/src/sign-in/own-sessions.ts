import { failure, type Result, success } from '@shuize/domain';
import { appendAudit, endSession, type Instant, openSessionsOf, sessionByToken } from '@shuize/store';
import { notFound, type PlatformFault } from '../platform-fault.ts';
import type { IdentityContext } from './identity-context.ts';
import { isAlive } from './session-life.ts';
import { authorise, type SignedIn } from './signed-in.ts';
import { tokenDigest } from './token.ts';

export interface ListedSession {
  readonly sessionId: string;
  readonly device: string;
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
  /** Whether it is the one that asks. */
  readonly isCurrent: boolean;
}

/** The living sessions of the own account, the one used last first. */
export async function listOwnSessions(
  { database, clock, signInPolicy }: IdentityContext,
  signedIn: SignedIn,
): Promise<Result<readonly ListedSession[], PlatformFault>> {
  const actor = authorise(signedIn, 'own-account');
  if (!actor.ok) {
    return actor;
  }
  const sessions = await database.read((transaction) => openSessionsOf(transaction, actor.value.userId));
  const now = clock();
  return success(
    sessions
      .filter((session) => isAlive(session, now, signInPolicy))
      .map(({ id, device, createdAt, lastSeenAt }) => ({
        sessionId: id,
        device,
        createdAt,
        lastSeenAt,
        isCurrent: id === signedIn.sessionId,
      })),
  );
}

/** Ends one session of the own account. */
export async function endOwnSession(
  { database, clock }: IdentityContext,
  signedIn: SignedIn,
  sessionId: string,
): Promise<Result<null, PlatformFault>> {
  const actor = authorise(signedIn, 'own-account');
  if (!actor.ok) {
    return actor;
  }
  const { userId } = actor.value;
  const own = await database.read((transaction) => openSessionsOf(transaction, userId));
  if (!own.some(({ id }) => id === sessionId)) {
    return failure(notFound());
  }
  await database.write(async (transaction) => {
    await endSession(transaction, { id: sessionId, userId }, clock());
    await appendAudit(transaction, { actor: userId, action: 'end-session', subject: userId, detail: {} });
  });
  return success(null);
}

/** Ends the session of a token, finished or not; does nothing where there is none. */
export async function signOut({ database, clock }: IdentityContext, token: string): Promise<void> {
  await database.write(async (transaction) => {
    const session = await sessionByToken(transaction, tokenDigest(token));
    if (session !== null) {
      const { id, userId } = session;
      if (await endSession(transaction, { id, userId }, clock())) {
        await appendAudit(transaction, { actor: userId, action: 'sign-out', subject: userId, detail: {} });
      }
    }
  });
}
