import { bilingual } from '@shuize/domain';
import type { PlatformFault } from '../platform-fault.ts';

/** The same whether the name, the password or the account is what does not hold. */
export function signInFailed(): PlatformFault {
  return {
    kind: 'not-signed-in',
    code: 'sign-in-failed',
    message: bilingual('登录名或密码不对。', 'The sign-in name or the password is wrong.'),
    mend: bilingual(
      '请核对后重试；忘记密码的，请系统管理员重置。',
      'Check both and try again; if you forgot the password, ask the system administrator to reset it.',
    ),
  };
}

/** @param seconds - how long to wait; the same for names that nobody has */
export function signInLocked(seconds: number): PlatformFault {
  const minutes = Math.ceil(seconds / 60);
  return {
    kind: 'too-many',
    code: 'sign-in-locked',
    message: bilingual('登录失败次数过多，暂时不能登录。', 'There were too many failures to sign in.'),
    mend: bilingual(`请在 ${minutes} 分钟后重试。`, `Try again in ${minutes} min.`),
  };
}

export function notSignedIn(): PlatformFault {
  return {
    kind: 'not-signed-in',
    code: 'not-signed-in',
    message: bilingual('尚未登录，或者登录已失效。', 'You are not signed in, or no longer.'),
    mend: bilingual('请登录。', 'Sign in.'),
  };
}

export function secondFactorNeeded(): PlatformFault {
  return {
    kind: 'not-signed-in',
    code: 'second-factor-needed',
    message: bilingual('还需要输入动态口令。', 'The one-time code is still to be given.'),
    mend: bilingual('请输入动态口令应用中的 6 位数字。', 'Give the 6 figures that your authenticator shows.'),
  };
}

export function secondFactorToSetUp(): PlatformFault {
  return {
    kind: 'not-allowed',
    code: 'second-factor-to-set-up',
    message: bilingual('本账号须先启用动态口令。', 'This account has to set up one-time codes first.'),
    mend: bilingual('请在“我的账号”中启用动态口令。', 'Set them up in your account.'),
  };
}

export function newPasswordNeeded(): PlatformFault {
  return {
    kind: 'not-allowed',
    code: 'new-password-needed',
    message: bilingual(
      '须先把初始密码改为自己的密码。',
      'The password that you were given has to be changed first.',
    ),
    mend: bilingual('请设置新密码。', 'Choose a password of your own.'),
  };
}

export function wrongCode(): PlatformFault {
  return {
    kind: 'not-allowed',
    code: 'wrong-code',
    message: bilingual('动态口令不对，或者已经用过。', 'The one-time code is wrong or was used already.'),
    mend: bilingual(
      '请等动态口令应用显示下一个口令后再输入；仍不对时，请核对手机时间。',
      'Wait for the next code; if that one is wrong too, check the clock of your telephone.',
    ),
  };
}

export function secondFactorUnreadable(): PlatformFault {
  return {
    kind: 'unavailable',
    code: 'second-factor-unreadable',
    message: bilingual(
      '本账号的动态口令用另一个密钥加密，无法核对。',
      'The second factor of this account was sealed with another key and cannot be checked.',
    ),
    mend: bilingual(
      '请恢复原来的密钥，或者由安全管理员清除本账号的动态口令。',
      'Restore that key, or let the security administrator clear the second factor of the account.',
    ),
  };
}

export function ticketExpired(): PlatformFault {
  return {
    kind: 'invalid',
    code: 'ticket-expired',
    message: bilingual(
      '这一步已经过期，或者不是由您开始的。',
      'This step has expired or was not begun by you.',
    ),
    mend: bilingual('请从头再来一次。', 'Begin again.'),
  };
}
