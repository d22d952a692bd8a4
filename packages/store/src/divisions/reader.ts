import type { DivisionCode } from '@shuize/domain';
import type { Transaction } from '../database/database.ts';
import type { Instant } from '../database/instant.ts';

/** A division with its place in the tree. */
export interface DivisionPlace {
  readonly code: DivisionCode;
  readonly name: string;
  readonly parent: DivisionCode | null;
}

/** All divisions as known at an instant, `null` for now, in the order of their codes. */
export async function divisionTree(
  { client }: Transaction,
  asOf: Instant | null,
): Promise<readonly DivisionPlace[]> {
  const { rows } = await client.query<DivisionPlace>(
    `SELECT f_code AS code, f_name AS name, nullif(f_parent, '') AS parent FROM (
      SELECT DISTINCT ON (f_code) * FROM fact_division WHERE $1::timestamptz IS NULL OR recorded_at <= $1::timestamptz
      ORDER BY f_code, recorded_at DESC
    ) AS version WHERE NOT withdrawn ORDER BY f_code`,
    [asOf],
  );
  return rows;
}
