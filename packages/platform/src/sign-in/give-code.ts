import { failure, type Result, success } from '@shuize/domain';
import {
  appendAudit,
  credentialsOf,
  makeWhole,
  sessionById,
  sessionByToken,
  takeOneTimeStep,
  userById,
} from '@shuize/store';
import type { PlatformFault } from '../platform-fault.ts';
import type { IdentityContext } from './identity-context.ts';
import { beginAttempt } from './lock-out.ts';
import { stepOfCode } from './one-time-code.ts';
import { isAlive } from './session-life.ts';
import type { NewSession } from './sign-in.ts';
import { settleAttempt } from './sign-in.ts';
import { notSignedIn, secondFactorUnreadable, wrongCode } from './sign-in-fault.ts';
import { signedInOf } from './signed-in.ts';
import { newToken, tokenDigest } from './token.ts';

/** What the secret of an account's one-time codes is sealed for. */
export const secretOf = (userId: string) => `one-time secret of ${userId}`;

/**
 * Gives the second factor to a session that waits for it, which from then on has another token. Wrong codes count as
 * failures of the sign-in name, like wrong passwords.
 */
export async function giveCode(
  context: IdentityContext,
  token: string,
  code: string,
): Promise<Result<NewSession, PlatformFault>> {
  const { database, clock, signInPolicy } = context;
  const waiting = await database.read(async (transaction) => {
    const session = await sessionByToken(transaction, tokenDigest(token));
    if (session === null || session.isWhole || !isAlive(session, clock(), signInPolicy)) {
      return null;
    }
    const user = await userById(transaction, session.userId);
    return user === null || user.closedAt !== null ? null : { sessionId: session.id, user };
  });
  if (waiting === null) {
    return failure(notSignedIn());
  }
  const { sessionId, user } = waiting;
  const attempt = await beginAttempt(context, user.signInName);
  if (!attempt.ok) {
    return attempt;
  }
  const step = await codeStep(context, user.id, code);
  if (!step.ok) {
    return step;
  }
  return database.write(async (transaction) => {
    const event = { actor: user.id, subject: user.id, detail: { method: 'one-time-code' } };
    if (step.value === null || !(await takeOneTimeStep(transaction, user.id, step.value))) {
      await appendAudit(transaction, { ...event, actor: null, action: 'sign-in-failed' });
      return failure(wrongCode());
    }
    const next = newToken();
    await makeWhole(transaction, sessionId, { tokenDigest: tokenDigest(next), at: clock() });
    const session = await sessionById(transaction, sessionId);
    if (session === null || session.endedAt !== null) {
      return failure(notSignedIn());
    }
    await settleAttempt(transaction, attempt.value, true);
    await appendAudit(transaction, { ...event, action: 'sign-in' });
    return success({ token: next, signedIn: signedInOf(user, session, signInPolicy) });
  });
}

/** @returns the step that a code is of, `null` for a wrong one or an account without a second factor */
export async function codeStep(
  { database, clock, vault }: IdentityContext,
  userId: string,
  code: string,
): Promise<Result<number | null, PlatformFault>> {
  const kept = await database.read((transaction) => credentialsOf(transaction, userId));
  if (kept === null || kept.oneTimeSecret === null) {
    return success(null);
  }
  const secret = vault.open(kept.oneTimeSecret, secretOf(userId));
  return secret === null ? failure(secondFactorUnreadable()) : success(stepOfCode(secret, code, clock()));
}
