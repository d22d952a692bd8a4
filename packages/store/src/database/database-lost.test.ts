import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { invariant } from '@shuize/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Cluster, openCluster } from '../cluster/open-cluster.ts';
import { readSetting } from '../settings/reader.ts';
import { writeSetting } from '../settings/writer.ts';
import { smallDisk, takeDiskAway } from '../testing/small-disk.fixture.ts';
import { type Database, openDatabase } from './database.ts';
import { DatabaseFull, DatabaseUnreachable } from './database-lost.ts';

let folder = '';
let cluster: Cluster | null = null;
let database: Database | null = null;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'shuize-lost-'));
});
afterEach(async () => {
  await database?.close();
  await cluster?.stop();
  takeDiskAway(folder);
  await rm(folder, { recursive: true, force: true });
});

/** The database of the folder, its server kept running. */
async function open(): Promise<{ readonly opened: Database; readonly back: Promise<void> }> {
  const found = await openCluster(folder);
  invariant(found.ok, found.ok ? '' : found.error.message.en);
  cluster = found.value;
  const result = await openDatabase(found.value.url);
  invariant(result.ok, result.ok ? '' : result.error.message.en);
  database = result.value;
  const back = new Promise<void>((resolve) => {
    found.value.keepRunning(({ kind }) => {
      if (kind === 'back') {
        resolve();
      }
    });
  });
  return { opened: result.value, back };
}

describe('a database whose server goes away', () => {
  it('fails what is under way, ends no program, and serves again when the server is back', async () => {
    const { opened, back } = await open();
    await opened.write((transaction) => writeSetting(transaction, 'kept', '1'));
    const lines = await readFile(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8');
    const underWay = opened.write(async (transaction) => {
      await writeSetting(transaction, 'kept', '2');
      process.kill(Number(lines.split('\n')[0]), 'SIGKILL');
      // Held until its server is gone.
      await transaction.client.query('SELECT pg_sleep(600)');
    });
    await expect(underWay).rejects.toBeInstanceOf(DatabaseUnreachable);
    await back;
    expect(await opened.read((transaction) => readSetting(transaction, 'kept'))).toBe('1');
  });

  it('says that the disk is full, keeps what it has and goes on when there is room', async ({ skip }) => {
    const disk = smallDisk(folder, 200);
    if (disk === null) {
      return skip('no disk can be mounted here');
    }
    const { opened } = await open();
    const long = 'x'.repeat(1_000);
    const write = () =>
      opened.write(async (transaction) => {
        for (let index = 0; index < 200; index += 1) {
          await writeSetting(transaction, `kept ${index}`, `${long}${index}`);
        }
      });
    await disk.fill();
    await expect(write()).rejects.toBeInstanceOf(DatabaseFull);
    expect(await opened.read((transaction) => readSetting(transaction, 'kept 0'))).toBeNull();
    await disk.makeRoom();
    await write();
    expect(await opened.read((transaction) => readSetting(transaction, 'kept 0'))).toBe(`${long}0`);
  });
});
