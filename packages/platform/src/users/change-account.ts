import { failure, type Result } from '@shuize/domain';
import { type Database, lockAccounts, type User, userById, type WriteTransaction } from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import { allows, type Permission } from '../access/permission.ts';
import { readScope } from '../access/read-scope.ts';
import { isInScope, type Scope } from '../access/scope.ts';
import { notAllowed, notFound, type PlatformFault } from '../platform-fault.ts';
import { accountClosed, ownAccount } from './account-fault.ts';

/**
 * Changes an open account of somebody else, one change of accounts after the other. An account without a division is reached
 * only by who reaches everything. Where the change fails, it must not have written yet.
 */
export async function changeAccount<Value>(
  { database }: { readonly database: Database },
  actor: Actor,
  asked: { readonly permission: Permission; readonly userId: string },
  change: (transaction: WriteTransaction, user: User, scope: Scope) => Promise<Result<Value, PlatformFault>>,
): Promise<Result<Value, PlatformFault>> {
  if (!allows(actor, asked.permission)) {
    return failure(notAllowed());
  }
  return database.write(async (transaction) => {
    await lockAccounts(transaction);
    const scope = await readScope(transaction, actor);
    const user = await userById(transaction, asked.userId);
    if (user === null || !isInScope(scope, { division: user.division })) {
      return failure(notFound());
    }
    if (user.id === actor.userId) {
      return failure(ownAccount());
    }
    return user.closedAt === null ? change(transaction, user, scope) : failure(accountClosed());
  });
}
