import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bilingual, type InputError, type Result, success } from '@shuize/domain';
import { type CommandFailure, faultyInput, wrongCommandLine } from '../failures/command-failure.ts';
import { explainSystemError, fileFault } from './file-fault.ts';

/** The files of one pack as text, by path relative to its folder. */
export interface PackFiles {
  /** As the user named it: an id, or the path of a folder. */
  readonly name: string;
  readonly folder: string;
  readonly files: ReadonlyMap<string, string>;
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

/** Ids of the packs that come with the program, in order. */
export async function shippedPolicies(): Promise<readonly string[]> {
  const folder = policiesFolder();
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && existsSync(path.join(folder, entry.name, MANIFEST)))
    .map(({ name }) => name)
    .sort();
}

/**
 * Reads the files of a pack.
 *
 * @param name - id of a pack that comes with the program, or the path of a folder with a `pack.yaml`
 */
export async function readPolicyFiles(name: string): Promise<Result<PackFiles, CommandFailure>> {
  const shipped = await shippedPolicies();
  const folder = shipped.includes(name) ? path.join(policiesFolder(), name) : name;
  if (!existsSync(path.join(folder, MANIFEST))) {
    return unknownPolicy(name, shipped);
  }
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
    return faults.length === 0 ? success({ name, folder, files }) : faultyInput(faults);
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
