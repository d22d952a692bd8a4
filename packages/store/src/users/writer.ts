import { and, eq, isNull, lt, or, sql } from 'drizzle-orm';
import type { WriteTransaction } from '../database/database.ts';
import { appUser, userRole } from '../schema/people.ts';
import type { ExternalIdentity } from './user.ts';

const ACCOUNTS_LOCK = 7_238_413;

/**
 * Lets one transaction at a time change who may do what, until it ends, so that what it read of other accounts, such as
 * that another administrator is left, still holds when it is done.
 */
export async function lockAccounts({ orm }: WriteTransaction): Promise<void> {
  await orm.execute(sql`SELECT pg_advisory_xact_lock(${ACCOUNTS_LOCK})`);
}

/** @returns its id, `null` where the sign-in name is taken, by a closed account too */
export async function addUser(
  { orm, recordedAt }: WriteTransaction,
  user: {
    readonly signInName: string;
    readonly name: string;
    readonly passwordHash: string | null;
    readonly mustChangePassword: boolean;
    readonly division: string | null;
  },
): Promise<string | null> {
  const [added] = await orm
    .insert(appUser)
    .values({ ...user, createdAt: recordedAt })
    .onConflictDoNothing()
    .returning({ id: appUser.id });
  return added?.id ?? null;
}

/** It keeps its roles, for the record, and signs in no more. */
export async function closeUser({ orm, recordedAt }: WriteTransaction, id: string): Promise<void> {
  await orm
    .update(appUser)
    .set({ closedAt: recordedAt })
    .where(and(eq(appUser.id, id), isNull(appUser.closedAt)));
}

export async function setPassword(
  { orm }: WriteTransaction,
  id: string,
  password: { readonly passwordHash: string; readonly mustChangePassword: boolean },
): Promise<void> {
  await orm.update(appUser).set(password).where(eq(appUser.id, id));
}

/** Puts a hash of the same password in place of another, unless the password was changed meanwhile. */
export async function replaceHash(
  { orm }: WriteTransaction,
  id: string,
  hashes: { readonly old: string; readonly new: string },
): Promise<void> {
  await orm
    .update(appUser)
    .set({ passwordHash: hashes.new })
    .where(and(eq(appUser.id, id), eq(appUser.passwordHash, hashes.old)));
}

/** @param secret - encrypted; `null` takes one-time codes away. The step stays, so that a code taken stays taken. */
export async function setOneTimeSecret(
  { orm }: WriteTransaction,
  id: string,
  secret: string | null,
): Promise<void> {
  await orm.update(appUser).set({ oneTimeSecret: secret }).where(eq(appUser.id, id));
}

/** Takes the one-time code of a step. @returns whether it was the first to take that step or a later one */
export async function takeOneTimeStep({ orm }: WriteTransaction, id: string, step: number): Promise<boolean> {
  const taken = await orm
    .update(appUser)
    .set({ oneTimeStep: step })
    .where(and(eq(appUser.id, id), or(isNull(appUser.oneTimeStep), lt(appUser.oneTimeStep, step))))
    .returning({ id: appUser.id });
  return taken.length > 0;
}

/** @returns whether nobody else is linked to that identity, so that it was done */
export async function setExternal(
  { orm }: WriteTransaction,
  id: string,
  external: ExternalIdentity | null,
): Promise<boolean> {
  const { issuer: externalIssuer, subject: externalSubject } = external ?? { issuer: null, subject: null };
  const another =
    external === null
      ? sql`false`
      : sql`EXISTS (SELECT FROM app_user AS other WHERE other.id <> ${id}
          AND other.external_issuer = ${externalIssuer} AND other.external_subject = ${externalSubject})`;
  const changed = await orm
    .update(appUser)
    .set({ externalIssuer, externalSubject })
    .where(and(eq(appUser.id, id), sql`NOT ${another}`))
    .returning({ id: appUser.id });
  return changed.length > 0;
}

export async function setReach(
  { orm }: WriteTransaction,
  id: string,
  reach: {
    readonly division: string | null;
    readonly department: string | null;
    readonly sections: readonly string[];
  },
): Promise<void> {
  await orm
    .update(appUser)
    .set({ ...reach, sections: [...reach.sections] })
    .where(eq(appUser.id, id));
}

/** @returns whether the account did not have the role yet */
export async function addRole(
  { orm, recordedAt }: WriteTransaction,
  granted: { readonly userId: string; readonly role: string; readonly grantedBy: string | null },
): Promise<boolean> {
  const added = await orm
    .insert(userRole)
    .values({ ...granted, grantedAt: recordedAt })
    .onConflictDoNothing()
    .returning({ role: userRole.role });
  return added.length > 0;
}

/** @returns whether the account had the role */
export async function removeRole(
  { orm }: WriteTransaction,
  { userId, role }: { readonly userId: string; readonly role: string },
): Promise<boolean> {
  const removed = await orm
    .delete(userRole)
    .where(and(eq(userRole.userId, userId), eq(userRole.role, role)))
    .returning({ role: userRole.role });
  return removed.length > 0;
}
