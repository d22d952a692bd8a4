import { failure, type Result, success } from '@shuize/domain';
import { addRole, appendAudit, countHolders, type Database, removeRole } from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import { areCompatible, isAdministrator, isRole, type Role } from '../access/role.ts';
import type { PlatformFault } from '../platform-fault.ts';
import { lastAdministrator, rolesExclusive } from './account-fault.ts';
import { changeAccount } from './change-account.ts';

interface RoleOf {
  readonly userId: string;
  readonly role: Role;
}

/** Grants a role; nothing changes where the account has it. */
export async function grantRole(
  context: { readonly database: Database },
  actor: Actor,
  { userId, role }: RoleOf,
): Promise<Result<null, PlatformFault>> {
  return changeAccount(context, actor, { permission: 'manage-access', userId }, async (transaction, user) => {
    if (!areCompatible([...user.roles.filter(isRole), role])) {
      return failure(rolesExclusive(role));
    }
    if (await addRole(transaction, { userId: user.id, role, grantedBy: actor.userId })) {
      await appendAudit(transaction, {
        actor: actor.userId,
        action: 'grant-role',
        subject: user.id,
        detail: { role },
      });
    }
    return success(null);
  });
}

/** Withdraws a role; nothing changes where the account does not have it. */
export async function withdrawRole(
  context: { readonly database: Database },
  actor: Actor,
  { userId, role }: RoleOf,
): Promise<Result<null, PlatformFault>> {
  return changeAccount(context, actor, { permission: 'manage-access', userId }, async (transaction, user) => {
    if (!user.roles.includes(role)) {
      return success(null);
    }
    if (isAdministrator(role) && (await countHolders(transaction, role)) <= 1) {
      return failure(lastAdministrator(role));
    }
    await removeRole(transaction, { userId: user.id, role });
    await appendAudit(transaction, {
      actor: actor.userId,
      action: 'withdraw-role',
      subject: user.id,
      detail: { role },
    });
    return success(null);
  });
}
