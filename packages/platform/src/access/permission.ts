import type { Actor } from './actor.ts';
import { areCompatible, type Role } from './role.ts';

/** What can be allowed. Each route of the server names one. */
export type Permission =
  | 'own-account'
  | 'read-overview'
  | 'read-sections'
  | 'read-flags'
  | 'read-findings'
  | 'read-runs'
  | 'read-publications'
  | 'read-exclusions'
  | 'read-imports'
  | 'read-policies'
  | 'export-data'
  | 'import-facts'
  | 'import-measurements'
  | 'correct'
  | 'propose-exclusion'
  | 'approve-exclusion'
  | 'start-run'
  | 'set-run-schedule'
  | 'publish'
  | 'read-accounts'
  | 'manage-accounts'
  | 'manage-access'
  | 'read-audit'
  | 'read-settings'
  | 'manage-settings'
  | 'backup';

const OFFICE: readonly Role[] = ['analyst', 'leader'];
const OVERSEERS: readonly Role[] = ['inspector', 'discipline'];
const FINDING_READERS: readonly Role[] = [...OFFICE, 'department', 'county', ...OVERSEERS];
const DATA_READERS: readonly Role[] = [...FINDING_READERS, 'station'];

/**
 * Which roles may do what: the one table of it. `signed-in` is everybody with an account, even one without a role.
 *
 * Accounts follow the three powers (三员分立): the system administrator makes and closes them, the security administrator
 * grants roles and scope, the audit administrator reads what both did, and none of them sees data.
 */
export const PERMISSIONS: Readonly<Record<Permission, readonly Role[] | 'signed-in'>> = {
  'own-account': 'signed-in',
  'read-overview': DATA_READERS,
  'read-sections': DATA_READERS,
  'read-flags': [...OFFICE, 'station', ...OVERSEERS],
  'read-findings': FINDING_READERS,
  'read-runs': FINDING_READERS,
  'read-publications': DATA_READERS,
  'read-exclusions': DATA_READERS,
  'read-imports': [...OFFICE, 'station', ...OVERSEERS],
  'read-policies': DATA_READERS,
  'export-data': [...OFFICE, ...OVERSEERS],
  'import-facts': ['analyst'],
  'import-measurements': ['analyst', 'station'],
  correct: ['analyst', 'station'],
  'propose-exclusion': ['analyst', 'station'],
  'approve-exclusion': ['leader'],
  'start-run': ['analyst'],
  'set-run-schedule': OFFICE,
  publish: ['leader'],
  'read-accounts': ['system-administrator', 'security-administrator', 'audit-administrator'],
  'manage-accounts': ['system-administrator'],
  'manage-access': ['security-administrator'],
  'read-audit': ['audit-administrator'],
  'read-settings': ['system-administrator', 'security-administrator', 'audit-administrator'],
  'manage-settings': ['system-administrator'],
  backup: ['system-administrator'],
};

/** Whether a role of the actor has the permission. Roles that may not stand together give none. */
export function allows(actor: Pick<Actor, 'roles'>, permission: Permission): boolean {
  const allowed = PERMISSIONS[permission];
  if (allowed === 'signed-in') {
    return true;
  }
  return areCompatible(actor.roles) && actor.roles.some((role) => allowed.includes(role));
}
