import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { invariant } from '@shuize/domain';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyAudit } from '../audit/reader.ts';
import { appendAudit } from '../audit/writer.ts';
import { type Database, openDatabase } from '../database/database.ts';
import { readPackageFiles } from '../packages/read-package-files.ts';
import { recordRows } from '../packages/record-rows.ts';
import { importBatch } from '../schema/runs.ts';
import { TEST_SERVERS, type TestServer } from '../testing/test-server.fixture.ts';
import { BACKUP_TABLES, LEFT_OUT } from './backup-tables.ts';
import { restoreBackup } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

const EVERYTHING = { asOf: null, months: null } as const;

describe.each(TEST_SERVERS)('a backup, on $name', ({ open }) => {
  let server: TestServer;
  let folder = '';
  beforeAll(async () => {
    server = await open();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'shuize-backup-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function withData(): Promise<Database> {
    const database = await server.database();
    for (const value of ['1.00', '1.10']) {
      await database.write(async (transaction) => {
        const { orm, recordedAt } = transaction;
        const batchId = randomUUID();
        const counts = { rowsNew: 1, rowsSame: 0, rowsCorrected: 0 };
        await orm.insert(importBatch).values({ id: batchId, source: 'api', recordedAt, ...counts });
        const rows = [['S1', '2018-01-01', 'NH3N', value]];
        await recordRows(transaction, { file: 'monthly.csv', rows, batchId, reason: null });
        const target = [['S1', '2018', value === '1.00' ? 'II' : 'III']];
        await recordRows(transaction, { file: 'targets.csv', rows: target, batchId, reason: '更正' });
        await appendAudit(transaction, { actor: null, action: 'import', subject: batchId, detail: {} });
      });
    }
    return database;
  }

  async function restored(url: string): Promise<Database> {
    const database = await openDatabase(url);
    invariant(database.ok, database.ok ? '' : database.error.message.en);
    return database.value;
  }

  it('gives the same records, versions and audit trail in a new database, which goes on from there', async () => {
    const database = await withData();
    const written = await writeBackup(database, folder);
    invariant(written.ok, 'a new folder');
    const url = await server.emptyDatabase();
    await (await restored(url)).close();
    expect(await restoreBackup(url, folder)).toEqual({ ok: true, value: written.value });
    const copy = await restored(url);
    const before = await database.read((tx) => readPackageFiles(tx, EVERYTHING));
    expect(await copy.read((tx) => readPackageFiles(tx, EVERYTHING))).toEqual(before);
    expect(await copy.read(verifyAudit)).toEqual(await database.read(verifyAudit));
    const again = path.join(folder, 'again');
    const second = await writeBackup(copy, again);
    const digests = (of: typeof written.value) => of.tables.map(({ table, digest }) => ({ table, digest }));
    expect(second.ok ? digests(second.value) : null).toEqual(digests(written.value));
    await copy.write(async (transaction) => {
      const id = randomUUID();
      const counts = { rowsNew: 1, rowsSame: 0, rowsCorrected: 0 };
      const { recordedAt } = transaction;
      await transaction.orm.insert(importBatch).values({ id, source: 'api', recordedAt, ...counts });
      const rows = [['S2', '2018', 'V']];
      await recordRows(transaction, { file: 'targets.csv', rows, batchId: id, reason: null });
    });
    await copy.close();
  });

  it('is refused when a digest differs, and nothing is restored', async () => {
    const database = await withData();
    await writeBackup(database, folder);
    const file = path.join(folder, 'manifest.json');
    const manifest = await readFile(file, 'utf8');
    await writeFile(file, manifest.replace(/("table": "monthly_value"[^}]*"digest": ")[0-9a-f]/, '$1x'));
    const url = await server.emptyDatabase();
    await (await restored(url)).close();
    const outcome = await restoreBackup(url, folder);
    expect(outcome.ok ? null : outcome.error.kind).toBe('damaged');
    const copy = await restored(url);
    expect([...(await copy.read((tx) => readPackageFiles(tx, EVERYTHING))).keys()]).toEqual([
      'divisions.csv',
      'sections.csv',
    ]);
    await copy.close();
  });

  it('is refused by a database that holds data, and by a folder that is no backup', async () => {
    const database = await withData();
    await writeBackup(database, folder);
    const url = await server.emptyDatabase();
    const other = await restored(url);
    await other.write((transaction) =>
      appendAudit(transaction, { actor: null, action: 'start', subject: null, detail: {} }),
    );
    await other.close();
    const refused = await restoreBackup(url, folder);
    expect(refused.ok ? null : refused.error.kind).toBe('not-empty');
    const nothing = await restoreBackup(url, path.join(folder, 'nothing'));
    expect(nothing.ok ? null : nothing.error.kind).toBe('not-a-backup');
    const again = await writeBackup(database, folder);
    expect(again.ok ? null : again.error.kind).toBe('not-empty');
  });

  it('holds every table but those of the moment', async () => {
    const url = await server.emptyDatabase();
    await (await restored(url)).close();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace
        AND relkind IN ('r', 'p') AND NOT relispartition ORDER BY relname`,
    );
    await client.end();
    const held = [...BACKUP_TABLES.map(({ table }) => table), ...LEFT_OUT].sort();
    expect(rows.map(({ name }) => name)).toEqual(held);
  });
});
