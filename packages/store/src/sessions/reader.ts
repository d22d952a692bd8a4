import { and, asc, desc, eq, gt, isNull } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';
import { type Instant, instantOfTimestamp } from '../database/instant.ts';
import { session, signInFailure } from '../schema/people.ts';
import { isId } from '../users/user.ts';
import type { Session } from './session.ts';

/** Ended ones too: who asks decides by the time. */
export async function sessionByToken({ orm }: Transaction, tokenDigest: string): Promise<Session | null> {
  const [row] = await orm.select().from(session).where(eq(session.tokenDigest, tokenDigest));
  return row === undefined ? null : sessionOf(row);
}

export async function sessionById({ orm }: Transaction, id: string): Promise<Session | null> {
  const [row] = isId(id) ? await orm.select().from(session).where(eq(session.id, id)) : [];
  return row === undefined ? null : sessionOf(row);
}

/** Those of an account that were not ended, the one seen last first; some may have run out. */
export async function openSessionsOf({ orm }: Transaction, userId: string): Promise<readonly Session[]> {
  const rows = await orm
    .select()
    .from(session)
    .where(and(eq(session.userId, userId), isNull(session.endedAt)))
    .orderBy(desc(session.lastSeenAt));
  return rows.map(sessionOf);
}

/** When a name failed to sign in after an instant, the earliest first. */
export async function failuresOf(
  { orm }: Transaction,
  nameDigest: string,
  after: Instant,
): Promise<readonly Instant[]> {
  const rows = await orm
    .select({ failedAt: signInFailure.failedAt })
    .from(signInFailure)
    .where(and(eq(signInFailure.nameDigest, nameDigest), gt(signInFailure.failedAt, after)))
    .orderBy(asc(signInFailure.failedAt));
  return rows.map(({ failedAt }) => instantOfTimestamp(failedAt));
}

function sessionOf(row: typeof session.$inferSelect): Session {
  const { id, userId, isWhole, device } = row;
  return {
    id,
    userId,
    isWhole,
    device,
    createdAt: instantOfTimestamp(row.createdAt),
    lastSeenAt: instantOfTimestamp(row.lastSeenAt),
    endedAt: row.endedAt === null ? null : instantOfTimestamp(row.endedAt),
  };
}
