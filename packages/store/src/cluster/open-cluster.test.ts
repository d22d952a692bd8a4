import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { invariant } from '@shuize/domain';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startProgram } from './child-program.fixture.ts';
import { notStarted } from './cluster-fault.ts';
import { type Cluster, openCluster } from './open-cluster.ts';

const HOLDER = fileURLToPath(new URL('./hold-cluster.fixture.ts', import.meta.url));

let folder = '';
let clusters: Cluster[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'shuize-cluster-'));
  clusters = [];
});

afterEach(async () => {
  for (const cluster of clusters) {
    await cluster.stop();
  }
  await rm(folder, { recursive: true, force: true });
});

async function opened(): Promise<Cluster> {
  const cluster = await openCluster(folder);
  invariant(cluster.ok, cluster.ok ? '' : cluster.error.message.en);
  clusters.push(cluster.value);
  return cluster.value;
}

async function stopped(cluster: Cluster): Promise<void> {
  clusters = clusters.filter((each) => each !== cluster);
  await cluster.stop();
}

async function query(cluster: Cluster, text: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: cluster.url });
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(text);
  await client.end();
  return rows;
}

/** Another program that opens the folder and then is killed, its server left running. */
async function killedProgram(): Promise<void> {
  const child = await startProgram(HOLDER, [folder]);
  child.kill('SIGKILL');
  await once(child, 'exit');
}

describe('the database server of a data folder', () => {
  it('is made in an empty folder and keeps what is written over a restart', async () => {
    const first = await opened();
    expect(first.how).toBe('made');
    await query(first, 'CREATE TABLE kept AS SELECT 7 AS value');
    await stopped(first);
    const second = await opened();
    expect(second.how).toBe('started');
    expect(await query(second, 'SELECT value FROM kept')).toEqual([{ value: 7 }]);
  });

  it('keeps its password from other users and out of its log', async () => {
    const cluster = await opened();
    const password = new URL(cluster.url).password;
    const file = path.join(folder, 'password');
    expect((await readFile(file, 'utf8')).trim()).toBe(password);
    if (process.platform !== 'win32') {
      expect((await stat(file)).mode & 0o077).toBe(0);
    }
    expect(await readFile(path.join(folder, 'server.log'), 'utf8')).not.toContain(password);
  });

  it('refuses a second program on the same folder and leaves the first alone', async () => {
    const first = await opened();
    const second = await openCluster(folder);
    expect(second.ok).toBe(false);
    expect(second.ok ? null : second.error.kind).toBe('in-use');
    expect(second.ok ? '' : second.error.message.zh).toContain(String(process.pid));
    expect(await query(first, 'SELECT 1 AS value')).toEqual([{ value: 1 }]);
  });

  it('takes over a server that a killed program left running', async () => {
    await killedProgram();
    const cluster = await opened();
    expect(cluster.how).toBe('adopted');
    expect(await query(cluster, 'SELECT 1 AS value')).toEqual([{ value: 1 }]);
  });

  it('starts again after the server itself was killed, with all that was committed', async () => {
    const first = await opened();
    await query(first, 'CREATE TABLE kept AS SELECT 7 AS value');
    const [postmaster = ''] = (await readFile(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split(
      '\n',
    );
    process.kill(Number(postmaster), 'SIGKILL');
    await stopped(first);
    const second = await opened();
    expect(await query(second, 'SELECT value FROM kept')).toEqual([{ value: 7 }]);
  });
});

describe('what the server says when it cannot start', () => {
  it.each([
    ['could not write to file "pg_wal/xlogtemp.12": No space left on device', 'disk-full'],
    ['initdb: error: could not access directory: Permission denied', 'not-allowed'],
    ['FATAL: database files are incompatible with server', 'not-started'],
  ])('%s', (words, kind) => {
    expect(notStarted('数据', words).kind).toBe(kind);
  });
});
