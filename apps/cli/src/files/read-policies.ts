import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bilingual, type InputError, type Result, success } from '@shuize/domain';
import { inheritedPackOf, type OtherPacks, packsNamedIn } from '@shuize/engine';
import { type CommandFailure, faultyInput, wrongCommandLine } from '../failures/command-failure.ts';
import { explainSystemError, fileFault } from './file-fault.ts';

/** The files of one pack as text, by path relative to its folder. */
export interface PackFiles {
  /** As the user named it: an id, or the path of a folder. */
  readonly name: string;
  readonly folder: string;
  readonly files: ReadonlyMap<string, string>;
  /** The packs that it inherits or lifts, directly or through others, as far as they were found: their files, by id. */
  readonly others: OtherPacks;
  /** The ids of those that it inherits. */
  readonly inherited: readonly string[];
  /** The folders of those. */
  readonly otherFolders: readonly string[];
}

const MANIFEST = 'pack.yaml';
const YAML_FILE = /\.ya?ml$/;
const MOST_FILES = 2_000;
const MOST_BYTES = 4 * 1024 * 1024;

/** The folder `policies` of the program; from a bundle in dist/ and from the sources alike. */
export function policiesFolder(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'policies')) && path.dirname(folder) !== folder) {
    folder = path.dirname(folder);
  }
  return path.join(folder, 'policies');
}

/**
 * Where the JSON Schemas of the program's documents lie, seen from a folder inside the program's own; `null` elsewhere and
 * where they did not come with it: there a pack has copies of its own.
 */
export function schemasFolder(folder: string): string | null {
  const root = path.dirname(policiesFolder());
  const schemas = path.join(root, 'docs', 'reference', 'schemas');
  const full = path.resolve(folder);
  return full.startsWith(`${root}${path.sep}`) && existsSync(schemas)
    ? path.relative(full, schemas).split(path.sep).join('/')
    : null;
}

/** Ids of the packs that come with the program, in order. */
export async function shippedPolicies(): Promise<readonly string[]> {
  const folders = await packFoldersIn(policiesFolder());
  return folders.map((folder) => path.basename(folder));
}

/**
 * The packs that a name stands for: one, or all that stand in a folder.
 *
 * @param name - id of a pack that comes with the program, the path of a folder with a `pack.yaml`, or that of a folder with
 *   such folders in it
 * @returns names for {@link readPolicyFiles}; the name itself where it leads to nothing, for that to say so
 */
export async function policiesNamed(name: string): Promise<readonly string[]> {
  if ((await shippedPolicies()).includes(name) || existsSync(path.join(name, MANIFEST))) {
    return [name];
  }
  const inside = await packFoldersIn(name);
  return inside.length === 0 ? [name] : inside;
}

/** The folders in a folder that hold a pack, in the order of their names; none where the folder is not there. */
export async function packFoldersIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && existsSync(path.join(folder, entry.name, MANIFEST)))
    .map((entry) => path.join(folder, entry.name))
    .sort();
}

/**
 * Reads the files of a pack, and those of the packs that it inherits or lifts: packs of the program, or packs in folders beside it.
 *
 * @param name - id of a pack that comes with the program, or the path of a folder with a `pack.yaml`
 */
export async function readPolicyFiles(name: string): Promise<Result<PackFiles, CommandFailure>> {
  const shipped = await shippedPolicies();
  const folder = shipped.includes(name) ? path.join(policiesFolder(), name) : name;
  if (!existsSync(path.join(folder, MANIFEST))) {
    return unknownPolicy(name, shipped);
  }
  const files = await readPackFolder(folder);
  if (!files.ok) {
    return files;
  }
  const others = new Map<string, ReadonlyMap<string, string>>();
  const otherFolders: string[] = [];
  const named = [...packsNamedIn(files.value)];
  for (const id of named) {
    const place = others.has(id) ? null : placeOfOther(id, folder, shipped);
    if (place !== null) {
      const other = await readPackFolder(place);
      if (!other.ok) {
        return other;
      }
      others.set(id, other.value);
      otherFolders.push(place);
      named.push(...packsNamedIn(other.value));
    }
  }
  const inherited = inheritedBy(files.value, others);
  return success({ name, folder, files: files.value, others, inherited, otherFolders });
}

/** The ids of the packs that a pack inherits, the nearest first. */
function inheritedBy(files: ReadonlyMap<string, string>, others: OtherPacks): readonly string[] {
  const ids: string[] = [];
  for (let id = inheritedPackOf(files); id !== null && !ids.includes(id) && others.has(id); ) {
    ids.push(id);
    id = inheritedPackOf(others.get(id) ?? new Map());
  }
  return ids;
}

function placeOfOther(id: string, folder: string, shipped: readonly string[]): string | null {
  const beside = path.join(path.dirname(path.resolve(folder)), id);
  if (shipped.includes(id)) {
    return path.join(policiesFolder(), id);
  }
  return existsSync(path.join(beside, MANIFEST)) ? beside : null;
}

async function readPackFolder(folder: string): Promise<Result<ReadonlyMap<string, string>, CommandFailure>> {
  try {
    const files = new Map<string, string>();
    const faults: InputError[] = [];
    const entries = await readdir(folder, { withFileTypes: true, recursive: true });
    const found = entries
      .filter((entry) => entry.isFile() && YAML_FILE.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort();
    if (found.length > MOST_FILES) {
      return faultyInput([tooManyFiles(folder, found.length)]);
    }
    for (const file of found) {
      const { size } = await stat(file);
      if (size > MOST_BYTES) {
        faults.push(tooLarge(file, size));
      } else {
        files.set(path.relative(folder, file).split(path.sep).join('/'), await readFile(file, 'utf8'));
      }
    }
    return faults.length === 0 ? success(files) : faultyInput(faults);
  } catch (error) {
    return faultyInput([explainSystemError(folder, error)]);
  }
}

export function unknownPolicy(name: string, shipped: readonly string[]) {
  return wrongCommandLine(
    'unknown-policy',
    bilingual(`没有名为“${name}”的制度包。`, `There is no policy pack “${name}”.`),
    bilingual(
      `可用的制度包：${shipped.join('、')}；也可以给出含有 pack.yaml 的文件夹路径。`,
      `Packs: ${shipped.join(', ')}; or give the path of a folder that holds a pack.yaml.`,
    ),
  );
}

function tooManyFiles(folder: string, count: number): InputError {
  return fileFault(
    folder,
    'too-many-files',
    bilingual(
      `制度包文件夹“${folder}”中有 ${count} 个文件。`,
      `The pack folder “${folder}” holds ${count} files.`,
    ),
    bilingual(`一个制度包最多 ${MOST_FILES} 个文件。`, `A pack has at most ${MOST_FILES} files.`),
  );
}

function tooLarge(file: string, size: number): InputError {
  return fileFault(
    file,
    'file-too-large',
    bilingual(`文件“${file}”有 ${size} 字节。`, `The file “${file}” has ${size} bytes.`),
    bilingual(
      `制度包的每个文件最多 ${MOST_BYTES} 字节。`,
      `A file of a pack has at most ${MOST_BYTES} bytes.`,
    ),
  );
}
