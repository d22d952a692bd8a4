import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeNewFolder, writeOutputFile } from './write-output.ts';

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'shuize-output-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

describe('writeOutputFile', () => {
  it('writes a file and replaces it whole, leaving nothing beside it', async () => {
    const folder = await emptyFolder();
    const file = path.join(folder, '报告.html');
    expect((await writeOutputFile(file, 'first')).ok).toBe(true);
    expect((await writeOutputFile(file, 'second')).ok).toBe(true);
    expect(await readFile(file, 'utf8')).toBe('second');
    expect(await readdir(folder)).toEqual(['报告.html']);
  });

  it('says that the folder is not there, or that the place is a folder', async () => {
    const folder = await emptyFolder();
    const codeOf = async (file: string) => {
      const written = await writeOutputFile(file, '');
      return written.ok ? null : written.error[0]?.code;
    };
    expect(await codeOf(path.join(folder, 'none', 'a.html'))).toBe('not-found');
    expect(await codeOf(folder)).toBe('not-a-file');
  });
});

describe('writeNewFolder', () => {
  it('makes the folder with all its files', async () => {
    const parent = await emptyFolder();
    const folder = path.join(parent, 'new', 'demo');
    expect((await writeNewFolder(folder, [{ name: 'a.csv', content: '1' }])).ok).toBe(true);
    expect(await readFile(path.join(folder, 'a.csv'), 'utf8')).toBe('1');
    expect(await readdir(path.join(parent, 'new'))).toEqual(['demo']);
  });

  it('leaves an old folder and nothing else where it cannot', async () => {
    const parent = await emptyFolder();
    const folder = path.join(parent, 'demo');
    await mkdir(folder);
    await writeFile(path.join(folder, 'mine.txt'), 'mine');
    const written = await writeNewFolder(folder, [{ name: 'a.csv', content: '1' }]);
    expect(written.ok ? null : written.error[0]?.code).toBe('folder-not-empty');
    expect(await readdir(parent)).toEqual(['demo']);
    expect(await readdir(folder)).toEqual(['mine.txt']);
  });
});
