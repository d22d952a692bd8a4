import type { Transaction } from '../database/database.ts';
import { type Instant, instantOfTimestamp } from '../database/instant.ts';

/** Rows of one file that came in together. */
export interface RecordChange {
  /** `null`: anything may have changed. */
  readonly file: string | null;
  /** Sections that the rows are of; `null`: they are not of sections. */
  readonly sections: readonly string[] | null;
  /** Months of measurements, `YYYY-MM`, both included; `null`: they have none. */
  readonly firstMonth: string | null;
  readonly lastMonth: string | null;
}

/** What was recorded between two looks at the record. */
export interface RecordedSince {
  /** Of this look, to be handed back at the next. */
  readonly seen: string;
  /** When anything was last recorded; `null`: never. */
  readonly last: Instant | null;
  readonly changes: readonly RecordChange[];
}

/**
 * What this transaction sees and an earlier look did not, whichever of them began first.
 *
 * @param seen - of the earlier look; `null`: there was none, and nothing is told
 */
export async function recordedSince({ client }: Transaction, seen: string | null): Promise<RecordedSince> {
  const { rows } = await client.query<{
    seen: string;
    last: string | null;
    changes: readonly RecordChange[] | null;
  }>({
    name: 'recorded-since',
    text: `SELECT pg_current_snapshot()::text AS seen, (SELECT max(recorded_at)::text FROM record_change) AS last,
      (SELECT json_agg(json_build_object('file', file, 'sections', sections,
          'firstMonth', to_char(first_month, 'YYYY-MM'), 'lastMonth', to_char(last_month, 'YYYY-MM')) ORDER BY position)
        FROM record_change
        WHERE written_by >= pg_snapshot_xmin($1::text::pg_snapshot)
          AND NOT pg_visible_in_snapshot(written_by, $1::text::pg_snapshot)) AS changes`,
    values: [seen],
  });
  const [row] = rows;
  return {
    seen: row?.seen ?? '',
    last: row?.last == null ? null : instantOfTimestamp(row.last),
    changes: row?.changes ?? [],
  };
}
