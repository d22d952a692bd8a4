import { inflateRawSync } from 'node:zlib';
import { readDataPackage } from '@shuize/feeds';
import { type Database, readPackageFiles } from '@shuize/store';
import { TEST_SERVERS, type TestServer } from '@shuize/store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../imports/upload.ts';
import { codeOf, successOf } from '../testing/identity.fixture.ts';
import { loadSmallWorld, someActor, textOf } from '../testing/small-world.fixture.ts';
import { describeExport, exportArchive, exportFile, exportPackage } from './export-package.ts';

/** Files of an archive by their local records: name, then what was deflated. */
function* unpacked(archive: Uint8Array): Generator<readonly [string, Uint8Array]> {
  const bytes = Buffer.from(archive);
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50; ) {
    const [size, nameLength] = [bytes.readUInt32LE(at + 18), bytes.readUInt16LE(at + 26)];
    const start = at + 30 + nameLength;
    yield [bytes.toString('utf8', at + 30, start), inflateRawSync(bytes.subarray(start, start + size))];
    at = start + size;
  }
}

const [server] = TEST_SERVERS;

describe.each(server === undefined ? [] : [server])('An export, on $name', ({ open }) => {
  let running: TestServer;
  let database: Database;
  beforeAll(async () => {
    running = await open();
    database = await running.database();
    await loadSmallWorld(database);
  });
  afterAll(() => running.stop());

  it('[PF-9] of everything is byte for byte what evaluations read', async () => {
    const { asOf, files } = successOf(await exportPackage({ database }, someActor(['analyst']), null));
    const read = await database.read((transaction) => readPackageFiles(transaction, { asOf, months: null }));
    expect(files).toEqual(read);
    const manifest = successOf(await describeExport({ database }, someActor(['analyst']), asOf));
    expect(manifest.files.map(({ file }) => file)).toEqual([...files.keys()]);
    expect(manifest.digest).toMatch(/^[\da-f]{64}$/);
    expect(manifest.files.find(({ file }) => file === 'sections.csv')?.rows).toBe(
      textOf(files.get('sections.csv')).trimEnd().split('\n').length - 1,
    );
  });

  it('[PF-9] in one archive has every file and the list of their digests, whose own digest is that of the whole', async () => {
    const context = { database };
    const { asOf, bytes } = successOf(await exportArchive(context, someActor(['analyst']), null));
    const manifest = successOf(await describeExport(context, someActor(['analyst']), asOf));
    const entries = new Map(unpacked(bytes));
    expect([...entries.keys()]).toEqual([...manifest.files.map(({ file }) => file), 'SHA256SUMS']);
    for (const { file, digest } of manifest.files) {
      expect(sha256(entries.get(file) ?? new Uint8Array()), file).toBe(digest);
    }
    expect(sha256(entries.get('SHA256SUMS') ?? new Uint8Array())).toBe(manifest.digest);
    expect(codeOf(await exportArchive(context, someActor(['county'], '990101'), null))).toBe('not-allowed');
  });

  it('[PF-6] of a part is a data package that holds nothing of what lies outside', async () => {
    const actor = someActor(['analyst'], '990100');
    const { files } = successOf(await exportPackage({ database }, actor, null));
    const read = readDataPackage(files);
    expect(read.ok ? null : read.error).toBeNull();
    const all = [...files.values()].map((bytes) => textOf(bytes)).join('\n');
    expect(all).toContain('甲一县任务');
    expect(all).not.toMatch(/9902|S3|乙|水务局|C1/);
    expect(textOf(files.get('sections.csv'))).toContain('S4,990101');
    expect(textOf(files.get('monthly.csv'))).toContain('S1,2018-01,TP,0.05L');
  });

  it('[PF-6] is not for everybody, and of what is not there nothing is said', async () => {
    const asked = { file: 'monthly.csv', asOf: null };
    expect(codeOf(await exportFile({ database }, someActor(['county'], '990101'), asked))).toBe(
      'not-allowed',
    );
    expect(codeOf(await exportFile({ database }, someActor(['analyst']), { ...asked, file: 'x.csv' }))).toBe(
      'not-found',
    );
    const nobody = successOf(await exportPackage({ database }, someActor(['analyst'], null), null));
    expect(textOf(nobody.files.get('sections.csv')).split('\n')).toHaveLength(2);
  });
});
