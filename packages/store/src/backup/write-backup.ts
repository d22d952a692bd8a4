import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { bilingual, type Explained, failure, type Result, success } from '@shuize/domain';
import { to } from 'pg-copy-streams';
import type { Database, Transaction } from '../database/database.ts';
import { BACKUP_TABLES, type BackupTable } from './backup-tables.ts';
import { MANIFEST_FILE, type Manifest } from './manifest.ts';

export interface BackupFault extends Explained {
  readonly kind: 'not-empty' | 'not-a-backup' | 'damaged' | 'other-version';
}

/**
 * Writes everything of one moment into a new folder: a compressed CSV a table and a manifest with their digests, written
 * last, so that a folder without one is no backup.
 *
 * @param onTable - told before each table
 */
export async function writeBackup(
  database: Database,
  folder: string,
  onTable: (table: string) => void = () => {},
): Promise<Result<Manifest, BackupFault>> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) {
    return failure(notEmpty(folder));
  }
  const knownUntil = await database.knownUntilNow();
  const manifest = await database.read(async (transaction): Promise<Manifest> => {
    const tables: Manifest['tables'][number][] = [];
    for (const table of BACKUP_TABLES) {
      onTable(table.table);
      tables.push(await writeTable(transaction, table, folder));
    }
    return { format: 1, knownUntil, migration: await lastMigration(transaction), tables };
  });
  const unfinished = path.join(folder, `${MANIFEST_FILE}.new`);
  await writeFile(unfinished, `${JSON.stringify(manifest, null, 2)}\n`);
  await rename(unfinished, path.join(folder, MANIFEST_FILE));
  return success(manifest);
}

async function writeTable(
  { client }: Transaction,
  { table, order, monthsOf }: BackupTable,
  folder: string,
): Promise<Manifest['tables'][number]> {
  const file = `${table}.csv.gz`;
  const { rows: counted } = await client.query<{ count: string }>(`SELECT count(*) FROM ${table}`);
  const months =
    monthsOf === null
      ? []
      : (
          await client.query<{ month: string }>(
            `SELECT DISTINCT to_char(${monthsOf}, 'YYYY-MM') AS month FROM ${table} ORDER BY month`,
          )
        ).rows.map(({ month }) => month);
  const hash = createHash('sha256');
  const source = client.query(
    to(`COPY (SELECT * FROM ${table} ORDER BY ${order}) TO STDOUT (FORMAT csv, HEADER)`),
  );
  const hashed = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(source, hashed, createGzip(), createWriteStream(path.join(folder, file), { mode: 0o600 }));
  return { table, file, rows: Number(counted[0]?.count ?? 0), digest: hash.digest('hex'), months };
}

export async function lastMigration({ client }: Pick<Transaction, 'client'>): Promise<number> {
  const { rows } = await client.query<{ last: string }>('SELECT last_migration()::text AS last');
  return Number(rows[0]?.last ?? 0);
}

function notEmpty(folder: string): BackupFault {
  return {
    kind: 'not-empty',
    message: bilingual(
      `文件夹“${folder}”中已有文件，未写入。`,
      `The folder “${folder}” is not empty; nothing was written.`,
    ),
    mend: bilingual('请指定一个新文件夹。', 'Name a new folder.'),
  };
}
