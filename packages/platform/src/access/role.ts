import { type Bilingual, bilingual } from '@shuize/domain';

/** What an account may be (角色). An account has any number of them, an administrator exactly one. */
export type Role =
  | 'system-administrator'
  | 'security-administrator'
  | 'audit-administrator'
  | 'analyst'
  | 'leader'
  | 'station'
  | 'department'
  | 'county'
  | 'inspector'
  | 'discipline';

export const ROLE_NAMES: Readonly<Record<Role, Bilingual>> = {
  'system-administrator': bilingual('系统管理员', 'System administrator'),
  'security-administrator': bilingual('安全管理员', 'Security administrator'),
  'audit-administrator': bilingual('审计管理员', 'Audit administrator'),
  analyst: bilingual('攻坚办分析人员', 'Office analyst'),
  leader: bilingual('攻坚办负责人', 'Office leader'),
  station: bilingual('监测站', 'Monitoring station'),
  department: bilingual('成员单位', 'Member department'),
  county: bilingual('被考核县（市、区）', 'County under assessment'),
  inspector: bilingual('督查人员', 'Inspector'),
  discipline: bilingual('纪检监察机关', 'Discipline authority'),
};

export const ROLES = Object.keys(ROLE_NAMES) as readonly Role[];

/** The three powers over the installation (三员), none of which works on data. */
export const ADMINISTRATORS = [
  'system-administrator',
  'security-administrator',
  'audit-administrator',
] as const satisfies readonly Role[];

export type Administrator = (typeof ADMINISTRATORS)[number];

/** Whose water is judged: they never write measurements of their own sections. */
export const JUDGED: readonly Role[] = ['county', 'department'];

export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}

export function isAdministrator(role: Role): role is Administrator {
  return (ADMINISTRATORS as readonly Role[]).includes(role);
}

/** Whether one account may have all of these: an administrator's role stands alone (三员分立). */
export function areCompatible(roles: readonly Role[]): boolean {
  return !roles.some(isAdministrator) || new Set(roles).size === 1;
}
