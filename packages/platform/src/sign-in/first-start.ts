import { bilingual, failure, type InputError, type Result, success } from '@shuize/domain';
import {
  addRole,
  addUser,
  appendAudit,
  hasUsers,
  lockAccounts,
  readSetting,
  writeSetting,
} from '@shuize/store';
import { WHOLE } from '../access/actor.ts';
import { ADMINISTRATORS, type Administrator } from '../access/role.ts';
import { fieldError, invalid, type PlatformFault } from '../platform-fault.ts';
import { nameError } from './account-name.ts';
import type { IdentityContext } from './identity-context.ts';
import { passwordError } from './password-policy.ts';
import { signInNameError, signInNameOf } from './sign-in-name.ts';
import { isSameDigest, newToken, tokenDigest } from './token.ts';

export interface NewAdministrator {
  readonly signInName: string;
  readonly name: string;
  readonly password: string;
}

/** The three administrators (三员), made together so that none of them could make the others. */
export type FirstAdministrators = Readonly<Record<Administrator, NewAdministrator>>;

const TOKEN_SETTING = 'first-start-token-digest';

/**
 * Gives the token that the first administrators are made with, while there is no account. Each call makes the one before
 * useless; only a digest is kept.
 *
 * @returns the token, to be shown to who starts the program; `null` once there are accounts
 */
export async function firstStart({ database }: Pick<IdentityContext, 'database'>): Promise<string | null> {
  return database.write(async (transaction) => {
    await lockAccounts(transaction);
    if (await hasUsers(transaction)) {
      return null;
    }
    const token = newToken();
    await writeSetting(transaction, TOKEN_SETTING, tokenDigest(token));
    return token;
  });
}

/** Whether the first administrators are still to be made. */
export async function isFirstStart({ database }: Pick<IdentityContext, 'database'>): Promise<boolean> {
  return !(await database.read(hasUsers));
}

/**
 * Makes the three administrators with the token of {@link firstStart}, which is used up by it. The one who starts the
 * installation keeps the system administrator's account; the other two are handed over and choose passwords of their own
 * when they first sign in.
 */
export async function makeFirstAdministrators(
  { database, passwords }: Pick<IdentityContext, 'database' | 'passwords'>,
  { token, administrators }: { readonly token: string; readonly administrators: FirstAdministrators },
): Promise<Result<null, PlatformFault>> {
  const accounts = ADMINISTRATORS.map((role) => ({ role, ...prepared(administrators[role]) }));
  if (!(await database.read((transaction) => isToken(transaction, token)))) {
    return failure(tokenRefused());
  }
  const errors = accountErrors(accounts);
  if (errors.length > 0) {
    return failure(invalid(errors));
  }
  const hashed = await Promise.all(
    accounts.map(async (account) => ({ ...account, passwordHash: await passwords.hash(account.password) })),
  );
  return database.write(async (transaction) => {
    await lockAccounts(transaction);
    if ((await hasUsers(transaction)) || !(await isToken(transaction, token))) {
      return failure(tokenRefused());
    }
    for (const { role, signInName, name, passwordHash } of hashed) {
      const mustChangePassword = role !== 'system-administrator';
      const userId = await addUser(transaction, {
        signInName,
        name,
        passwordHash,
        mustChangePassword,
        division: WHOLE,
      });
      if (userId !== null) {
        await addRole(transaction, { userId, role, grantedBy: null });
        await appendAudit(transaction, {
          actor: null,
          action: 'first-administrator',
          subject: userId,
          detail: { role },
        });
      }
    }
    await writeSetting(transaction, TOKEN_SETTING, null);
    return success(null);
  });
}

async function isToken(transaction: Parameters<typeof readSetting>[0], token: string): Promise<boolean> {
  const kept = await readSetting(transaction, TOKEN_SETTING);
  return kept !== null && isSameDigest(kept, tokenDigest(token));
}

function prepared({ signInName, name, password }: NewAdministrator): NewAdministrator {
  return { signInName: signInNameOf(signInName), name: name.trim(), password };
}

function accountErrors(
  accounts: readonly (NewAdministrator & { readonly role: Administrator })[],
): readonly InputError[] {
  return accounts.flatMap((account, position) => {
    const { role, signInName, name, password } = account;
    const earlier = accounts.slice(0, position);
    return [
      signInNameError(`${role}.signInName`, signInName),
      nameError(`${role}.name`, name),
      passwordError(`${role}.password`, password, [signInName, name]),
      earlier.some((other) => other.signInName === signInName) ? alike(`${role}.signInName`) : null,
      earlier.some((other) => other.password === password) ? alike(`${role}.password`) : null,
    ].filter((error) => error !== null);
  });
}

function alike(field: string): InputError {
  return fieldError(
    field,
    'administrators-alike',
    bilingual(
      '三名管理员的登录名和密码不能相同。',
      'No two administrators have the same sign-in name or password.',
    ),
    bilingual('请分别设置，由三个人分别保管。', 'Give each their own, to be kept by three people.'),
  );
}

function tokenRefused(): PlatformFault {
  return {
    kind: 'not-allowed',
    code: 'first-start-refused',
    message: bilingual(
      '首次启动的口令不对，或者管理员已经建立。',
      'The token of the first start is wrong, or the administrators were made already.',
    ),
    mend: bilingual(
      '请使用程序最近一次启动时显示的口令；已有管理员的，请直接登录。',
      'Use the token that the program showed when it last started; if there are administrators, sign in.',
    ),
  };
}
