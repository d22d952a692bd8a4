import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));

/** Names of the packs under `fixtures/good` or `fixtures/bad`. */
export function fixtureNames(kind: 'good' | 'bad'): readonly string[] {
  return readdirSync(path.join(FIXTURES, kind)).sort();
}

/** The files of a pack of the fixtures as `readPack` takes them, and what is expected of it, where that is written. */
export function readFixture(kind: 'good' | 'bad', name: string) {
  const folder = path.join(FIXTURES, kind, name);
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file).replaceAll(path.sep, '/'), readFileSync(file, 'utf8')]),
  );
  const expected = files.get('expected.txt') ?? null;
  files.delete('expected.txt');
  return {
    files: files as ReadonlyMap<string, string>,
    expected,
    expectedFile: path.join(folder, 'expected.txt'),
  };
}
