import { bilingual, type Explained, failure, type Result, success } from '@shuize/domain';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { DatabaseFull, DatabaseUnreachable, saysDiskFull } from './database-lost.ts';
import { type Instant, instantOf } from './instant.ts';
import { migrateTo } from './migrate.ts';

/** One transaction. */
export interface Transaction {
  /** For statements that the query builder has no words for, such as COPY. */
  readonly client: pg.PoolClient;
  readonly orm: NodePgDatabase;
}

export interface WriteTransaction extends Transaction {
  /** When everything that this transaction writes becomes known: after all that was known before it. */
  readonly recordedAt: Instant;
}

/**
 * A database with all tables in place. Where its server goes away, what was under way fails with
 * {@link DatabaseUnreachable}, and what comes later connects again; where its disk is full, writing fails with
 * {@link DatabaseFull}.
 */
export interface Database {
  /** Reads in one snapshot: what others write meanwhile is not seen. */
  readonly read: <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>;
  /** Writes all or nothing: an error that the work throws undoes it. */
  readonly write: <T>(work: (transaction: WriteTransaction) => Promise<T>) => Promise<T>;
  /** An instant such that nothing recorded at or before it can still be on its way. */
  readonly knownUntilNow: () => Promise<Instant>;
  readonly close: () => Promise<void>;
  /** For another thread of the program to work on the same database. */
  readonly address: DatabaseAddress;
}

/** Where a database is that was brought up to date: with its password, never to be printed. */
export interface DatabaseAddress {
  readonly url: string;
  /** Whether the program works under a role of its own, without the right to change what is on record. */
  readonly hasRole: boolean;
}

export interface DatabaseFault extends Explained {
  readonly kind: 'unreachable' | 'too-old' | 'newer-program';
}

const OLDEST_VERSION = 15;
const CONNECTIONS = 12;
/** WHY not seconds: a new connection has to learn every partition again, a tenth of a second of the processor. */
const IDLE_MILLISECONDS = 10 * 60_000;
/** Writers hold it together; who asks for an instant waits until all of them are done. */
const WRITERS_LOCK = 7_238_411;
const PROGRAM_ROLE = 'shuize_program';

/**
 * Connects to a PostgreSQL server of version 15 or newer and brings its tables up to date.
 *
 * @param url - with its password: never to be printed
 */
export async function openDatabase(url: string): Promise<Result<Database, DatabaseFault>> {
  const owner = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  owner.on('error', () => {});
  try {
    await owner.connect();
  } catch (error) {
    await owner.end().catch(() => {});
    return failure(unreachable(error));
  }
  try {
    const version = Math.floor(
      Number((await one(owner, 'SHOW server_version_num')).server_version_num) / 10_000,
    );
    if (version < OLDEST_VERSION) {
      return failure(tooOld(version));
    }
    const migrated = await migrateTo(owner);
    if (!migrated) {
      return failure(newerProgram());
    }
    const hasRole = await programRole(owner);
    return success(databaseAt({ url, hasRole }));
  } finally {
    await owner.end().catch(() => {});
  }
}

/** A database that this program has opened, through connections of its own, which are made when they are needed. */
export function databaseAt(address: DatabaseAddress): Database {
  return databaseOf(poolOf(address), address);
}

/** WHY not simply made and granted: roles are the server's, and other databases of it may be opened at the same moment. */
const MAKE_PROGRAM_ROLE = `DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${PROGRAM_ROLE}') THEN
    BEGIN
      CREATE ROLE ${PROGRAM_ROLE} NOLOGIN;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END;
  END IF;
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AND NOT EXISTS (
    SELECT FROM pg_auth_members AS membership
    WHERE roleid = '${PROGRAM_ROLE}'::regrole AND member = current_user::regrole
      AND coalesce(to_jsonb(membership)->>'set_option', 'true') = 'true'
  ) THEN
    GRANT ${PROGRAM_ROLE} TO CURRENT_USER;
  END IF;
END $$`;

/** The role without the right to change what is on record, where the server lets us make one. */
async function programRole(owner: pg.Client): Promise<boolean> {
  try {
    await owner.query(MAKE_PROGRAM_ROLE);
    await owner.query('SELECT grant_program_role($1)', [PROGRAM_ROLE]);
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === '42501') {
      return false;
    }
    throw error;
  }
}

function poolOf({ url, hasRole }: DatabaseAddress): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    idleTimeoutMillis: IDLE_MILLISECONDS,
    options: hasRole ? `-c role=${PROGRAM_ROLE} -c timezone=UTC` : '-c timezone=UTC',
  });
  // A connection that breaks while idle is made again when next asked for.
  pool.on('error', () => {});
  return pool;
}

function databaseOf(pool: pg.Pool, address: DatabaseAddress): Database {
  async function within<T>(begin: string, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const client = await pool.connect().catch((error: unknown) => {
      throw new DatabaseUnreachable(error);
    });
    let broken: Error | undefined;
    // WHY: a connection that breaks fails what waits on it, and besides tells it here; unheard it would end the program.
    const hear = () => {};
    client.on('error', hear);
    try {
      await client.query(begin);
      const result = await work({ client, orm: drizzle(client) });
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch((failed: Error) => {
        broken = failed;
      });
      // A transaction that cannot even be undone has lost its server, which undoes it.
      throw broken !== undefined
        ? new DatabaseUnreachable(error)
        : saysDiskFull(error)
          ? new DatabaseFull(error)
          : error;
    } finally {
      client.removeListener('error', hear);
      client.release(broken);
    }
  }
  return {
    read: (work) => within('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', work),
    write: (work) =>
      within('BEGIN', async (transaction) => {
        await transaction.client.query('SELECT pg_advisory_xact_lock_shared($1)', [WRITERS_LOCK]);
        return work({ ...transaction, recordedAt: await now(transaction.client) });
      }),
    knownUntilNow: () =>
      within('BEGIN', async ({ client }) => {
        await client.query('SELECT pg_advisory_xact_lock($1)', [WRITERS_LOCK]);
        return now(client);
      }),
    close: () => pool.end(),
    address,
  };
}

async function now(client: pg.ClientBase): Promise<Instant> {
  const { now: text } = await one(
    client,
    `SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS now`,
  );
  return instantOf(text ?? '');
}

async function one(client: pg.ClientBase, text: string): Promise<Readonly<Record<string, string>>> {
  const { rows } = await client.query<Record<string, string>>(text);
  return rows[0] ?? {};
}

function unreachable(error: unknown): DatabaseFault {
  const reason = error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.name) : '';
  return {
    kind: 'unreachable',
    message: bilingual(`连接不上数据库（${reason}）。`, `The database cannot be reached (${reason}).`),
    mend: bilingual(
      '请核对 DATABASE_URL 中的地址、用户和密码，并确认数据库已启动。',
      'Check address, user and password in DATABASE_URL, and that the server runs.',
    ),
  };
}

function tooOld(version: number): DatabaseFault {
  return {
    kind: 'too-old',
    message: bilingual(`数据库是 PostgreSQL ${version}。`, `The database is PostgreSQL ${version}.`),
    mend: bilingual(
      `请使用 PostgreSQL ${OLDEST_VERSION} 或更高版本。`,
      `Use PostgreSQL ${OLDEST_VERSION} or newer.`,
    ),
  };
}

function newerProgram(): DatabaseFault {
  return {
    kind: 'newer-program',
    message: bilingual(
      '数据库由更新版本的程序建立。',
      'The database was made by a newer version of the program.',
    ),
    mend: bilingual('请使用那个版本或更新的程序。', 'Use that version of the program or a newer one.'),
  };
}
