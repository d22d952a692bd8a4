import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from, to } from 'pg-copy-streams';

/** What a query gives, as the bytes of a CSV file with a header. */
export async function copyOut(client: pg.ClientBase, query: string): Promise<Uint8Array> {
  const stream = client.query(to(`COPY (${query}) TO STDOUT (FORMAT csv, HEADER)`));
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(stream, 'end');
  return Buffer.concat(chunks);
}

const ROWS_OF_CHUNK = 2_000;

/** Puts rows of texts into a table; the order of the columns is that of the texts. */
export async function copyIn(
  client: pg.ClientBase,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly string[]>,
): Promise<void> {
  const stream = client.query(
    from(
      `COPY ${table} (${columns.join(', ')}) FROM STDIN (FORMAT csv, FORCE_NOT_NULL (${columns.join(', ')}))`,
    ),
  );
  await pipeline(Readable.from(chunksOf(rows)), stream);
}

function* chunksOf(rows: Iterable<readonly string[]>): Iterable<string> {
  let lines: string[] = [];
  for (const row of rows) {
    lines.push(`${row.map(quoted).join(',')}\n`);
    if (lines.length === ROWS_OF_CHUNK) {
      yield lines.join('');
      lines = [];
    }
  }
  yield lines.join('');
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) || cell === '\\.' ? `"${cell.replaceAll('"', '""')}"` : cell;
}
