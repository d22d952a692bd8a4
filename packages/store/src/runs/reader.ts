import { and, asc, count, desc, eq, inArray, lte, max, type SQL } from 'drizzle-orm';
import type { Transaction } from '../database/database.ts';
import { type Instant, instantOfTimestamp } from '../database/instant.ts';
import { isRowId } from '../database/row-id.ts';
import { run, runResult } from '../schema/runs.ts';
import type { PlacedResult, Run, RunPackMark, RunResultKind } from './run.ts';

/** @returns `null` for an id that no run has */
export async function runById({ orm }: Transaction, id: string): Promise<Run | null> {
  const [row] = isRowId(id) ? await orm.select().from(run).where(eq(run.id, id)) : [];
  return row === undefined ? null : runOf(row);
}

export interface RunsAsked {
  /** `null`: of all periods. */
  readonly period: string | null;
  /** Only those finished at or before it; `null`: all. */
  readonly asOf: Instant | null;
  readonly limit: number;
  readonly offset: number;
}

/** Runs from the newest on, and how many there are in all. */
export async function listRuns(
  { orm }: Transaction,
  { period, asOf, limit, offset }: RunsAsked,
): Promise<{ readonly total: number; readonly runs: readonly Run[] }> {
  const asked = and(
    period === null ? undefined : eq(run.period, period),
    asOf === null ? undefined : lte(run.finishedAt, asOf),
  );
  const rows = await orm
    .select()
    .from(run)
    .where(asked)
    .orderBy(desc(run.finishedAt), desc(run.id))
    .limit(limit)
    .offset(offset);
  const [counted] = await orm.select({ total: count() }).from(run).where(asked);
  return { total: counted?.total ?? 0, runs: rows.map(runOf) };
}

/** When the last run of each period was finished. */
export async function lastRuns({ orm }: Transaction): Promise<ReadonlyMap<string, Instant>> {
  const rows = await orm
    .select({ period: run.period, finishedAt: max(run.finishedAt) })
    .from(run)
    .groupBy(run.period)
    .orderBy(run.period);
  return new Map(
    rows.flatMap(({ period, finishedAt }) =>
      finishedAt === null ? [] : [[period, instantOfTimestamp(finishedAt)]],
    ),
  );
}

/** Which results of a run are asked for. */
export interface ResultsAsked {
  /** `null`: of every kind. */
  readonly kind: RunResultKind | null;
  readonly key: string | null;
  /** Only those about one of them; `null`: all, those about the whole too. */
  readonly divisions: readonly string[] | null;
  /** `null`: all. */
  readonly limit: number | null;
  readonly offset: number;
}

/** Results of a run in their order, and how many there are in all. */
export async function resultsOfRun(
  { orm }: Transaction,
  runId: string,
  { kind, key, divisions, limit, offset }: ResultsAsked,
): Promise<{ readonly total: number; readonly results: readonly PlacedResult[] }> {
  if (!isRowId(runId) || divisions?.length === 0) {
    return { total: 0, results: [] };
  }
  const asked: SQL | undefined = and(
    eq(runResult.runId, runId),
    kind === null ? undefined : eq(runResult.kind, kind),
    key === null ? undefined : eq(runResult.key, key),
    divisions === null ? undefined : inArray(runResult.division, [...divisions]),
  );
  const query = orm
    .select()
    .from(runResult)
    .where(asked)
    .orderBy(asc(runResult.position))
    .offset(offset)
    .$dynamic();
  const rows = await (limit === null ? query : query.limit(limit));
  const [counted] = await orm.select({ total: count() }).from(runResult).where(asked);
  return {
    total: counted?.total ?? 0,
    results: rows.map(({ runId: _, kind: found, ...result }) => ({
      ...result,
      kind: found as RunResultKind,
    })),
  };
}

function runOf(row: typeof run.$inferSelect): Run {
  return {
    ...row,
    asOf: instantOfTimestamp(row.asOf),
    startedAt: instantOfTimestamp(row.startedAt),
    finishedAt: instantOfTimestamp(row.finishedAt),
    packs: row.packs as Readonly<Record<string, RunPackMark>>,
  };
}
