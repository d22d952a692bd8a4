import { sql } from 'drizzle-orm';
import type { WriteTransaction } from '../database/database.ts';
import { importBatch } from '../schema/runs.ts';

/** What came in together: an import, a correction, an exclusion. */
export interface NewImportBatch {
  readonly id: string;
  /** Such as `package`, `api`, `correction`, `withdrawal`. */
  readonly source: string;
  readonly fileName: string | null;
  readonly digest: string | null;
  readonly actor: string | null;
  readonly reason: string | null;
  readonly added: number;
  readonly same: number;
  readonly corrected: number;
}

/** Tells of a batch whose rows were recorded in this transaction. */
export async function addImportBatch(
  { orm, recordedAt }: WriteTransaction,
  { added, same, corrected, ...batch }: NewImportBatch,
): Promise<void> {
  await orm
    .insert(importBatch)
    .values({ ...batch, recordedAt, rowsNew: added, rowsSame: same, rowsCorrected: corrected });
}

/** Lets one transaction at a time bring a batch of an id that was chosen beforehand, until it ends. */
export async function lockImportBatch({ orm }: WriteTransaction, id: string): Promise<void> {
  await orm.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${id}, 0))`);
}
