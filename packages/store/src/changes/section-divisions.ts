import type { DivisionCode } from '@shuize/domain';
import type { Transaction } from '../database/database.ts';

/**
 * The divisions that each section belongs to or once belonged to, in order of code; a section that is not on record is
 * absent.
 *
 * @param sections - `null`: all
 */
export async function divisionsOfSections(
  { client }: Transaction,
  sections: readonly string[] | null,
): Promise<ReadonlyMap<string, readonly DivisionCode[]>> {
  const { rows } = await client.query<{ section: string; divisions: DivisionCode[] }>(
    `SELECT section, array_agg(DISTINCT division ORDER BY division) AS divisions FROM (
      SELECT DISTINCT ON (f_section, f_division, f_from) f_section AS section, f_division AS division, withdrawn
      FROM fact_section WHERE $1::text[] IS NULL OR f_section = ANY ($1::text[])
      ORDER BY f_section, f_division, f_from, recorded_at DESC
    ) AS version WHERE NOT withdrawn GROUP BY section ORDER BY section`,
    [sections],
  );
  return new Map(rows.map(({ section, divisions }) => [section, divisions]));
}
