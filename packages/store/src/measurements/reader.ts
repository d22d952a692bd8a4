import type { Transaction } from '../database/database.ts';
import { type Instant, instantOfTimestamp } from '../database/instant.ts';

/** One version of a monthly value or state: what was said, when, and what came in with it. */
export interface MeasurementVersion {
  /** `2018-03` */
  readonly month: string;
  /** A code, or `state`. */
  readonly indicator: string;
  readonly value: string;
  readonly recordedAt: Instant;
  readonly isInForce: boolean;
  readonly isWithdrawal: boolean;
  /** Whether it was not the first of its kind. */
  readonly isCorrection: boolean;
  readonly reason: string | null;
  readonly batchId: string;
  readonly source: string;
  readonly fileName: string | null;
  /** Who brought it; `null`: the program itself, by command. */
  readonly actor: string | null;
}

export interface MeasurementVersionsAsked {
  readonly site: string;
  /** Only what was recorded at or before it; `null`: everything. */
  readonly asOf: Instant | null;
  /** First and last month, `YYYY-MM`, both included; `null`: from the first, to the last. */
  readonly first: string | null;
  readonly last: string | null;
  /** `null`: all, states too. */
  readonly indicator: string | null;
  readonly limit: number;
  readonly offset: number;
}

interface VersionRow {
  readonly month: string;
  readonly indicator: string;
  readonly value: string;
  readonly recorded: string;
  readonly withdrawn: boolean;
  readonly place: string;
  readonly is_last: boolean;
  readonly reason: string | null;
  readonly batch_id: string;
  readonly source: string;
  readonly file_name: string | null;
  readonly actor: string | null;
  readonly total: string;
}

const ASKED_FOR = `site = $1 AND ($2::timestamptz IS NULL OR recorded_at <= $2::timestamptz)
        AND ($3::date IS NULL OR month >= $3::date) AND ($4::date IS NULL OR month <= $4::date)
        AND ($5::text IS NULL OR indicator = $5)`;

/** Every version of the monthly values of a section, the newest month first, of each value the newest version first. */
export async function measurementVersions(
  { client }: Transaction,
  { site, asOf, first, last, indicator, limit, offset }: MeasurementVersionsAsked,
): Promise<{ readonly versions: readonly MeasurementVersion[]; readonly total: number }> {
  const { rows } = await client.query<VersionRow>({
    name: 'measurement-versions',
    text: `WITH page AS MATERIALIZED (
      SELECT month, indicator, recorded_at FROM monthly_value WHERE ${ASKED_FOR}
      ORDER BY month DESC, indicator, recorded_at DESC LIMIT $6 OFFSET $7
    ), version AS (
      SELECT *, row_number() OVER (PARTITION BY month, indicator ORDER BY recorded_at) AS place,
        row_number() OVER (PARTITION BY month, indicator ORDER BY recorded_at DESC) = 1 AS is_last
      FROM monthly_value
      WHERE ${ASKED_FOR} AND month >= (SELECT min(month) FROM page) AND month <= (SELECT max(month) FROM page)
    )
    SELECT to_char(version.month, 'YYYY-MM') AS month, version.indicator, value, version.recorded_at::text AS recorded,
      withdrawn, place, is_last, coalesce(version.reason, batch.reason) AS reason, batch_id, batch.source,
      batch.file_name, batch.actor, (SELECT count(*) FROM monthly_value WHERE ${ASKED_FOR}) AS total
    FROM page JOIN version USING (month, indicator, recorded_at) JOIN import_batch AS batch ON batch.id = batch_id
    ORDER BY version.month DESC, version.indicator, version.recorded_at DESC`,
    values: [site, asOf, dayOf(first), dayOf(last), indicator, limit, offset],
  });
  return { versions: rows.map(versionOf), total: Number(rows[0]?.total ?? 0) };
}

function dayOf(month: string | null): string | null {
  return month === null ? null : `${month}-01`;
}

function versionOf(row: VersionRow): MeasurementVersion {
  const { month, indicator, value, withdrawn, place, reason, source } = row;
  return {
    month,
    indicator,
    value,
    recordedAt: instantOfTimestamp(row.recorded),
    isInForce: row.is_last && !withdrawn,
    isWithdrawal: withdrawn,
    isCorrection: place !== '1',
    reason,
    batchId: row.batch_id,
    source,
    fileName: row.file_name,
    actor: row.actor,
  };
}

/** The months and indicators of a section of which more than one version is known. */
export async function correctedMonths(
  { client }: Transaction,
  { site, asOf }: { readonly site: string; readonly asOf: Instant | null },
): Promise<readonly { readonly month: string; readonly indicator: string }[]> {
  const { rows } = await client.query<{ month: string; indicator: string }>(
    `SELECT to_char(month, 'YYYY-MM') AS month, indicator FROM monthly_value
    WHERE site = $1 AND ($2::timestamptz IS NULL OR recorded_at <= $2::timestamptz)
    GROUP BY month, indicator HAVING count(*) > 1 ORDER BY month, indicator`,
    [site, asOf],
  );
  return rows;
}

/** Months that a reading may be on record of, `YYYY-MM`, in order. */
export async function monthsOfReadings(transaction: Transaction): Promise<readonly string[]> {
  const partitions = await partitionsByMonth(transaction);
  return partitions.filter(({ parent }) => parent === 'reading').map(({ month }) => month);
}

/** First and last month with any measurement recorded, `YYYY-MM`; `null` where none ever was. */
export async function monthsOnRecord(
  transaction: Transaction,
  asOf: Instant | null,
): Promise<{ readonly first: string; readonly last: string } | null> {
  const partitions = await partitionsByMonth(transaction);
  const first = await firstWithRows(transaction.client, partitions, asOf);
  const last = await firstWithRows(transaction.client, partitions.toReversed(), asOf);
  return first === null || last === null ? null : { first, last };
}

interface MonthPartition {
  readonly parent: string;
  readonly month: string;
}

async function partitionsByMonth({ client }: Transaction): Promise<readonly MonthPartition[]> {
  const { rows } = await client.query<MonthPartition>(
    `SELECT parent.relname AS parent, replace(right(child.relname, 7), '_', '-') AS month
    FROM pg_inherits JOIN pg_class AS parent ON parent.oid = inhparent JOIN pg_class AS child ON child.oid = inhrelid
    WHERE parent.relname IN ('monthly_value', 'reading') AND parent.relnamespace = 'public'::regnamespace
    ORDER BY month`,
  );
  return rows;
}

/** WHY not the least month of all rows: there are millions of them, and a partition for each month. */
async function firstWithRows(
  client: Transaction['client'],
  partitions: readonly MonthPartition[],
  asOf: Instant | null,
): Promise<string | null> {
  for (const { parent, month } of partitions) {
    const { rows } = await client.query<{ is: boolean }>(
      `SELECT EXISTS (SELECT FROM ${parent}_${month.replace('-', '_')}
        WHERE $1::timestamptz IS NULL OR recorded_at <= $1::timestamptz) AS is`,
      [asOf],
    );
    if (rows[0]?.is === true) {
      return month;
    }
  }
  return null;
}
