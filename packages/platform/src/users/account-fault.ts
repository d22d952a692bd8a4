import { type Bilingual, bilingual } from '@shuize/domain';
import { ROLE_NAMES, type Role } from '../access/role.ts';
import type { PlatformFault } from '../platform-fault.ts';

export function signInNameTaken(name: string): PlatformFault {
  return conflict(
    'sign-in-name-taken',
    bilingual(`登录名“${name}”已被使用。`, `The sign-in name “${name}” is taken.`),
    bilingual(
      '请换一个登录名；已停用账号的登录名不再使用。',
      'Choose another; those of closed accounts stay taken.',
    ),
  );
}

export function accountClosed(): PlatformFault {
  return conflict(
    'account-closed',
    bilingual('账号已停用。', 'The account is closed.'),
    bilingual(
      '停用后不能更改；需要时请另建账号。',
      'It cannot be changed any more; make another if one is needed.',
    ),
  );
}

export function ownAccount(): PlatformFault {
  return {
    kind: 'not-allowed',
    code: 'not-on-own-account',
    message: bilingual(
      '管理员不能对自己的账号进行这项操作。',
      'No administrator does this to their own account.',
    ),
    mend: bilingual('请由另一名同类管理员办理。', 'Ask another administrator of the same kind.'),
  };
}

export function lastAdministrator(role: Role): PlatformFault {
  const { zh, en } = ROLE_NAMES[role];
  return conflict(
    'last-administrator',
    bilingual(`这是最后一名${zh}，不能停用或撤销。`, `This is the last one: ${en.toLowerCase()}.`),
    bilingual(`请先另设一名${zh}。`, 'Appoint another first.'),
  );
}

export function rolesExclusive(role: Role): PlatformFault {
  const { zh, en } = ROLE_NAMES[role];
  return conflict(
    'roles-exclusive',
    bilingual(
      `角色“${zh}”不能与该账号已有的角色并存：三类管理员彼此互斥，也不兼任业务角色。`,
      `The role “${en}” may not stand beside those that the account has: an administrator has no other role.`,
    ),
    bilingual(
      '请另建账号授予该角色，或者先撤销原有角色。',
      'Grant it to another account, or withdraw the others first.',
    ),
  );
}

function conflict(code: string, message: Bilingual, mend: Bilingual): PlatformFault {
  return { kind: 'conflict', code, message, mend };
}
