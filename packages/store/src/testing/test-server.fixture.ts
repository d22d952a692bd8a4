import { randomUUID } from 'node:crypto';
import { invariant } from '@shuize/domain';
import { inject } from 'vitest';
import { type Database, openDatabase } from '../database/database.ts';
import { createDatabase } from './create-database.fixture.ts';

/** One of the servers that all test files share, and the databases that one file has on it. */
export interface TestServer {
  /** A database of its own with all tables and no rows; closed when the file is done. */
  readonly database: () => Promise<Database>;
  /** The same for one use, closed after it: a server bears only so many connections. */
  readonly inDatabase: (use: (database: Database) => Promise<void>) => Promise<void>;
  /** The same without tables, as a URL. */
  readonly emptyDatabase: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** The server that comes from npm, and PostgreSQL 15 where its programs are on the machine. */
export const TEST_SERVERS: readonly { readonly name: string; readonly open: () => Promise<TestServer> }[] =
  inject('testServers').map(({ name, url, template }) => ({
    name,
    open: async () => testServerAt(url, template),
  }));

function testServerAt(server: string, template: string): TestServer {
  const opened: Database[] = [];
  const made = (options: string) =>
    createDatabase(server, `test_${randomUUID().replaceAll('-', '')}`, options);
  const open = async () => {
    const database = await openDatabase(await made(`TEMPLATE ${template}`));
    invariant(database.ok, database.ok ? '' : database.error.message.en);
    return database.value;
  };
  return {
    emptyDatabase: () => made(''),
    database: async () => {
      const database = await open();
      opened.push(database);
      return database;
    },
    inDatabase: async (use) => {
      const database = await open();
      try {
        await use(database);
      } finally {
        await database.close();
      }
    },
    stop: async () => {
      await Promise.all(opened.map((database) => database.close()));
    },
  };
}
