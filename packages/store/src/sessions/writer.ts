import { and, eq, isNull, lt, lte, ne, sql } from 'drizzle-orm';
import type { WriteTransaction } from '../database/database.ts';
import type { Instant } from '../database/instant.ts';
import { session, signInFailure } from '../schema/people.ts';

/** First of two numbers of the lock of a name; the second comes from the name's digest. */
const NAME_LOCK = 7_238_414;

export async function addSession(
  { orm }: WriteTransaction,
  added: {
    readonly tokenDigest: string;
    readonly userId: string;
    readonly at: Instant;
    readonly isWhole: boolean;
    readonly device: string;
  },
): Promise<void> {
  const { at, ...values } = added;
  await orm.insert(session).values({ ...values, createdAt: at, lastSeenAt: at });
}

export async function noteSeen({ orm }: WriteTransaction, id: string, at: Instant): Promise<void> {
  await orm
    .update(session)
    .set({ lastSeenAt: at })
    .where(and(eq(session.id, id), lt(session.lastSeenAt, at)));
}

/** Every factor was given: from now on another token stands for it, and its life begins again. */
export async function makeWhole(
  { orm }: WriteTransaction,
  id: string,
  { tokenDigest, at }: { readonly tokenDigest: string; readonly at: Instant },
): Promise<void> {
  await orm
    .update(session)
    .set({ tokenDigest, isWhole: true, createdAt: at, lastSeenAt: at })
    .where(and(eq(session.id, id), isNull(session.endedAt)));
}

/** @returns whether it was open, and of that account */
export async function endSession(
  { orm }: WriteTransaction,
  { id, userId }: { readonly id: string; readonly userId: string },
  at: Instant,
): Promise<boolean> {
  const ended = await orm
    .update(session)
    .set({ endedAt: at })
    .where(and(eq(session.id, id), eq(session.userId, userId), isNull(session.endedAt)))
    .returning({ id: session.id });
  return ended.length > 0;
}

/** Ends all sessions of an account but one. @returns how many were open */
export async function endSessionsOf(
  { orm }: WriteTransaction,
  userId: string,
  { at, except }: { readonly at: Instant; readonly except: string | null },
): Promise<number> {
  const others = except === null ? undefined : ne(session.id, except);
  const ended = await orm
    .update(session)
    .set({ endedAt: at })
    .where(and(eq(session.userId, userId), isNull(session.endedAt), others))
    .returning({ id: session.id });
  return ended.length;
}

/** Clears away sessions that were last seen before an instant; who signed in when stands in the audit trail. */
export async function removeSessionsBefore({ orm }: WriteTransaction, instant: Instant): Promise<void> {
  await orm.delete(session).where(lt(session.lastSeenAt, instant));
}

/** Lets attempts to sign in with one name go one after the other until the transaction ends. */
export async function lockName({ orm }: WriteTransaction, nameDigest: string): Promise<void> {
  await orm.execute(sql`SELECT pg_advisory_xact_lock(${NAME_LOCK}, hashtext(${nameDigest}))`);
}

export async function addFailure(
  { orm }: WriteTransaction,
  nameDigest: string,
  at: Instant,
): Promise<string> {
  const [added] = await orm
    .insert(signInFailure)
    .values({ nameDigest, failedAt: at })
    .returning({ id: signInFailure.id });
  return added?.id ?? '';
}

export async function removeFailure({ orm }: WriteTransaction, id: string): Promise<void> {
  await orm.delete(signInFailure).where(eq(signInFailure.id, id));
}

/** Those of one name. */
export async function removeFailuresOf({ orm }: WriteTransaction, nameDigest: string): Promise<void> {
  await orm.delete(signInFailure).where(eq(signInFailure.nameDigest, nameDigest));
}

/** Those of all names at or before an instant. */
export async function removeFailuresUntil({ orm }: WriteTransaction, instant: Instant): Promise<void> {
  await orm.delete(signInFailure).where(lte(signInFailure.failedAt, instant));
}
