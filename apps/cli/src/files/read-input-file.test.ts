import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readInputFile } from './read-input-file.ts';
import { readPackageFolder } from './read-package-folder.ts';

async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'shuize-files-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await writeFile(path.join(folder, name), content);
  }
  return folder;
}

async function codeOf(file: string, mostBytes?: number): Promise<string | undefined> {
  const read = await readInputFile(file, mostBytes === undefined ? {} : { mostBytes });
  return read.ok ? undefined : read.error[0]?.code;
}

describe('readInputFile', () => {
  it('gives the bytes of a plain file and of a gzip file unpacked', async () => {
    const folder = await folderWith({ 'a.csv': '断面', 'b.csv.gz': gzipSync('断面') });
    for (const name of ['a.csv', 'b.csv.gz']) {
      const read = await readInputFile(path.join(folder, name), { name });
      expect(read.ok && [read.value.file, new TextDecoder().decode(read.value.bytes)]).toEqual([
        name,
        '断面',
      ]);
    }
  });

  it('takes a file of just the most bytes allowed and refuses one byte more, plain or unpacked', async () => {
    const folder = await folderWith({
      'ten.csv': '0123456789',
      'ten.csv.gz': gzipSync('0123456789'),
      'bomb.csv.gz': gzipSync('0'.repeat(100_000)),
    });
    expect(await codeOf(path.join(folder, 'ten.csv'), 10)).toBeUndefined();
    expect(await codeOf(path.join(folder, 'ten.csv'), 9)).toBe('file-too-large');
    expect(await codeOf(path.join(folder, 'ten.csv.gz'), 100)).toBeUndefined();
    expect(await codeOf(path.join(folder, 'bomb.csv.gz'), 99_999)).toBe('file-too-large');
  });

  it('tells apart what is not there, a folder and a damaged gzip', async () => {
    const folder = await folderWith({ 'a.csv.gz': 'plain' });
    expect(await codeOf(path.join(folder, 'none.csv'))).toBe('not-found');
    expect(await codeOf(folder)).toBe('not-a-file');
    expect(await codeOf(path.join(folder, 'a.csv.gz'))).toBe('damaged-gzip');
  });
});

describe('readPackageFolder', () => {
  it('reads the CSV files and workbooks by name and passes over everything else', async () => {
    const folder = await folderWith({
      'b.csv': '2',
      'a.csv.gz': gzipSync('1'),
      'report.html': '',
      'c.xlsx': '3',
      '~$c.xlsx': '',
      '.hidden': '',
    });
    await mkdir(path.join(folder, 'old.csv'));
    const read = await readPackageFolder(folder);
    expect(read.ok && read.value.map(({ file }) => file)).toEqual(['a.csv.gz', 'b.csv', 'c.xlsx']);
  });

  it('reports every file that it cannot read', async () => {
    const folder = await folderWith({ 'a.csv.gz': 'plain', 'b.csv.gz': 'plain', 'c.csv': '' });
    const read = await readPackageFolder(folder);
    expect(read.ok ? [] : read.error.map(({ file, code }) => [file, code])).toEqual([
      ['a.csv.gz', 'damaged-gzip'],
      ['b.csv.gz', 'damaged-gzip'],
    ]);
  });

  it('tells apart a folder that is empty, not there, and a file', async () => {
    const folder = await folderWith({ 'notes.txt': '' });
    const codes = await Promise.all(
      [folder, path.join(folder, 'none'), path.join(folder, 'notes.txt')].map(async (place) => {
        const read = await readPackageFolder(place);
        return read.ok ? null : read.error[0]?.code;
      }),
    );
    expect(codes).toEqual(['empty-package', 'not-found', 'not-a-folder']);
  });
});
