import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { bilingual, failure, type Result, success } from '@shuize/domain';
import pg from 'pg';
import { from } from 'pg-copy-streams';
import { BACKUP_TABLES, type BackupTable, LEFT_OUT } from './backup-tables.ts';
import { MANIFEST_FILE, type Manifest } from './manifest.ts';
import type { BackupFault } from './write-backup.ts';

/**
 * Puts a backup into a database that has its tables and no rows. All or nothing: a digest that differs undoes it.
 *
 * @param url - of a user that owns the tables
 * @throws Error of the database
 */
export async function restoreBackup(
  url: string,
  folder: string,
  onTable: (table: string) => void = () => {},
): Promise<Result<Manifest, BackupFault>> {
  const manifest = await manifestIn(folder);
  if (manifest === null) {
    return failure(notABackup(folder));
  }
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('BEGIN');
    const fault = await restoreInto(client, manifest, folder, onTable);
    await client.query(fault === null ? 'COMMIT' : 'ROLLBACK');
    return fault === null ? success(manifest) : failure(fault);
  } finally {
    await client.end();
  }
}

async function restoreInto(
  client: pg.Client,
  manifest: Manifest,
  folder: string,
  onTable: (table: string) => void,
): Promise<BackupFault | null> {
  const { rows } = await client.query<{ last: string }>('SELECT last_migration()::text AS last');
  if (Number(rows[0]?.last) !== manifest.migration) {
    return otherVersion();
  }
  for (const table of [...BACKUP_TABLES.map((each) => each.table), ...LEFT_OUT]) {
    const { rows: found } = await client.query<{ is: boolean }>(`SELECT EXISTS (SELECT FROM ${table}) AS is`);
    if (found[0]?.is === true) {
      return notEmptyDatabase();
    }
  }
  for (const table of BACKUP_TABLES) {
    onTable(table.table);
    const kept = manifest.tables.find((each) => each.table === table.table);
    if (kept === undefined || (await restoreTable(client, table, kept, folder)) !== kept.digest) {
      return damaged(table.table);
    }
    const { rows: counted } = await client.query<{ count: string }>(`SELECT count(*) FROM ${table.table}`);
    if (Number(counted[0]?.count) !== kept.rows) {
      return damaged(table.table);
    }
  }
  // For programs that run on the database: what they saw of it no longer holds.
  await client.query(
    'INSERT INTO record_change (recorded_at) SELECT max(recorded_at) FROM import_batch HAVING count(*) > 0',
  );
  return null;
}

/** @returns the digest of what was read, `null` where the file is no backup's */
async function restoreTable(
  client: pg.Client,
  { table, identity }: BackupTable,
  { file, months }: Manifest['tables'][number],
  folder: string,
): Promise<string | null> {
  for (const month of months) {
    await client.query('SELECT make_month_partition($1, $2::date)', [table, `${month}-01`]);
  }
  const hash = createHash('sha256');
  const hashed = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  // The name of a file comes from the manifest, which may be anybody's: it stays in its folder.
  const source = createReadStream(path.join(folder, path.basename(file)));
  const target = client.query(from(`COPY ${table} FROM STDIN (FORMAT csv, HEADER MATCH)`));
  try {
    await pipeline(source, createGunzip(), hashed, target);
  } catch {
    return null;
  }
  if (identity !== null) {
    await client.query(
      `SELECT setval(pg_get_serial_sequence('${table}', '${identity}'), coalesce(max(${identity}), 0) + 1, false) FROM ${table}`,
    );
  }
  return hash.digest('hex');
}

async function manifestIn(folder: string): Promise<Manifest | null> {
  try {
    const manifest = JSON.parse(await readFile(path.join(folder, MANIFEST_FILE), 'utf8')) as Manifest;
    return manifest.format === 1 && Array.isArray(manifest.tables) ? manifest : null;
  } catch {
    return null;
  }
}

function notABackup(folder: string): BackupFault {
  return {
    kind: 'not-a-backup',
    message: bilingual(`“${folder}”不是完整的备份。`, `“${folder}” is no whole backup.`),
    mend: bilingual(
      `请指定含有 ${MANIFEST_FILE} 的备份文件夹；没有这个文件的备份没有写完。`,
      `Name the folder of a backup, with its ${MANIFEST_FILE}; one without it was never finished.`,
    ),
  };
}

function damaged(table: string): BackupFault {
  return {
    kind: 'damaged',
    message: bilingual(
      `备份中的 ${table} 与清单中的摘要不符，没有恢复任何数据。`,
      `${table} in the backup is not what the manifest says; nothing was restored.`,
    ),
    mend: bilingual('请改用另一份备份。', 'Use another backup.'),
  };
}

function notEmptyDatabase(): BackupFault {
  return {
    kind: 'not-empty',
    message: bilingual(
      '数据库中已有数据，没有恢复。',
      'The database holds data already; nothing was restored.',
    ),
    mend: bilingual(
      '请恢复到一个新的数据文件夹或空的数据库。',
      'Restore into a new data folder or an empty database.',
    ),
  };
}

function otherVersion(): BackupFault {
  return {
    kind: 'other-version',
    message: bilingual(
      '备份由另一个版本的程序写成。',
      'The backup was written by another version of the program.',
    ),
    mend: bilingual(
      '请用写备份的那个版本恢复，再升级。',
      'Restore with the version that wrote it, then upgrade.',
    ),
  };
}
