import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { invariant } from '@shuize/domain';
import { readDataPackage } from '@shuize/feeds';
import { generateDemonstration } from '@shuize/services';
import { type Database, openCluster, openDatabase, readPackageFiles } from '@shuize/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRows } from './package-rows.ts';
import { recordPackage } from './record-package.ts';

const ORIGIN = { source: 'package', fileName: null, digest: null, actor: null, reason: null } as const;
const EVERYTHING = { asOf: null, months: null } as const;

function demonstration() {
  const encoder = new TextEncoder();
  const read = readDataPackage(
    new Map([...generateDemonstration()].map(([name, text]) => [name, encoder.encode(text)])),
  );
  invariant(read.ok, 'the demonstration reads');
  return read.value;
}

describe('a data package in the store', () => {
  let folder = '';
  let database: Database;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'shuize-platform-'));
    const cluster = await openCluster(folder);
    invariant(cluster.ok, cluster.ok ? '' : cluster.error.message.en);
    const opened = await openDatabase(cluster.value.url);
    invariant(opened.ok, opened.ok ? '' : opened.error.message.en);
    database = opened.value;
    stop = async () => {
      await database.close();
      await cluster.value.stop();
      await rm(folder, { recursive: true, force: true });
    };
  });
  afterAll(() => stop());

  it('[PF-1, PF-9] comes out saying what went in, and the same package again changes nothing', async () => {
    const data = demonstration();
    const first = await database.write((transaction) => recordPackage(transaction, data, ORIGIN));
    expect(first.total.same).toBe(0);
    expect(first.total.added).toBeGreaterThan(10_000);
    const files = await database.read((transaction) => readPackageFiles(transaction, EVERYTHING));
    const read = readDataPackage(files);
    invariant(read.ok, read.ok ? '' : JSON.stringify(read.error.slice(0, 3)));
    const sorted = (rows: ReturnType<typeof packageRows>) =>
      rows.map(({ file, rows: texts }) => ({ file, rows: texts.map((row) => row.join('\u0001')).sort() }));
    expect(sorted(packageRows(read.value))).toEqual(sorted(packageRows(data)));
    const again = await database.write((transaction) => recordPackage(transaction, data, ORIGIN));
    expect(again.total).toEqual({ added: 0, corrected: 0, same: first.total.added });
    const after = await database.read((transaction) => readPackageFiles(transaction, EVERYTHING));
    expect(after).toEqual(files);
  });
});
