/** A row of a CSV file by column name. */
export type WrittenRow = Readonly<Record<string, string>>;

/**
 * Reads CSV as the demonstration writes it; only for the tests, which trust nothing of the program's own
 * reader.
 */
export function readRows(text: string | undefined): readonly WrittenRow[] {
  const [header = [], ...rows] = (text ?? '').trimEnd().split('\n').map(splitLine);
  return rows.map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])));
}

function splitLine(line: string): readonly string[] {
  const cells: string[] = [];
  for (const match of line.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/g)) {
    if (match.index < line.length || line.endsWith(',')) {
      cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    }
  }
  return cells;
}

/** Of rows with one key the one recorded last, at or before a day. */
export function latestRows(
  rows: readonly WrittenRow[],
  keyColumns: readonly string[],
  asOf = '9999-12-31',
): readonly WrittenRow[] {
  const latest = new Map<string, WrittenRow>();
  for (const row of rows) {
    const key = keyColumns.map((column) => row[column]).join('|');
    const recorded = row.recorded ?? '';
    if (recorded <= asOf && recorded >= (latest.get(key)?.recorded ?? '')) {
      latest.set(key, row);
    }
  }
  return [...latest.values()];
}
