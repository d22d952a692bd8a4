import { bilingual, failure, type Result, success } from '@shuize/domain';
import { appendAudit, endSessionsOf, setOneTimeSecret, takeOneTimeStep } from '@shuize/store';
import type { PlatformFault } from '../platform-fault.ts';
import { provePassword } from './change-password.ts';
import { codeStep, secretOf } from './give-code.ts';
import type { IdentityContext } from './identity-context.ts';
import { beginAttempt } from './lock-out.ts';
import { newOneTimeSecret, oneTimeUri, stepOfCode } from './one-time-code.ts';
import { settleAttempt } from './sign-in.ts';
import { ticketExpired, wrongCode } from './sign-in-fault.ts';
import { authorise, type SignedIn } from './signed-in.ts';
import { openTicket, sealTicket } from './ticket.ts';

/** What an authenticator needs, shown once. */
export interface NewSecondFactor {
  /** `otpauth://totp/…`, for a square code. */
  readonly uri: string;
  /** In Base32, to be typed where no camera is at hand. */
  readonly secret: string;
  /** To be given back with the first code. */
  readonly ticket: string;
}

const TICKET = 'second factor of';

/** Begins to set up one-time codes; nothing is kept until a code shows that the authenticator has the secret. */
export async function beginSecondFactor(
  context: IdentityContext,
  signedIn: SignedIn,
  password: string,
): Promise<Result<NewSecondFactor, PlatformFault>> {
  const actor = authorise(signedIn, 'own-account');
  if (!actor.ok) {
    return actor;
  }
  if (signedIn.hasSecondFactor) {
    return failure(alreadySetUp());
  }
  const proved = await provePassword(context, signedIn, 'password', password);
  if (!proved.ok) {
    return proved;
  }
  const secret = newOneTimeSecret();
  return success({
    secret,
    uri: oneTimeUri(secret, signedIn.signInName),
    ticket: sealTicket(context, `${TICKET} ${actor.value.userId}`, secret),
  });
}

/** Sets up one-time codes and ends all other sessions of the account. */
export async function confirmSecondFactor(
  context: IdentityContext,
  signedIn: SignedIn,
  { ticket, code }: { readonly ticket: string; readonly code: string },
): Promise<Result<null, PlatformFault>> {
  const actor = authorise(signedIn, 'own-account');
  if (!actor.ok) {
    return actor;
  }
  const { userId } = actor.value;
  const { database, clock, vault } = context;
  const secret = openTicket(context, `${TICKET} ${userId}`, ticket);
  if (secret === null) {
    return failure(ticketExpired());
  }
  if (signedIn.hasSecondFactor) {
    return failure(alreadySetUp());
  }
  const step = stepOfCode(secret, code, clock());
  return database.write(async (transaction) => {
    if (step === null || !(await takeOneTimeStep(transaction, userId, step))) {
      return failure(wrongCode());
    }
    await setOneTimeSecret(transaction, userId, vault.seal(secret, secretOf(userId)));
    await endSessionsOf(transaction, userId, { at: clock(), except: signedIn.sessionId });
    await appendAudit(transaction, {
      actor: userId,
      action: 'set-up-second-factor',
      subject: userId,
      detail: {},
    });
    return success(null);
  });
}

/** Takes one-time codes off the own account, by one of them. */
export async function removeOwnSecondFactor(
  context: IdentityContext,
  signedIn: SignedIn,
  code: string,
): Promise<Result<null, PlatformFault>> {
  const actor = authorise(signedIn, 'own-account');
  if (!actor.ok) {
    return actor;
  }
  const { userId } = actor.value;
  const attempt = await beginAttempt(context, signedIn.signInName);
  if (!attempt.ok) {
    return attempt;
  }
  const step = await codeStep(context, userId, code);
  if (!step.ok) {
    return step;
  }
  return context.database.write(async (transaction) => {
    if (step.value === null || !(await takeOneTimeStep(transaction, userId, step.value))) {
      return failure(wrongCode());
    }
    await settleAttempt(transaction, attempt.value, false);
    await setOneTimeSecret(transaction, userId, null);
    await appendAudit(transaction, {
      actor: userId,
      action: 'remove-second-factor',
      subject: userId,
      detail: {},
    });
    return success(null);
  });
}

function alreadySetUp(): PlatformFault {
  return {
    kind: 'conflict',
    code: 'second-factor-already-set-up',
    message: bilingual('动态口令已经启用。', 'One-time codes are set up already.'),
    mend: bilingual('要更换的，请先停用。', 'To replace them, remove them first.'),
  };
}
