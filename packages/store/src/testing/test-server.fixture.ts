import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { invariant, success } from '@shuize/domain';
import pg from 'pg';
import { openCluster } from '../cluster/open-cluster.ts';
import { type Database, openDatabase } from '../database/database.ts';

/** A server for the tests of one file. */
export interface TestServer {
  /** A database of its own with all tables and no rows; closed and dropped with the server. */
  readonly database: () => Promise<Database>;
  /** The same without tables, as a URL. */
  readonly emptyDatabase: () => Promise<string>;
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
  const folder = await mkdtemp(path.join(tmpdir(), 'shuize-store-'));
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
  let made = 0;
  const emptyDatabase = async () => {
    made += 1;
    const name = `test_${made}`;
    const client = new pg.Client({ connectionString: cluster.value.url });
    await client.connect();
    await client.query(`CREATE DATABASE ${name}`);
    await client.end();
    const url = new URL(cluster.value.url);
    url.pathname = `/${name}`;
    return url.href;
  };
  return {
    emptyDatabase,
    database: async () => {
      const database = await openDatabase(await emptyDatabase());
      invariant(database.ok, database.ok ? '' : database.error.message.en);
      opened.push(database.value);
      return database.value;
    },
    stop: async () => {
      await Promise.all(opened.map((database) => database.close()));
      await cluster.value.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
