import { bilingual } from '@shuize/domain';
import type { PlatformFault } from '../platform-fault.ts';

export function openIdFailed(): PlatformFault {
  return {
    kind: 'not-signed-in',
    code: 'openid-failed',
    message: bilingual('统一身份认证没有通过。', 'The OpenID provider did not confirm who you are.'),
    mend: bilingual('请重新登录，或者用密码登录。', 'Try again, or sign in by password.'),
  };
}

export function notLinked(): PlatformFault {
  return {
    kind: 'not-signed-in',
    code: 'openid-not-linked',
    message: bilingual(
      '这个统一身份认证账号没有关联本系统的账号。',
      'No account here is linked to that identity.',
    ),
    mend: bilingual(
      '请先用密码登录，在“我的账号”中关联。',
      'Sign in by password once and link your account.',
    ),
  };
}

export function linkedToAnother(): PlatformFault {
  return {
    kind: 'conflict',
    code: 'openid-linked-to-another',
    message: bilingual(
      '这个统一身份认证账号已关联另一个账号。',
      'That identity is linked to another account.',
    ),
    mend: bilingual('请先在那个账号中取消关联。', 'Take the link off that account first.'),
  };
}
