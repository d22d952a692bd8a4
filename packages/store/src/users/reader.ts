import { and, asc, count, eq, gt, isNull, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';
import { instantOfTimestamp } from '../database/instant.ts';
import { appUser, userRole } from '../schema/people.ts';
import { type Credentials, type ExternalIdentity, isId, type User } from './user.ts';

export async function userById(transaction: Transaction, id: string): Promise<User | null> {
  return isId(id) ? one(transaction, eq(appUser.id, id)) : null;
}

/** Capital and small letters are one. */
export async function userBySignInName(transaction: Transaction, name: string): Promise<User | null> {
  return one(transaction, sql`lower(${appUser.signInName}) = lower(${name})`);
}

export async function userByExternal(
  transaction: Transaction,
  { issuer, subject }: ExternalIdentity,
): Promise<User | null> {
  return one(transaction, eq(appUser.externalIssuer, issuer), eq(appUser.externalSubject, subject));
}

/** All accounts, closed ones too, in the order of their sign-in names, after a name where one is given. */
export async function listUsers(
  transaction: Transaction,
  asked: { readonly after: string | null; readonly limit: number },
): Promise<readonly User[]> {
  const { after, limit } = asked;
  const name = sql`lower(${appUser.signInName})`;
  return select(transaction, after === null ? undefined : gt(name, sql`lower(${after})`), limit);
}

/** Whether there is any account, closed ones too. */
export async function hasUsers({ orm }: Transaction): Promise<boolean> {
  return (await orm.select({ id: appUser.id }).from(appUser).limit(1)).length > 0;
}

/** How many accounts that may sign in have the role. */
export async function countHolders({ orm }: Transaction, role: string): Promise<number> {
  const [row] = await orm
    .select({ count: count() })
    .from(userRole)
    .innerJoin(appUser, eq(appUser.id, userRole.userId))
    .where(and(eq(userRole.role, role), isNull(appUser.closedAt)));
  return row?.count ?? 0;
}

/** @returns `null` where there is no such account */
export async function credentialsOf({ orm }: Transaction, id: string): Promise<Credentials | null> {
  const [row] = await orm
    .select({ passwordHash: appUser.passwordHash, oneTimeSecret: appUser.oneTimeSecret })
    .from(appUser)
    .where(eq(appUser.id, id));
  return row ?? null;
}

async function one(transaction: Transaction, ...conditions: readonly SQL[]): Promise<User | null> {
  const [user] = await select(transaction, and(...conditions), 1);
  return user ?? null;
}

async function select(
  { orm }: Transaction,
  condition: SQL | undefined,
  limit: number,
): Promise<readonly User[]> {
  const rows = await orm
    .select({
      user: appUser,
      roles: sql<string[]>`ARRAY(SELECT ${userRole.role} FROM ${userRole}
        WHERE ${userRole.userId} = ${appUser.id} ORDER BY ${userRole.role})`,
    })
    .from(appUser)
    .where(condition)
    .orderBy(asc(sql`lower(${appUser.signInName})`))
    .limit(limit);
  return rows.map(userOf);
}

function userOf({
  user,
  roles,
}: {
  readonly user: typeof appUser.$inferSelect;
  readonly roles: readonly string[];
}): User {
  const { id, signInName, name, division, department, sections, mustChangePassword } = user;
  const { externalIssuer: issuer, externalSubject: subject } = user;
  return {
    id,
    signInName,
    name,
    roles,
    division,
    department,
    sections,
    mustChangePassword,
    hasPassword: user.passwordHash !== null,
    hasSecondFactor: user.oneTimeSecret !== null,
    external: issuer === null || subject === null ? null : { issuer, subject },
    createdAt: instantOfTimestamp(user.createdAt),
    closedAt: user.closedAt === null ? null : instantOfTimestamp(user.closedAt),
  };
}
