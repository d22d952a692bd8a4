/** A CSV file of a data package, exactly: every cell as it is. Lists for people are made in `lists/`. */
export function csvText(columns: readonly string[], rows: readonly (readonly string[])[]): Uint8Array {
  const lines = [columns, ...rows].map((cells) => `${cells.map(quoted).join(',')}\n`);
  return new TextEncoder().encode(lines.join(''));
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const [QUOTE, LINE_FEED] = [0x22, 0x0a];

/** How many rows a file written so has, the header left out; a line feed within quotes ends none. */
export function rowsOfCsv(bytes: Uint8Array): number {
  let isQuoted = false;
  let lines = 0;
  for (const byte of bytes) {
    if (byte === QUOTE) {
      isQuoted = !isQuoted;
    } else if (byte === LINE_FEED && !isQuoted) {
      lines += 1;
    }
  }
  return Math.max(0, lines - 1);
}
