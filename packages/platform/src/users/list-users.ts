import { failure, type Result, success } from '@shuize/domain';
import { type Database, listUsers as listStored, userById } from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import { allows } from '../access/permission.ts';
import { readScope } from '../access/read-scope.ts';
import { isInScope } from '../access/scope.ts';
import { notAllowed, notFound, type PlatformFault } from '../platform-fault.ts';
import { type Account, accountOf } from './account.ts';

export interface AccountPage {
  /** In the order of their sign-in names, closed ones too. */
  readonly accounts: readonly Account[];
  /** To be asked for as `after`; `null`: there are no more. */
  readonly next: string | null;
}

const READ_AT_ONCE = 200;
const MOST_AT_ONCE = 200;

/** The accounts that an administrator reaches. */
export async function listUsers(
  { database }: { readonly database: Database },
  actor: Actor,
  asked: { readonly after: string | null; readonly limit: number },
): Promise<Result<AccountPage, PlatformFault>> {
  if (!allows(actor, 'read-accounts')) {
    return failure(notAllowed());
  }
  const limit = Math.min(Math.max(1, Math.trunc(asked.limit)), MOST_AT_ONCE);
  return database.read(async (transaction) => {
    const scope = await readScope(transaction, actor);
    const accounts: Account[] = [];
    let { after } = asked;
    for (;;) {
      const users = await listStored(transaction, { after, limit: READ_AT_ONCE });
      accounts.push(...users.filter(({ division }) => isInScope(scope, { division })).map(accountOf));
      after = users.at(-1)?.signInName ?? null;
      if (accounts.length > limit || users.length < READ_AT_ONCE) {
        const page = accounts.slice(0, limit);
        const next = accounts.length > limit ? (page.at(-1)?.signInName ?? null) : null;
        return success({ accounts: page, next });
      }
    }
  });
}

/** One account that an administrator reaches. */
export async function readUser(
  { database }: { readonly database: Database },
  actor: Actor,
  userId: string,
): Promise<Result<Account, PlatformFault>> {
  if (!allows(actor, 'read-accounts')) {
    return failure(notAllowed());
  }
  return database.read(async (transaction) => {
    const user = await userById(transaction, userId);
    const scope = await readScope(transaction, actor);
    return user !== null && isInScope(scope, { division: user.division })
      ? success(accountOf(user))
      : failure(notFound());
  });
}
