import { eq, max, sql } from 'drizzle-orm';
import type { WriteTransaction } from '../database/database.ts';
import { publication } from '../schema/runs.ts';
import type { Publication } from './publication.ts';

const EDITIONS_LOCK = 7_238_413;

/** Who publishes waits for whoever does until they are done, so that editions follow one another. */
export async function lockEditions({ orm }: WriteTransaction): Promise<void> {
  await orm.execute(sql`SELECT pg_advisory_xact_lock(${EDITIONS_LOCK})`);
}

/** Keeps a publication as the next edition of its period. */
export async function addPublication(
  { orm, recordedAt }: WriteTransaction,
  made: Omit<Publication, 'edition' | 'publishedAt'>,
): Promise<Publication> {
  const [last] = await orm
    .select({ edition: max(publication.edition) })
    .from(publication)
    .where(eq(publication.period, made.period));
  const kept = { ...made, edition: (last?.edition ?? 0) + 1, publishedAt: recordedAt };
  await orm.insert(publication).values(kept);
  return kept;
}
