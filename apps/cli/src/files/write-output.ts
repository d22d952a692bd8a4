import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { failure, type InputError, type Result, success } from '@shuize/domain';
import { explainSystemError } from './file-fault.ts';

/** A file to write: its name inside a folder, and its content. */
export interface OutputFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes a file so that a reader sees the old one or the new one whole, never a part.
 *
 * @param file - its folder must exist
 */
export async function writeOutputFile(
  file: string,
  content: string | Uint8Array,
): Promise<Result<void, readonly InputError[]>> {
  const temporary = besides(file);
  try {
    await writeFile(temporary, content, { flag: 'wx' });
    await rename(temporary, file);
    return success(undefined);
  } catch (error) {
    await rm(temporary, { force: true });
    return failure([explainSystemError(file, error)]);
  }
}

/** Writes a folder that does not exist yet: all its files or none. */
export async function writeNewFolder(
  folder: string,
  files: readonly OutputFile[],
): Promise<Result<void, readonly InputError[]>> {
  const temporary = besides(folder);
  try {
    await mkdir(path.dirname(temporary), { recursive: true });
    await mkdir(temporary);
    for (const { name, content } of files) {
      await writeFile(path.join(temporary, name), content, { flag: 'wx' });
    }
    await rename(temporary, folder);
    return success(undefined);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    return failure([explainSystemError(folder, error)]);
  }
}

/** Writes files into a folder that is not there yet or empty, with the folders inside that their names tell of. */
export async function writeFolders(
  folder: string,
  files: readonly OutputFile[],
): Promise<Result<void, readonly InputError[]>> {
  const temporary = besides(folder);
  try {
    for (const { name, content } of files) {
      const file = path.join(temporary, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, content, { flag: 'wx' });
    }
    // One that is there and empty gives way; of any other the renaming says what is wrong.
    await rmdir(folder).catch(() => {});
    await rename(temporary, folder);
    return success(undefined);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    return failure([explainSystemError(folder, error)]);
  }
}

/** Writes files into a folder that is there, replacing those of the same name; they appear together at the end. */
export async function writeIntoFolder(
  folder: string,
  files: readonly OutputFile[],
): Promise<Result<void, readonly InputError[]>> {
  const waiting: { readonly temporary: string; readonly file: string }[] = [];
  let current = folder;
  try {
    for (const { name, content } of files) {
      current = path.join(folder, name);
      const temporary = besides(current);
      waiting.push({ temporary, file: current });
      await writeFile(temporary, content, { flag: 'wx' });
    }
    for (const { temporary, file } of waiting) {
      current = file;
      await rename(temporary, file);
    }
    return success(undefined);
  } catch (error) {
    await Promise.all(waiting.map(({ temporary }) => rm(temporary, { force: true })));
    return failure([explainSystemError(current, error)]);
  }
}

/** The names in a folder; `null` when it is not there. */
export async function namesIn(folder: string): Promise<Result<readonly string[] | null, InputError>> {
  try {
    return success(await readdir(folder));
  } catch (error) {
    const fault = explainSystemError(folder, error);
    return fault.code === 'not-found' ? success(null) : failure(fault);
  }
}

/** A name beside a path that nothing else has. */
function besides(target: string): string {
  const resolved = path.resolve(target);
  return path.join(path.dirname(resolved), `.${path.basename(resolved)}.${randomUUID()}`);
}
