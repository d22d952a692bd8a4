import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));

/** Names of the packs under `fixtures/good` or `fixtures/bad`. */
export function fixtureNames(kind: 'good' | 'bad'): readonly string[] {
  return readdirSync(path.join(FIXTURES, kind)).sort();
}

/**
 * The files of a pack of the fixtures as `readPack` takes them, and what is expected of it, where that is written. Packs
 * that it can inherit are the good ones, and those in its own folder `others`.
 */
export function readFixture(kind: 'good' | 'bad', name: string) {
  const folder = path.join(FIXTURES, kind, name);
  const all = filesUnder(folder);
  const files = new Map([...all].filter(([file]) => file !== EXPECTED && !file.startsWith(OTHERS)));
  return {
    files: files as ReadonlyMap<string, string>,
    others: kind === 'good' ? goodPacks() : new Map([...goodPacks(), ...packsUnder(all)]),
    expected: all.get(EXPECTED) ?? null,
    expectedFile: path.join(folder, EXPECTED),
  };
}

const EXPECTED = 'expected.txt';
const OTHERS = 'others/';

/** The files of every good pack, by its id. */
export function goodPacks(): ReadonlyMap<string, ReadonlyMap<string, string>> {
  good ??= new Map(fixtureNames('good').map((name) => [name, filesUnder(path.join(FIXTURES, 'good', name))]));
  return good;
}

let good: ReadonlyMap<string, ReadonlyMap<string, string>> | null = null;

function packsUnder(files: ReadonlyMap<string, string>): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const packs = new Map<string, Map<string, string>>();
  for (const [file, text] of files) {
    const [, id, place] = /^others\/([^/]+)\/(.+)$/.exec(file) ?? [];
    if (id !== undefined && place !== undefined) {
      packs.set(id, (packs.get(id) ?? new Map()).set(place, text));
    }
  }
  return packs;
}

function filesUnder(folder: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file).replaceAll(path.sep, '/'), readFileSync(file, 'utf8')]),
  );
}
