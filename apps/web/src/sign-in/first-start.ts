import type { components } from '../server/api-types.ts';

export type FirstStartGiven = components['schemas']['FirstStartGivenInput'];
export type FirstAccount = FirstStartGiven['administrators']['system-administrator'];

/** The accounts of a first start in their order, and what each is for. */
export const FIRST_ACCOUNTS = [
  {
    role: 'system-administrator',
    example: { signInName: 'xitong', name: '系统管理员' },
    does: '建立账号，管理设置',
    first: '建立各单位的账号',
  },
  {
    role: 'security-administrator',
    example: { signInName: 'anquan', name: '安全管理员' },
    does: '授予角色和数据范围',
    first: '先改用自己的密码，再给账号授予角色和数据范围',
  },
  {
    role: 'audit-administrator',
    example: { signInName: 'shenji', name: '审计管理员' },
    does: '查看和核验审计记录',
    first: '先改用自己的密码，再查看审计记录',
  },
  {
    role: 'analyst',
    example: { signInName: 'fenxi', name: '试用人员' },
    does: '导入、核算、查看数据',
    first: '查看、导入和核算数据',
  },
] as const;

export type FirstRole = (typeof FIRST_ACCOUNTS)[number]['role'];

/** @returns `null` for an analyst who is not asked for */
export function accountOf(given: FirstStartGiven, role: FirstRole): FirstAccount | null {
  return role === 'analyst' ? given.analyst : given.administrators[role];
}
