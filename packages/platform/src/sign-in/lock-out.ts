import { failure, type Result, success } from '@shuize/domain';
import { addFailure, failuresOf, type Instant, lockName, removeFailuresUntil } from '@shuize/store';
import { later, millisecondsOf } from '../clock.ts';
import type { PlatformFault } from '../platform-fault.ts';
import type { IdentityContext } from './identity-context.ts';
import { signInLocked } from './sign-in-fault.ts';
import type { SignInPolicy } from './sign-in-policy.ts';

/** A try that was counted as a failure before it was made, so that many at once are no more than one after the other. */
export interface Attempt {
  readonly nameDigest: string;
  readonly failureId: string;
}

/**
 * Until when a name has to wait.
 *
 * @param failures - those that count, the earliest first
 * @returns `null` while it need not
 */
export function lockedUntil(failures: readonly Instant[], policy: SignInPolicy): Instant | null {
  const beyond = failures.length - policy.freeFailures;
  const last = failures.at(-1);
  if (last === undefined || beyond < 0) {
    return null;
  }
  return later(last, Math.min(policy.firstWaitSeconds * 2 ** beyond, policy.longestWaitSeconds));
}

/**
 * Counts a try to sign in with a name, whether anybody has it or not, or says how long to wait.
 *
 * @param signInName - in its one form
 */
export async function beginAttempt(
  { database, clock, vault, signInPolicy }: IdentityContext,
  signInName: string,
): Promise<Result<Attempt, PlatformFault>> {
  const nameDigest = vault.fingerprint(signInName);
  return database.write(async (transaction) => {
    await lockName(transaction, nameDigest);
    const now = clock();
    const countedFrom = later(now, -signInPolicy.failuresCountSeconds);
    const until = lockedUntil(await failuresOf(transaction, nameDigest, countedFrom), signInPolicy);
    if (until !== null && now < until) {
      return failure(signInLocked((millisecondsOf(until) - millisecondsOf(now)) / 1_000));
    }
    await removeFailuresUntil(transaction, countedFrom);
    return success({ nameDigest, failureId: await addFailure(transaction, nameDigest, now) });
  });
}
