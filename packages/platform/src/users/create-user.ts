import { failure, type Result, success } from '@shuize/domain';
import { addUser, appendAudit } from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import { allows } from '../access/permission.ts';
import { invalid, notAllowed, type PlatformFault } from '../platform-fault.ts';
import { nameError } from '../sign-in/account-name.ts';
import type { IdentityContext } from '../sign-in/identity-context.ts';
import { signInNameError, signInNameOf } from '../sign-in/sign-in-name.ts';
import { newOneTimePassword } from '../sign-in/token.ts';
import { signInNameTaken } from './account-fault.ts';

/** An account with the password for its first sign-in, told this once. */
export interface OneTimePassword {
  readonly userId: string;
  readonly password: string;
}

/** Makes an account: it has no role and reaches nothing until the security administrator says what. */
export async function createUser(
  { database, passwords }: Pick<IdentityContext, 'database' | 'passwords'>,
  actor: Actor,
  input: { readonly signInName: string; readonly name: string },
): Promise<Result<OneTimePassword, PlatformFault>> {
  if (!allows(actor, 'manage-accounts')) {
    return failure(notAllowed());
  }
  const signInName = signInNameOf(input.signInName);
  const name = input.name.trim();
  const errors = [signInNameError('signInName', signInName), nameError('name', name)].filter(
    (error) => error !== null,
  );
  if (errors.length > 0) {
    return failure(invalid(errors));
  }
  const password = newOneTimePassword();
  const passwordHash = await passwords.hash(password);
  return database.write(async (transaction) => {
    const user = { signInName, name, passwordHash, mustChangePassword: true, division: null };
    const userId = await addUser(transaction, user);
    if (userId === null) {
      return failure(signInNameTaken(signInName));
    }
    await appendAudit(transaction, {
      actor: actor.userId,
      action: 'create-account',
      subject: userId,
      detail: {},
    });
    return success({ userId, password });
  });
}
