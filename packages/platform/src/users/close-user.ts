import { failure, type Result, success } from '@shuize/domain';
import {
  appendAudit,
  closeUser as closeStored,
  countHolders,
  endSessionsOf,
  setExternal,
} from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import { isAdministrator, isRole } from '../access/role.ts';
import type { PlatformFault } from '../platform-fault.ts';
import type { IdentityContext } from '../sign-in/identity-context.ts';
import { lastAdministrator } from './account-fault.ts';
import { changeAccount } from './change-account.ts';

/** Closes an account for good and ends its sessions. Accounts are never deleted, since records name them. */
export async function closeUser(
  context: Pick<IdentityContext, 'database' | 'clock'>,
  actor: Actor,
  userId: string,
): Promise<Result<null, PlatformFault>> {
  return changeAccount(
    context,
    actor,
    { permission: 'manage-accounts', userId },
    async (transaction, user) => {
      for (const role of user.roles.filter(isRole).filter(isAdministrator)) {
        if ((await countHolders(transaction, role)) <= 1) {
          return failure(lastAdministrator(role));
        }
      }
      await closeStored(transaction, user.id);
      // The person may get another account one day and link it.
      await setExternal(transaction, user.id, null);
      await endSessionsOf(transaction, user.id, { at: context.clock(), except: null });
      await appendAudit(transaction, {
        actor: actor.userId,
        action: 'close-account',
        subject: user.id,
        detail: {},
      });
      return success(null);
    },
  );
}
