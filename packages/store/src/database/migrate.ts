import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import type pg from 'pg';

const MIGRATIONS_LOCK = 7_238_410;

/**
 * Brings the tables up to date, one program at a time.
 *
 * @returns whether it did; not when the database knows steps that this program does not have
 */
export async function migrateTo(client: pg.Client): Promise<boolean> {
  const folder = migrationsFolder();
  await client.query('SELECT pg_advisory_lock($1)', [MIGRATIONS_LOCK]);
  try {
    const { rows } = await client.query<{ name: string | null }>(
      "SELECT to_regclass('drizzle.__drizzle_migrations')::text AS name",
    );
    if (rows[0]?.name !== null) {
      const { rows: applied } = await client.query<{ last: string | null }>(
        'SELECT max(created_at)::text AS last FROM drizzle.__drizzle_migrations',
      );
      if (Number(applied[0]?.last ?? 0) > (await lastStep(folder))) {
        return false;
      }
    }
    await migrate(drizzle(client), { migrationsFolder: folder });
    return true;
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [MIGRATIONS_LOCK]);
  }
}

async function lastStep(folder: string): Promise<number> {
  const journal = await readFile(path.join(folder, 'meta', '_journal.json'), 'utf8');
  const { entries } = JSON.parse(journal) as { entries: readonly { readonly when: number }[] };
  return Math.max(...entries.map(({ when }) => when));
}

/** Beside the sources, or beside the built program, which is one folder. */
function migrationsFolder(): string {
  const candidates = ['../../migrations', './migrations', '../packages/store/migrations'];
  const folders = candidates.map((each) => fileURLToPath(new URL(each, import.meta.url)));
  return folders.find((folder) => existsSync(path.join(folder, 'meta', '_journal.json'))) ?? folders[0] ?? '';
}
