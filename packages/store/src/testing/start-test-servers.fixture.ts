import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { invariant, success } from '@shuize/domain';
import type { TestProject } from 'vitest/node';
import { openCluster } from '../cluster/open-cluster.ts';
import { openDatabase } from '../database/database.ts';
import { createDatabase } from './create-database.fixture.ts';

const POSTGRESQL_15 = '/usr/lib/postgresql/15/bin';
/** The server that comes from npm, and PostgreSQL 15 where its programs are on the machine. */
const SERVERS = [
  { name: 'the embedded server', programs: null },
  ...(existsSync(path.join(POSTGRESQL_15, 'initdb'))
    ? [{ name: 'PostgreSQL 15', programs: POSTGRESQL_15 }]
    : []),
];

declare module 'vitest' {
  interface ProvidedContext {
    /** Servers that all test files share; `template` is a database with all tables and no rows. */
    readonly testServers: readonly {
      readonly name: string;
      readonly url: string;
      readonly template: string;
    }[];
  }
}

/** Starts the servers before the first test of rooms with a database, and stops them after the last one. */
export default async function startTestServers(project: TestProject): Promise<() => Promise<void>> {
  const only = project.config.env?.SHUIZE_TEST_SERVER;
  const servers = SERVERS.filter(({ name }) => only === undefined || name === only);
  const started = await Promise.all(servers.map(({ programs }) => startServer(programs)));
  project.provide(
    'testServers',
    started.map(({ url }, position) => ({
      name: servers[position]?.name ?? '',
      url,
      template: TEMPLATE,
    })),
  );
  return async () => {
    await Promise.all(started.map(({ stop }) => stop()));
  };
}

const TEMPLATE = 'shuize_template';

async function startServer(programs: string | null) {
  const folder = await mkdtemp(path.join(tmpdir(), 'shuize-test-'));
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
  const { url, stop } = cluster.value;
  const database = await openDatabase(await createDatabase(url, TEMPLATE));
  invariant(database.ok, database.ok ? '' : database.error.message.en);
  await database.value.close();
  return {
    url,
    stop: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
