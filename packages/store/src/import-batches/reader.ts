import { and, count, desc, eq, inArray, lte } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';
import { type Instant, instantOfTimestamp } from '../database/instant.ts';
import { importBatch } from '../schema/runs.ts';
import { isId } from '../users/user.ts';
import type { NewImportBatch } from './writer.ts';

export interface ImportBatch extends NewImportBatch {
  readonly recordedAt: Instant;
}

/** Batches recorded at or before an instant, the newest first; `actors`: only those that these brought, `sources`: only from these. */
export async function importBatches(
  { orm }: Transaction,
  asked: {
    readonly asOf: Instant;
    readonly limit: number;
    readonly offset: number;
    readonly actors?: readonly string[];
    readonly sources?: readonly string[];
  },
): Promise<readonly ImportBatch[]> {
  const rows = await orm
    .select()
    .from(importBatch)
    .where(and(lte(importBatch.recordedAt, asked.asOf), broughtBy(asked.actors), ofSources(asked.sources)))
    .orderBy(desc(importBatch.recordedAt), desc(importBatch.id))
    .limit(asked.limit)
    .offset(asked.offset);
  return rows.map(batchOf);
}

/** How many {@link importBatches} there are in all. */
export async function countImportBatches(
  { orm }: Transaction,
  asked: {
    readonly asOf: Instant;
    readonly actors?: readonly string[];
    readonly sources?: readonly string[];
  },
): Promise<number> {
  const [row] = await orm
    .select({ count: count() })
    .from(importBatch)
    .where(and(lte(importBatch.recordedAt, asked.asOf), broughtBy(asked.actors), ofSources(asked.sources)));
  return row?.count ?? 0;
}

/** @returns `null` where there is none */
export async function importBatchById({ orm }: Transaction, id: string): Promise<ImportBatch | null> {
  const [row] = isId(id) ? await orm.select().from(importBatch).where(eq(importBatch.id, id)) : [];
  return row === undefined ? null : batchOf(row);
}

/** Whether anything was ever recorded. */
export async function hasRecords({ orm }: Transaction): Promise<boolean> {
  const rows = await orm.select({ id: importBatch.id }).from(importBatch).limit(1);
  return rows.length > 0;
}

function broughtBy(actors: readonly string[] | undefined) {
  return actors === undefined ? undefined : inArray(importBatch.actor, [...actors]);
}

function ofSources(sources: readonly string[] | undefined) {
  return sources === undefined ? undefined : inArray(importBatch.source, [...sources]);
}

/** The earliest batch that the same bytes came in, `null` where they never did. */
export async function importBatchOfDigest(
  { orm }: Transaction,
  source: string,
  digest: string,
): Promise<ImportBatch | null> {
  const [row] = await orm
    .select()
    .from(importBatch)
    .where(and(eq(importBatch.source, source), eq(importBatch.digest, digest)))
    .orderBy(importBatch.recordedAt)
    .limit(1);
  return row === undefined ? null : batchOf(row);
}

function batchOf(row: typeof importBatch.$inferSelect): ImportBatch {
  const { recordedAt, rowsNew, rowsSame, rowsCorrected, ...batch } = row;
  return {
    ...batch,
    added: rowsNew,
    same: rowsSame,
    corrected: rowsCorrected,
    recordedAt: instantOfTimestamp(recordedAt),
  };
}
