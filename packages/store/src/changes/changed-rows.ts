import type { Transaction } from '../database/database.ts';
import { type Instant, instantOfTimestamp } from '../database/instant.ts';
import { VERSIONED_TABLES, type VersionedTable } from '../packages/versioned-table.ts';

/** The texts of a row by the columns of its file. */
export type RowTexts = Readonly<Record<string, string>>;

/** A version of a row that was recorded (事实变更), beside the one that it took the place of. */
export interface ChangedRow {
  readonly file: string;
  /** The columns that tell the row from any other. */
  readonly key: RowTexts;
  /** `null` where nothing was in force. */
  readonly before: RowTexts | null;
  /** `null` where the row was withdrawn. */
  readonly after: RowTexts | null;
  readonly recordedAt: Instant;
  readonly batchId: string;
  /** Of the batch: `package`, `correction`, … */
  readonly source: string;
  /** Id of the user; `null` for the program itself. */
  readonly actor: string | null;
  readonly reason: string | null;
}

export interface ChangesAsked {
  /** Recorded after the first and at or before the second. */
  readonly after: Instant;
  readonly until: Instant;
  /** First and last month of measurements, `YYYY-MM`, both included; `null`: all. */
  readonly months: { readonly first: string; readonly last: string } | null;
  /** Most rows of each file. */
  readonly limit: number;
}

/** What was recorded in a file, and how many rows in all. */
export interface ChangedFile {
  readonly file: string;
  readonly total: number;
  /** In order of recording and key. */
  readonly rows: readonly ChangedRow[];
}

/** Everything recorded between two instants, by file; files of which nothing was are left out. */
export async function changedRows(
  transaction: Transaction,
  asked: ChangesAsked,
): Promise<readonly ChangedFile[]> {
  const files: ChangedFile[] = [];
  for (const table of VERSIONED_TABLES) {
    const found = await changesOf(transaction, table, asked);
    if (found.total > 0) {
      files.push(found);
    }
  }
  return files;
}

interface VersionRow {
  readonly key: RowTexts;
  readonly shown: RowTexts;
  readonly withdrawn: boolean;
  readonly before: RowTexts | null;
  readonly was_withdrawn: boolean | null;
  readonly recorded: string;
  readonly batch_id: string;
  readonly source: string;
  readonly actor: string | null;
  readonly reason: string | null;
  readonly total: string;
}

async function changesOf(
  { client }: Transaction,
  table: VersionedTable,
  { after, until, months, limit }: ChangesAsked,
): Promise<ChangedFile> {
  const { rows } = await client.query<VersionRow>(
    statement(table, months !== null),
    table.time === null || months === null
      ? [after, until, limit]
      : [after, until, limit, `${months.first}-01`, `${months.last}-01`],
  );
  return {
    file: table.file,
    total: Number(rows[0]?.total ?? 0),
    rows: rows.map((row) => ({
      file: table.file,
      key: row.key,
      before: row.was_withdrawn === true ? null : row.before,
      after: row.withdrawn ? null : row.shown,
      recordedAt: instantOfTimestamp(row.recorded),
      batchId: row.batch_id,
      source: row.source,
      actor: row.actor,
      reason: row.reason,
    })),
  };
}

/** Of the keys that changed only, each version with the one before it. */
function statement({ table, columns, key, time }: VersionedTable, hasMonths: boolean): string {
  const keys = key.join(', ');
  const json = (some: VersionedTable['columns']) =>
    `jsonb_build_object(${some.map(({ name, shown }) => `'${name}', ${shown}`).join(', ')})`;
  const span =
    time === null || !hasMonths
      ? ''
      : ` AND ${time.column} >= $4::${time.type} AND ${time.column} < $5::${time.type} + interval '1 month'`;
  const version = `WINDOW version AS (PARTITION BY ${keys} ORDER BY recorded_at)`;
  return `SELECT each.*, batch.source, batch.actor, coalesce(each.own_reason, batch.reason) AS reason,
      count(*) OVER () AS total
    FROM (
      SELECT ${json(columns.filter(({ column }) => key.includes(column)))} AS key, ${json(columns)} AS shown, withdrawn,
        lag(${json(columns)}) OVER version AS before, lag(withdrawn) OVER version AS was_withdrawn,
        recorded_at, recorded_at::text AS recorded, batch_id, reason AS own_reason, ${keys}
      FROM ${table}
      WHERE recorded_at <= $2::timestamptz${span} AND (${keys}) IN (
        SELECT ${keys} FROM ${table} WHERE recorded_at > $1::timestamptz AND recorded_at <= $2::timestamptz${span}
      ) ${version}
    ) AS each JOIN import_batch AS batch ON batch.id = each.batch_id
    WHERE each.recorded_at > $1::timestamptz
    ORDER BY each.recorded_at, ${key.map((name) => `each.${name}`).join(', ')} LIMIT $3`;
}
