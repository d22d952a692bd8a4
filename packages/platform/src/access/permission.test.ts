import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allows, PERMISSIONS, type Permission } from './permission.ts';
import { ADMINISTRATORS, areCompatible, isAdministrator, ROLES, type Role } from './role.ts';

const permissions = Object.keys(PERMISSIONS) as readonly Permission[];
const someRoles = fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 5 });
const RUNS = { numRuns: process.env.SHUIZE_LONG ? 20_000 : 300, seed: 20_261_124 };

describe('roles and permissions', () => {
  it('[PF-6] an administrator has no other role, neither of administration nor of work on data', () => {
    fc.assert(
      fc.property(someRoles, (roles) => {
        const administrators = roles.filter(isAdministrator);
        expect(areCompatible(roles)).toBe(administrators.length === 0 || roles.length === 1);
      }),
      RUNS,
    );
  });

  it('[PF-6] roles that may not stand together allow nothing but the own account', () => {
    fc.assert(
      fc.property(someRoles, fc.constantFrom(...permissions), (roles, permission) => {
        if (!areCompatible(roles)) {
          expect(allows({ roles }, permission)).toBe(permission === 'own-account');
        }
      }),
      RUNS,
    );
  });

  it('[PF-6] more roles of work on data never take a permission away', () => {
    const workers = fc.uniqueArray(fc.constantFrom(...ROLES.filter((role) => !isAdministrator(role))));
    fc.assert(
      fc.property(workers, workers, fc.constantFrom(...permissions), (some, others, permission) => {
        if (allows({ roles: some }, permission)) {
          expect(allows({ roles: [...some, ...others] }, permission)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('[PF-6] no administrator sees data, and nobody who works on data manages accounts or reads the audit trail', () => {
    const administration = permissions.filter((permission) =>
      ADMINISTRATORS.some((role) => allows({ roles: [role] }, permission)),
    );
    expect(administration.sort()).toEqual([
      'backup',
      'manage-access',
      'manage-accounts',
      'manage-settings',
      'own-account',
      'read-accounts',
      'read-audit',
      'read-settings',
    ]);
    for (const role of ROLES.filter((each) => !isAdministrator(each))) {
      expect(administration.filter((permission) => allows({ roles: [role] }, permission))).toEqual([
        'own-account',
      ]);
    }
  });

  it.each<readonly [Permission, readonly Role[]]>([
    ['manage-accounts', ['system-administrator']],
    ['manage-access', ['security-administrator']],
    ['read-audit', ['audit-administrator']],
    ['publish', ['leader']],
    ['start-run', ['analyst']],
  ])('%s belongs to one role alone', (permission, holders) => {
    expect(ROLES.filter((role) => allows({ roles: [role] }, permission))).toEqual(holders);
  });

  it('nobody who proposes an exclusion by role approves one by the same role', () => {
    for (const role of ROLES) {
      expect(
        allows({ roles: [role] }, 'propose-exclusion') && allows({ roles: [role] }, 'approve-exclusion'),
      ).toBe(false);
    }
  });

  it('an account without a role has its own account and nothing else', () => {
    expect(permissions.filter((permission) => allows({ roles: [] }, permission))).toEqual(['own-account']);
  });
});
