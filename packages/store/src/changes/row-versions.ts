import type { Transaction } from '../database/database.ts';
import { type Instant, instantOfTimestamp } from '../database/instant.ts';
import { versionedTable } from '../packages/versioned-table.ts';
import type { RowTexts } from './changed-rows.ts';

/** One version of a row, whether it is in force or not. */
export interface RowVersion {
  /** `null` where it withdrew the row. */
  readonly texts: RowTexts | null;
  readonly recordedAt: Instant;
  readonly batchId: string;
  readonly source: string;
  readonly actor: string | null;
  readonly reason: string | null;
}

interface VersionTexts {
  readonly shown: RowTexts;
  readonly withdrawn: boolean;
  readonly recorded: string;
  readonly batch_id: string;
  readonly source: string;
  readonly actor: string | null;
  readonly reason: string | null;
}

/**
 * Every version of one row, the newest first; none where nothing was ever recorded under its key.
 *
 * @param key - texts of the key's columns as the file shows them, such as `2018-03` for a month
 */
export async function rowVersions(
  { client }: Transaction,
  file: string,
  key: RowTexts,
): Promise<readonly RowVersion[]> {
  const { table, columns, key: keys, time } = versionedTable(file);
  const own = columns.filter(({ column }) => keys.includes(column));
  const places = own.map(({ name, column }, index) => {
    const isMonth = column === time?.column && time.type === 'date';
    return {
      // A month is the day that it begins with, where it is kept as a day.
      value: isMonth ? `${key[name] ?? ''}-01` : (key[name] ?? ''),
      condition: `${column} = $${index + 1}${column === time?.column ? `::${time.type}` : ''}`,
    };
  });
  const { rows } = await client.query<VersionTexts>(
    `SELECT jsonb_build_object(${columns.map(({ name, shown }) => `'${name}', ${shown}`).join(', ')}) AS shown,
      withdrawn, version.recorded_at::text AS recorded, batch_id, batch.source, batch.actor,
      coalesce(version.reason, batch.reason) AS reason
    FROM ${table} AS version JOIN import_batch AS batch ON batch.id = batch_id
    WHERE ${places.map(({ condition }) => condition).join(' AND ')} ORDER BY version.recorded_at DESC`,
    places.map(({ value }) => value),
  );
  return rows.map(({ shown, withdrawn, recorded, batch_id, source, actor, reason }) => ({
    texts: withdrawn ? null : shown,
    recordedAt: instantOfTimestamp(recorded),
    batchId: batch_id,
    source,
    actor,
    reason,
  }));
}
