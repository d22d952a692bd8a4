import { randomBytes } from 'node:crypto';
import { invariant, type Result } from '@shuize/domain';
import {
  addRole,
  addUser,
  auditEntries,
  type ChainedEntry,
  type Database,
  type Instant,
  setReach,
} from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import { WHOLE } from '../access/actor.ts';
import type { Role } from '../access/role.ts';
import { instantAt, later } from '../clock.ts';
import type { PlatformFault } from '../platform-fault.ts';
import type { IdentityContext } from '../sign-in/identity-context.ts';
import { passwordsAt } from '../sign-in/passwords.ts';
import { SIGN_IN_POLICY, type SignInPolicy } from '../sign-in/sign-in-policy.ts';
import { vaultOf } from '../sign-in/vault.ts';

/** A context whose clock stands still until it is moved, and whose passwords cost next to nothing. */
export interface TestIdentity extends IdentityContext {
  readonly pass: (seconds: number) => void;
}

export const PASSWORD = 'correct horse battery';
/** 2026-11-24 09:30 in UTC. */
const START = 1_795_512_600_000;

export function testIdentity(database: Database, policy: Partial<SignInPolicy> = {}): TestIdentity {
  let now: Instant = instantAt(START);
  return {
    database,
    clock: () => now,
    vault: vaultOf(randomBytes(32)),
    passwords: passwordsAt({ memoryCost: 64, timeCost: 1, parallelism: 1 }),
    signInPolicy: { ...SIGN_IN_POLICY, ...policy },
    pass: (seconds) => {
      now = later(now, seconds);
    },
  };
}

let made = 0;

/** An account with {@link PASSWORD}, as its actor. */
export async function anAccount(
  { database, passwords }: IdentityContext,
  roles: readonly Role[],
  claim: { readonly division?: Actor['division']; readonly mustChangePassword?: boolean } = {},
): Promise<{ readonly actor: Actor; readonly signInName: string }> {
  made += 1;
  const signInName = `account${made}`;
  const { division = WHOLE, mustChangePassword = false } = claim;
  const passwordHash = await passwords.hash(PASSWORD);
  const name = '甲乙丙';
  const userId = await database.write(async (transaction) => {
    const id = await addUser(transaction, {
      signInName,
      name,
      passwordHash,
      mustChangePassword,
      division: null,
    });
    invariant(id !== null, 'the name is free');
    await setReach(transaction, id, { division, department: null, sections: [] });
    for (const role of roles) {
      await addRole(transaction, { userId: id, role, grantedBy: null });
    }
    return id;
  });
  return { signInName, actor: { userId, name, roles, division, department: null, sections: [] } };
}

export function successOf<Value>(result: Result<Value, PlatformFault>): Value {
  invariant(result.ok, result.ok ? '' : `${result.error.code}: ${result.error.message.en}`);
  return result.value;
}

export function codeOf(result: Result<unknown, PlatformFault>): string | null {
  return result.ok ? null : result.error.code;
}

/** The oldest first. */
export async function auditTrail(database: Database): Promise<readonly ChainedEntry[]> {
  const entries = await database.read((transaction) =>
    auditEntries(transaction, { before: null, limit: 1_000 }),
  );
  return entries.toReversed();
}
