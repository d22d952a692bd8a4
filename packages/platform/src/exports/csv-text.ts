/** A CSV file of a data package, exactly: every cell as it is. Lists for people are made in `lists/`. */
export function csvText(columns: readonly string[], rows: readonly (readonly string[])[]): Uint8Array {
  const lines = [columns, ...rows].map((cells) => `${cells.map(quoted).join(',')}\n`);
  return new TextEncoder().encode(lines.join(''));
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
