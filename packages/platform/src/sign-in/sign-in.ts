import { failure, invariant, type Result, success } from '@shuize/domain';
import {
  addSession,
  appendAudit,
  credentialsOf,
  removeFailure,
  removeFailuresOf,
  removeSessionsBefore,
  replaceHash,
  sessionByToken,
  type User,
  userById,
  userBySignInName,
  type WriteTransaction,
} from '@shuize/store';
import { later } from '../clock.ts';
import type { PlatformFault } from '../platform-fault.ts';
import type { IdentityContext } from './identity-context.ts';
import { type Attempt, beginAttempt } from './lock-out.ts';
import { signInFailed } from './sign-in-fault.ts';
import { signInNameOf } from './sign-in-name.ts';
import { type SignedIn, signedInOf } from './signed-in.ts';
import { newToken, tokenDigest } from './token.ts';

/** A session with its token, told this once. */
export interface NewSession {
  /** For a cookie that scripts cannot read. */
  readonly token: string;
  readonly signedIn: SignedIn;
}

export interface PasswordGiven {
  readonly signInName: string;
  readonly password: string;
  /** Name of the browser and system, for the list of sessions. */
  readonly device: string;
}

const LONGEST_DEVICE = 80;
const SESSIONS_KEPT_SECONDS = 30 * 24 * 3_600;

/**
 * Signs in by password. Where one-time codes are set up, the session can do nothing until {@link giveCode}.
 *
 * @returns the same failure, after the same work, for a name that nobody has, a closed account and a wrong password
 */
export async function signIn(
  context: IdentityContext,
  { signInName, password, device }: PasswordGiven,
): Promise<Result<NewSession, PlatformFault>> {
  const name = signInNameOf(signInName);
  const attempt = await beginAttempt(context, name);
  if (!attempt.ok) {
    return attempt;
  }
  const { user, kept } = await context.database.read(async (transaction) => {
    const found = await userBySignInName(transaction, name);
    const credentials = found === null ? null : await credentialsOf(transaction, found.id);
    return { user: found, kept: found?.closedAt === null ? (credentials?.passwordHash ?? null) : null };
  });
  const { isRight, isStale } = await context.passwords.check(kept, password);
  if (user === null || kept === null || !isRight) {
    return refused(context, user?.id ?? null);
  }
  const renewed = isStale ? await context.passwords.hash(password) : null;
  return context.database.write(async (transaction) => {
    if (renewed !== null) {
      await replaceHash(transaction, user.id, { old: kept, new: renewed });
    }
    await settleAttempt(transaction, attempt.value, !user.hasSecondFactor);
    return openSession(context, transaction, user.id, {
      device,
      isWhole: !user.hasSecondFactor,
      method: 'password',
    });
  });
}

/** Takes back the failure that a try was counted as; all of the name where it signed in with everything it needs. */
export async function settleAttempt(
  transaction: WriteTransaction,
  { nameDigest, failureId }: Attempt,
  isWhole: boolean,
): Promise<void> {
  await (isWhole ? removeFailuresOf(transaction, nameDigest) : removeFailure(transaction, failureId));
}

/** Opens a session for an account, unless it was closed meanwhile. */
export async function openSession(
  { clock, signInPolicy }: IdentityContext,
  transaction: WriteTransaction,
  userId: string,
  {
    device,
    isWhole,
    method,
  }: { readonly device: string; readonly isWhole: boolean; readonly method: string },
): Promise<Result<NewSession, PlatformFault>> {
  const user = await userById(transaction, userId);
  if (user === null || user.closedAt !== null) {
    return failure(signInFailed());
  }
  const at = clock();
  const token = newToken();
  const digest = tokenDigest(token);
  await removeSessionsBefore(transaction, later(at, -SESSIONS_KEPT_SECONDS));
  await addSession(transaction, {
    tokenDigest: digest,
    userId,
    at,
    isWhole,
    device: device.slice(0, LONGEST_DEVICE),
  });
  const session = await sessionByToken(transaction, digest);
  invariant(session !== null, 'a session that was just added');
  await appendAudit(transaction, {
    actor: userId,
    action: isWhole ? 'sign-in' : 'password-accepted',
    subject: userId,
    detail: { method },
  });
  return success({ token, signedIn: signedInOf(user, session, signInPolicy) });
}

async function refused(
  { database }: IdentityContext,
  userId: User['id'] | null,
): Promise<Result<never, PlatformFault>> {
  await database.write((transaction) =>
    appendAudit(transaction, {
      actor: null,
      action: 'sign-in-failed',
      subject: userId,
      detail: { method: 'password' },
    }),
  );
  return failure(signInFailed());
}
