/** One cell; `null` is an empty one. */
export type Cell = string | number | boolean | null;

const NEEDS_QUOTES = /[",\n\r]/;

/**
 * Writes a table as CSV (RFC 4180, lines end with a line feed).
 *
 * @param header - column names
 * @param rows - cells in the order of the header
 */
export function csvText(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [header, ...rows].map((cells) => cells.map(cellText).join(','));
  return `${lines.join('\n')}\n`;
}

function cellText(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
