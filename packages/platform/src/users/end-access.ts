import { type Result, success } from '@shuize/domain';
import { appendAudit, endSessionsOf, setOneTimeSecret } from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import type { PlatformFault } from '../platform-fault.ts';
import type { IdentityContext } from '../sign-in/identity-context.ts';
import { changeAccount } from './change-account.ts';

type Context = Pick<IdentityContext, 'database' | 'clock'>;

/** Signs somebody out everywhere. @returns how many sessions were open */
export async function endSessions(
  context: Context,
  actor: Actor,
  userId: string,
): Promise<Result<{ readonly ended: number }, PlatformFault>> {
  return changeAccount(context, actor, { permission: 'manage-access', userId }, async (transaction, user) => {
    const ended = await endSessionsOf(transaction, user.id, { at: context.clock(), except: null });
    await appendAudit(transaction, {
      actor: actor.userId,
      action: 'end-sessions',
      subject: user.id,
      detail: { ended },
    });
    return success({ ended });
  });
}

/** Takes one-time codes off an account whose authenticator is lost, and ends its sessions. */
export async function clearSecondFactor(
  context: Context,
  actor: Actor,
  userId: string,
): Promise<Result<null, PlatformFault>> {
  return changeAccount(context, actor, { permission: 'manage-access', userId }, async (transaction, user) => {
    await setOneTimeSecret(transaction, user.id, null);
    await endSessionsOf(transaction, user.id, { at: context.clock(), except: null });
    await appendAudit(transaction, {
      actor: actor.userId,
      action: 'clear-second-factor',
      subject: user.id,
      detail: {},
    });
    return success(null);
  });
}
