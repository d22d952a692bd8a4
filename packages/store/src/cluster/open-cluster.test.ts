import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { invariant } from '@shuize/domain';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { smallDisk, takeDiskAway } from '../testing/small-disk.fixture.ts';
import { startProgram } from './child-program.fixture.ts';
import { notStarted } from './cluster-fault.ts';
import { type Cluster, openCluster } from './open-cluster.ts';

const NO_DISK = 'no disk can be mounted here';
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
  takeDiskAway(folder);
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

/** The process that the others of the server hang on. */
async function postmaster(): Promise<number> {
  const lines = await readFile(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8');
  return Number(lines.split('\n')[0]);
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
    process.kill(await postmaster(), 'SIGKILL');
    await stopped(first);
    const second = await opened();
    expect(await query(second, 'SELECT value FROM kept')).toEqual([{ value: 7 }]);
  });

  it('is started again at the same address whenever it goes away, and says when it went and came back', async () => {
    const cluster = await opened();
    await query(cluster, 'CREATE TABLE kept AS SELECT 7 AS value');
    const [told, next] = eventsOf(cluster);
    process.kill(await postmaster(), 'SIGKILL');
    await next('back');
    expect(await query(cluster, 'SELECT value FROM kept')).toEqual([{ value: 7 }]);
    const [own] = await query(
      cluster,
      "SELECT pid FROM pg_stat_activity WHERE backend_type = 'checkpointer'",
    );
    process.kill(Number(own?.pid), 'SIGKILL');
    await next('back');
    expect(await query(cluster, 'SELECT value FROM kept')).toEqual([{ value: 7 }]);
    expect(told).toEqual(['lost', 'back', 'lost', 'back']);
  });
});

/** What befalls a server that is kept running, as it comes. */
function eventsOf(cluster: Cluster): [readonly string[], (kind: string) => Promise<void>] {
  const told: string[] = [];
  let seen = 0;
  let look = () => {};
  cluster.keepRunning(({ kind }) => {
    told.push(kind);
    look();
  });
  const next = (kind: string) =>
    new Promise<void>((resolve) => {
      look = () => {
        const at = told.indexOf(kind, seen);
        if (at !== -1) {
          seen = at + 1;
          look = () => {};
          resolve();
        }
      };
      look();
    });
  return [told, next];
}

describe('a full disk', () => {
  it('is told when the server is made on it', async ({ skip }) => {
    skip(smallDisk(folder, 20) === null, NO_DISK);
    const cluster = await openCluster(folder);
    expect(cluster.ok ? null : cluster.error.kind).toBe('disk-full');
    expect(cluster.ok ? '' : cluster.error.message.zh).toContain('磁盘已满');
  });

  it('is told when the program starts on it, and is no harm once there is room', async ({ skip }) => {
    const disk = smallDisk(folder, 160);
    if (disk === null) {
      return skip(NO_DISK);
    }
    const first = await opened();
    await query(first, 'CREATE TABLE kept AS SELECT 7 AS value');
    await stopped(first);
    await disk.fill();
    const refused = await openCluster(folder);
    expect(refused.ok ? null : refused.error.kind).toBe('disk-full');
    await disk.makeRoom();
    expect(await query(await opened(), 'SELECT value FROM kept')).toEqual([{ value: 7 }]);
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
