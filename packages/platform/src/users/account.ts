import type { Instant, User } from '@shuize/store';
import { isRole, type Role } from '../access/role.ts';

/** An account as administrators see it. */
export interface Account {
  readonly userId: string;
  readonly signInName: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly division: string | null;
  readonly department: string | null;
  readonly sections: readonly string[];
  readonly mustChangePassword: boolean;
  readonly hasSecondFactor: boolean;
  /** Whether it also signs in at the OpenID provider. */
  readonly isLinked: boolean;
  readonly createdAt: Instant;
  readonly closedAt: Instant | null;
}

export function accountOf({ id, roles, external, hasPassword: _, ...user }: User): Account {
  return { ...user, userId: id, roles: roles.filter(isRole), isLinked: external !== null };
}
