import { bilingual, type InputError } from '@shuize/domain';
import { fieldError, type PlatformFault } from '../platform-fault.ts';

export function tokenRefused(): PlatformFault {
  return {
    kind: 'not-allowed',
    code: 'first-start-refused',
    message: bilingual(
      '一次性令牌不对，或者管理员已经建立。',
      'The token of the first start is wrong, or the administrators were made already.',
    ),
    mend: bilingual(
      '请使用程序最近一次启动时显示的令牌；已有管理员的，请直接登录。',
      'Use the token that the program showed when it last started; if there are administrators, sign in.',
    ),
  };
}

export function notEmpty(): PlatformFault {
  return {
    kind: 'conflict',
    code: 'database-not-empty',
    message: bilingual(
      '库中已有数据，没有装入演示省。',
      'There are data on record: the demonstration was not recorded.',
    ),
    mend: bilingual(
      '请选择不装入演示数据；要看演示省的，请用 --data 另指定一个新的数据文件夹启动。',
      'Start without it; to see the demonstration, start on a new folder of data with --data.',
    ),
  };
}

export function accountsAlike(field: string): InputError {
  return fieldError(
    field,
    'accounts-alike',
    bilingual(
      '各账号的登录名和密码不能相同。',
      'No two of these accounts have the same sign-in name or password.',
    ),
    bilingual('请分别设置，由不同的人保管。', 'Give each its own, to be kept by different people.'),
  );
}
