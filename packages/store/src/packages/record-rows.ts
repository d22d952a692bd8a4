import type { WriteTransaction } from '../database/database.ts';
import { copyIn } from './copy.ts';
import { type VersionedTable, versionedTable } from './versioned-table.ts';

/** What became of the rows that came in. */
export interface RecordedRows {
  readonly added: number;
  /** Equal to the version in force: nothing was written. */
  readonly same: number;
  /** A new version of a row that was there. */
  readonly corrected: number;
}

export interface RowsToRecord {
  /** File of the data package that the rows belong to. */
  readonly file: string;
  /** Texts of the columns that the table has, in its order; what is left out of a file is an empty text. */
  readonly rows: Iterable<readonly string[]>;
  readonly batchId: string;
  /** Why, where rows correct others. */
  readonly reason: string | null;
  /** Whether the rows take back what is on record under their keys. */
  readonly isWithdrawal?: boolean;
}

/**
 * Records rows: each becomes a new version unless the version in force says the same. Nothing on record changes.
 *
 * @throws Error of the database, for the transaction to be undone
 */
export async function recordRows(
  transaction: WriteTransaction,
  { file, rows, batchId, reason, isWithdrawal = false }: RowsToRecord,
): Promise<RecordedRows> {
  const { client, recordedAt } = transaction;
  const table = versionedTable(file);
  const columns = table.columns.map(({ column }) => column);
  const staging = `incoming_${table.table}`;
  await client.query(
    `CREATE TEMPORARY TABLE IF NOT EXISTS ${staging} (${stagingColumns(table)}) ON COMMIT DROP`,
  );
  await client.query(`TRUNCATE ${staging}`);
  await copyIn(client, staging, columns, rows);
  await client.query(`ANALYZE ${staging}`);
  await makePartitions(transaction, table, staging);
  const { rows: counts } = await client.query<Record<'received' | 'added' | 'corrected', string>>(
    recordStatement(table, staging),
    [recordedAt, batchId, reason, isWithdrawal],
  );
  const [received, added, corrected] = [counts[0]?.received, counts[0]?.added, counts[0]?.corrected].map(
    Number,
  );
  return {
    added: added ?? 0,
    same: (received ?? 0) - (added ?? 0) - (corrected ?? 0),
    corrected: corrected ?? 0,
  };
}

function stagingColumns({ columns, time }: VersionedTable): string {
  return columns
    .map(({ column }) => `${column} ${time?.column === column ? time.type : 'text'} NOT NULL`)
    .join(', ');
}

async function makePartitions(
  { client }: WriteTransaction,
  { table, time }: VersionedTable,
  staging: string,
): Promise<void> {
  if (time !== null) {
    await client.query(
      `SELECT make_month_partition($1, month) FROM
        (SELECT DISTINCT date_trunc('month', ${time.column})::date AS month FROM ${staging} ORDER BY month) AS months`,
      [table],
    );
  }
}

/** Looks at the versions in force of the keys that came in only, of their sections and within the time that they span. */
function recordStatement(told: VersionedTable, staging: string): string {
  const { table, columns, key, time } = told;
  const names = columns.map(({ column }) => column);
  const values = names.filter((name) => !key.includes(name));
  const keys = key.join(', ');
  const incoming = key.map((name) => `incoming.${name} = version.${name}`).join(' AND ');
  const differs =
    values.length === 0
      ? 'false'
      : `(${values.map((name) => `incoming.${name}`).join(', ')}) IS DISTINCT FROM (${values.map((name) => `version.${name}`).join(', ')})`;
  const span =
    time === null
      ? ''
      : `WHERE ${time.column} >= (SELECT min(${time.column}) FROM ${staging}) AND ${time.column} <= (SELECT max(${time.column}) FROM ${staging})
      AND site IN (SELECT site FROM ${staging})`;
  return `WITH version AS (
    SELECT DISTINCT ON (${keys}) * FROM ${table} ${span} ORDER BY ${keys}, recorded_at DESC
  ), changed AS (
    SELECT incoming.*, version.recorded_at IS NULL AS is_new
    FROM ${staging} AS incoming LEFT JOIN version ON ${incoming}
    WHERE CASE WHEN version.recorded_at IS NULL THEN NOT $4::boolean
      ELSE version.withdrawn <> $4::boolean OR (NOT $4::boolean AND ${differs}) END
  ), told AS (
    ${tellOf(told)}
  ), recorded AS (
    INSERT INTO ${table} (${names.join(', ')}, withdrawn, recorded_at, batch_id, reason)
    SELECT ${names.join(', ')}, $4::boolean, $1::timestamptz, $2::uuid, $3 FROM changed
  )
  SELECT (SELECT count(*) FROM ${staging}) AS received,
    count(*) FILTER (WHERE is_new) AS added, count(*) FILTER (WHERE NOT is_new) AS corrected FROM changed`;
}

/** Tells running programs what changed. */
function tellOf({ file, columns, time }: VersionedTable): string {
  const section = columns.find(({ name }) => name === 'section')?.column;
  const sections = section === undefined ? 'NULL::text[]' : `array_agg(DISTINCT ${section})`;
  const month = (bound: string) =>
    time === null ? 'NULL::date' : `date_trunc('month', ${bound}(${time.column}))::date`;
  return `INSERT INTO record_change (recorded_at, file, sections, first_month, last_month)
    SELECT $1::timestamptz, '${file}', ${sections}, ${month('min')}, ${month('max')} FROM changed HAVING count(*) > 0`;
}
