import { and, count, desc, eq, lt, type SQL } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';
import { instantOfTimestamp } from '../database/instant.ts';
import { isRowId } from '../database/row-id.ts';
import { publication } from '../schema/runs.ts';
import type { Publication } from './publication.ts';

/** Editions from the newest on, of one period or all, and how many there are. */
export async function listPublications(
  { orm }: Transaction,
  asked: { readonly period: string | null; readonly limit: number; readonly offset: number },
): Promise<{ readonly total: number; readonly publications: readonly Publication[] }> {
  const ofPeriod = asked.period === null ? undefined : eq(publication.period, asked.period);
  const rows = await orm
    .select()
    .from(publication)
    .where(ofPeriod)
    .orderBy(desc(publication.publishedAt), desc(publication.id))
    .limit(asked.limit)
    .offset(asked.offset);
  const [counted] = await orm.select({ total: count() }).from(publication).where(ofPeriod);
  return { total: counted?.total ?? 0, publications: rows.map(publicationOf) };
}

/** @returns `null` for an id that no publication has */
export async function publicationById(transaction: Transaction, id: string): Promise<Publication | null> {
  return isRowId(id) ? first(transaction, eq(publication.id, id)) : null;
}

/** The edition as which a run was published, `null` where it was not. */
export function publicationOfRun(transaction: Transaction, runId: string): Promise<Publication | null> {
  return first(transaction, eq(publication.runId, runId));
}

/** The last edition of a period, of those before an edition where one is given; `null` where there is none. */
export function lastPublication(
  transaction: Transaction,
  period: string,
  before: number | null = null,
): Promise<Publication | null> {
  const earlier = before === null ? undefined : lt(publication.edition, before);
  return first(transaction, and(eq(publication.period, period), earlier));
}

async function first({ orm }: Transaction, asked: SQL | undefined): Promise<Publication | null> {
  const [row] = await orm.select().from(publication).where(asked).orderBy(desc(publication.edition)).limit(1);
  return row === undefined ? null : publicationOf(row);
}

function publicationOf(row: typeof publication.$inferSelect): Publication {
  return { ...row, publishedAt: instantOfTimestamp(row.publishedAt) };
}
