import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { invariant, success } from '@shuize/domain';
import { type Database, openCluster, openDatabase } from '@shuize/store';

/** A server for the tests of one file. */
export interface TestServer {
  /** A database of its own with all tables and no rows; closed with the server. */
  readonly database: () => Promise<Database>;
  readonly stop: () => Promise<void>;
}

const POSTGRESQL_15 = '/usr/lib/postgresql/15/bin';

/** The server that comes from npm, and PostgreSQL 15 where its programs are on the machine. */
export const TEST_SERVERS: readonly { readonly name: string; readonly open: () => Promise<TestServer> }[] = [
  { name: 'the embedded server', open: () => openTestServer(null) },
  ...(existsSync(path.join(POSTGRESQL_15, 'initdb'))
    ? [{ name: 'PostgreSQL 15', open: () => openTestServer(POSTGRESQL_15) }]
    : []),
];

async function openTestServer(programs: string | null): Promise<TestServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'shuize-platform-'));
  const cluster = await (programs === null
    ? openCluster(folder)
    : openCluster(folder, async () =>
        success({
          initdb: path.join(programs, 'initdb'),
          postgres: path.join(programs, 'postgres'),
          control: path.join(programs, 'pg_ctl'),
        }),
      ));
  invariant(cluster.ok, cluster.ok ? '' : cluster.error.message.en);
  const opened: Database[] = [];
  const open = async (name: string) => {
    const url = new URL(cluster.value.url);
    url.pathname = `/${name}`;
    const database = await openDatabase(url.href);
    invariant(database.ok, database.ok ? '' : database.error.message.en);
    opened.push(database.value);
    return database.value;
  };
  const first = await open('postgres');
  await makeDatabase(first, 'empty');
  await (await open('empty')).close();
  opened.pop();
  let made = 0;
  return {
    database: async () => {
      made += 1;
      const name = `test_${made}`;
      await makeDatabase(first, name, 'TEMPLATE empty');
      return open(name);
    },
    stop: async () => {
      await Promise.all(opened.map((database) => database.close()));
      await cluster.value.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** WHY: a database is made outside of any transaction and by its owner, so the one that was begun is ended first. */
async function makeDatabase(database: Database, name: string, options = ''): Promise<void> {
  await database.read(async ({ client }) => {
    await client.query('COMMIT');
    await client.query('SET ROLE NONE');
    await client.query(`CREATE DATABASE ${name} ${options}`);
    await client.query('RESET ROLE');
  });
}
