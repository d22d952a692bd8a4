import { type Result, success } from '@shuize/domain';
import { appendAudit, endSessionsOf, removeFailuresOf, setPassword } from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import type { PlatformFault } from '../platform-fault.ts';
import type { IdentityContext } from '../sign-in/identity-context.ts';
import { newOneTimePassword } from '../sign-in/token.ts';
import { changeAccount } from './change-account.ts';
import type { OneTimePassword } from './create-user.ts';

/**
 * Gives an account a password for one sign-in, ends its sessions and lets it try at once. The second factor stays: only the
 * security administrator clears it, so that no one administrator can take over an account that has one.
 */
export async function resetPassword(
  context: IdentityContext,
  actor: Actor,
  userId: string,
): Promise<Result<OneTimePassword, PlatformFault>> {
  const password = newOneTimePassword();
  const passwordHash = await context.passwords.hash(password);
  return changeAccount(
    context,
    actor,
    { permission: 'manage-accounts', userId },
    async (transaction, user) => {
      await setPassword(transaction, user.id, { passwordHash, mustChangePassword: true });
      await endSessionsOf(transaction, user.id, { at: context.clock(), except: null });
      await removeFailuresOf(transaction, context.vault.fingerprint(user.signInName));
      await appendAudit(transaction, {
        actor: actor.userId,
        action: 'reset-password',
        subject: user.id,
        detail: {},
      });
      return success({ userId: user.id, password });
    },
  );
}
