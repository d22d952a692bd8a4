import type { Transaction } from '../database/database.ts';

/** What monthly.csv says of a section. */
export interface MonthsOfSection {
  /** Month `YYYY-MM`, indicator or `state`, and value of what is in force, in the order of months and indicators. */
  readonly rows: readonly (readonly [month: string, indicator: string, value: string])[];
  /** Months and indicators of which more than one version is known, in the same order. */
  readonly corrected: readonly { readonly month: string; readonly indicator: string }[];
}

/** Never in a cell that was recorded: it ends none. */
const SEPARATOR = '\u001f';

/**
 * Everything on record of the monthly values of a section, as known now.
 *
 * WHY a text a month: of some thousand rows the server and the program would work longer on their columns than on finding
 * them.
 */
export async function monthsOfSection({ client }: Transaction, site: string): Promise<MonthsOfSection> {
  const { rows: months } = await client.query<{
    month: string;
    indicators: string;
    texts: string;
    withdrawn: string;
  }>({
    name: 'months-of-section',
    text: `SELECT to_char(month, 'YYYY-MM') AS month, string_agg(indicator, $2 ORDER BY indicator, recorded_at) AS indicators,
        string_agg(value, $2 ORDER BY indicator, recorded_at) AS texts,
        string_agg(CASE WHEN withdrawn THEN '1' ELSE '0' END, '' ORDER BY indicator, recorded_at) AS withdrawn
      FROM monthly_value WHERE site = $1 GROUP BY monthly_value.month ORDER BY monthly_value.month`,
    values: [site, SEPARATOR],
  });
  const rows: MonthsOfSection['rows'][number][] = [];
  const corrected: MonthsOfSection['corrected'][number][] = [];
  for (const { month, indicators, texts, withdrawn } of months) {
    const names = indicators.split(SEPARATOR);
    const values = texts.split(SEPARATOR);
    let versions = 0;
    names.forEach((indicator, position) => {
      versions += 1;
      if (names[position + 1] === indicator) {
        return;
      }
      if (withdrawn[position] === '0') {
        rows.push([month, indicator, values[position] ?? '']);
      }
      if (versions > 1) {
        corrected.push({ month, indicator });
      }
      versions = 0;
    });
  }
  return { rows, corrected };
}
