import { failure, type InputError, type Result, success } from '@shuize/domain';
import {
  addRole,
  addUser,
  appendAudit,
  hasRecords,
  hasUsers,
  lockAccounts,
  readSetting,
  type Transaction,
  type WriteTransaction,
  writeSetting,
} from '@shuize/store';
import { WHOLE } from '../access/actor.ts';
import { ADMINISTRATORS, type Administrator } from '../access/role.ts';
import {
  evaluateDemonstration,
  type OnStep,
  writeDemonstration,
} from '../demonstration/record-demonstration.ts';
import { invalid, type PlatformFault } from '../platform-fault.ts';
import type { RunContext } from '../runs/run-context.ts';
import { nameError } from './account-name.ts';
import { accountsAlike, notEmpty, tokenRefused } from './first-start-fault.ts';
import type { IdentityContext } from './identity-context.ts';
import { passwordError } from './password-policy.ts';
import { signInNameError, signInNameOf } from './sign-in-name.ts';
import { isSameDigest, newToken, tokenDigest } from './token.ts';

export interface FirstAccount {
  readonly signInName: string;
  readonly name: string;
  readonly password: string;
}

/** The three administrators (三员), made together so that none of them could make the others. */
export type FirstAdministrators = Readonly<Record<Administrator, FirstAccount>>;

interface FirstStartAsked {
  readonly token: string;
  readonly administrators: FirstAdministrators;
  /** A first account that works on data, of the office's analyst, which reaches everything; `null`: none yet. */
  readonly analyst: FirstAccount | null;
  /** Whether the invented province is recorded and its year evaluated, or nothing is. */
  readonly start: 'demonstration' | 'empty';
  readonly onStep?: OnStep;
}

type FirstStartContext = Pick<IdentityContext, 'database' | 'passwords'> & RunContext;

const TOKEN_SETTING = 'first-start-token-digest';

/**
 * Gives the token that the first administrators are made with, while there is no account. Each call makes the one before
 * useless; only a digest is kept.
 *
 * @returns the token, to be shown to who starts the program; `null` once there are accounts
 */
export async function firstStart({ database }: Pick<IdentityContext, 'database'>): Promise<string | null> {
  return database.write(async (transaction) => {
    await lockAccounts(transaction);
    if (await hasUsers(transaction)) {
      return null;
    }
    const token = newToken();
    await writeSetting(transaction, TOKEN_SETTING, tokenDigest(token));
    return token;
  });
}

/** Whether the first administrators are still to be made, and whether nothing was ever recorded. */
export async function firstStartState({
  database,
}: Pick<IdentityContext, 'database'>): Promise<{ readonly isNeeded: boolean; readonly isEmpty: boolean }> {
  return database.read(async (transaction) => ({
    isNeeded: !(await hasUsers(transaction)),
    isEmpty: !(await hasRecords(transaction)),
  }));
}

/**
 * Makes the three administrators with the token of {@link firstStart}, which is used up by it, with the first analyst and the
 * invented province where they are asked for: accounts and data all together or not at all, then the run. The one who
 * starts the installation keeps the accounts of system administrator and analyst; the other two are handed over and choose
 * passwords of their own when they first sign in.
 */
export async function completeFirstStart(
  context: FirstStartContext,
  { token, administrators, analyst, start, onStep = () => {} }: FirstStartAsked,
): Promise<Result<null, PlatformFault>> {
  const { database, passwords } = context;
  const accounts: readonly PlannedAccount[] = [
    ...ADMINISTRATORS.map((role) => ({ role, ...prepared(administrators[role]) })),
    ...(analyst === null ? [] : [{ role: 'analyst' as const, ...prepared(analyst) }]),
  ];
  if (!(await database.read((transaction) => isToken(transaction, token)))) {
    return failure(tokenRefused());
  }
  const errors = accountErrors(accounts);
  if (errors.length > 0) {
    return failure(invalid(errors));
  }
  const hashes = await Promise.all(accounts.map(({ password }) => passwords.hash(password)));
  const made = await database.write(async (transaction): Promise<Result<null, PlatformFault>> => {
    await lockAccounts(transaction);
    if ((await hasUsers(transaction)) || !(await isToken(transaction, token))) {
      return failure(tokenRefused());
    }
    if (start === 'demonstration' && !(await writeDemonstration(transaction, onStep))) {
      return failure(notEmpty());
    }
    for (const [position, account] of accounts.entries()) {
      await addAccount(transaction, account, hashes[position] ?? null);
    }
    await writeSetting(transaction, TOKEN_SETTING, null);
    return success(null);
  });
  if (made.ok && start === 'demonstration') {
    await evaluateDemonstration(context, onStep);
  }
  return made;
}

interface PlannedAccount extends FirstAccount {
  readonly role: Administrator | 'analyst';
}

async function addAccount(
  transaction: WriteTransaction,
  { role, signInName, name }: PlannedAccount,
  passwordHash: string | null,
): Promise<void> {
  const mustChangePassword = role === 'security-administrator' || role === 'audit-administrator';
  const user = { signInName, name, passwordHash, mustChangePassword, division: WHOLE };
  const userId = await addUser(transaction, user);
  if (userId !== null) {
    await addRole(transaction, { userId, role, grantedBy: null });
    await appendAudit(transaction, {
      actor: null,
      action: role === 'analyst' ? 'first-analyst' : 'first-administrator',
      subject: userId,
      detail: { role },
    });
  }
}

async function isToken(transaction: Transaction, token: string): Promise<boolean> {
  const kept = await readSetting(transaction, TOKEN_SETTING);
  return kept !== null && isSameDigest(kept, tokenDigest(token));
}

function prepared({ signInName, name, password }: FirstAccount): FirstAccount {
  return { signInName: signInNameOf(signInName), name: name.trim(), password };
}

/** By field, such as `analyst.password`. */
function accountErrors(accounts: readonly PlannedAccount[]): readonly InputError[] {
  return accounts.flatMap((account, position) => {
    const { role, signInName, name, password } = account;
    const earlier = accounts.slice(0, position);
    return [
      signInNameError(`${role}.signInName`, signInName),
      nameError(`${role}.name`, name),
      passwordError(`${role}.password`, password, [signInName, name]),
      earlier.some((other) => other.signInName === signInName) ? accountsAlike(`${role}.signInName`) : null,
      earlier.some((other) => other.password === password) ? accountsAlike(`${role}.password`) : null,
    ].filter((error) => error !== null);
  });
}
