import { bilingual, failure, type Result, success } from '@shuize/domain';
import { appendAudit, credentialsOf, endSessionsOf, setPassword } from '@shuize/store';
import { fieldError, invalid, type PlatformFault } from '../platform-fault.ts';
import type { IdentityContext } from './identity-context.ts';
import { beginAttempt } from './lock-out.ts';
import { passwordError } from './password-policy.ts';
import { settleAttempt } from './sign-in.ts';
import { authorise, type SignedIn } from './signed-in.ts';

/** Changes the own password and ends all other sessions of the account. */
export async function changePassword(
  context: IdentityContext,
  signedIn: SignedIn,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<Result<null, PlatformFault>> {
  const actor = authorise(signedIn, 'own-account');
  if (!actor.ok) {
    return actor;
  }
  const { userId, name } = actor.value;
  const wrong = current === next ? sameAgain() : passwordError('next', next, [signedIn.signInName, name]);
  if (wrong !== null) {
    return failure(invalid([wrong]));
  }
  const proved = await provePassword(context, signedIn, 'current', current);
  if (!proved.ok) {
    return proved;
  }
  const passwordHash = await context.passwords.hash(next);
  await context.database.write(async (transaction) => {
    await setPassword(transaction, userId, { passwordHash, mustChangePassword: false });
    await endSessionsOf(transaction, userId, { at: context.clock(), except: signedIn.sessionId });
    await appendAudit(transaction, { actor: userId, action: 'change-password', subject: userId, detail: {} });
  });
  return success(null);
}

/** Whether who sits before a session knows its password; wrong ones count like those of a sign-in. */
export async function provePassword(
  context: IdentityContext,
  { signInName, actor }: SignedIn,
  field: string,
  password: string,
): Promise<Result<null, PlatformFault>> {
  const attempt = await beginAttempt(context, signInName);
  if (!attempt.ok) {
    return attempt;
  }
  const kept = await context.database.read((transaction) => credentialsOf(transaction, actor.userId));
  const { isRight } = await context.passwords.check(kept?.passwordHash ?? null, password);
  if (!isRight) {
    return failure(invalid([wrongPassword(field)]));
  }
  await context.database.write((transaction) => settleAttempt(transaction, attempt.value, false));
  return success(null);
}

function wrongPassword(field: string) {
  return fieldError(
    field,
    'wrong-password',
    bilingual('当前密码不对。', 'The current password is wrong.'),
    bilingual('请核对后重试。', 'Check it and try again.'),
  );
}

function sameAgain() {
  return fieldError(
    'next',
    'password-unchanged',
    bilingual('新密码与当前密码相同。', 'The new password is the current one.'),
    bilingual('请换一个密码。', 'Choose another.'),
  );
}
