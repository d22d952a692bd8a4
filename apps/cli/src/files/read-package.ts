import { createHash } from 'node:crypto';
import path from 'node:path';
import { bilingual, type DataPackage, failure, type InputError, type Result, success } from '@shuize/domain';
import { type NamedBytes, readPackageFiles, readPackageWorkbook } from '@shuize/feeds';
import { fileFault } from './file-fault.ts';
import { isExcel, readInputFile } from './read-input-file.ts';
import { readPackageFolder } from './read-package-folder.ts';

/** A data package without errors, and what tells it from any other. */
export interface LoadedPackage {
  readonly data: DataPackage;
  /**
   * SHA-256 over one line for each file, `<SHA-256 of its bytes, unpacked>  <name>`, in the order of the names: what
   * `sha256sum *.csv | sha256sum` prints for a folder of plain CSV files.
   */
  readonly digest: string;
  /** Whether it holds the invented province of `shuize demo`. */
  readonly isDemonstration: boolean;
}

/** GB/T 2260 gives no code that begins so; the invented province has them. */
const INVENTED_CODES = '99';

/** The files of a package as they came, and what was read from them. */
export interface ReadPackage {
  readonly files: readonly NamedBytes[];
  readonly read: Result<DataPackage, readonly InputError[]>;
}

/**
 * @param place - a folder, or one workbook
 * @returns every fault of every file; nothing is to be evaluated from a package with faults
 */
export async function readPackage(place: string): Promise<Result<LoadedPackage, readonly InputError[]>> {
  const found = await readPackageAt(place);
  if (!found.ok) {
    return found;
  }
  const { files, read } = found.value;
  return read.ok
    ? success({
        data: read.value,
        digest: digestOfFiles(files),
        isDemonstration: read.value.divisions.some(({ code }) => code.startsWith(INVENTED_CODES)),
      })
    : read;
}

/** Reads a package and keeps its files, so that faults can be marked in them. */
export async function readPackageAt(place: string): Promise<Result<ReadPackage, readonly InputError[]>> {
  return isExcel(place) ? readWorkbook(place) : readFolder(place);
}

async function readWorkbook(file: string): Promise<Result<ReadPackage, readonly InputError[]>> {
  const found = await readInputFile(file, { name: path.basename(file) });
  return found.ok ? success({ files: [found.value], read: await readPackageWorkbook(found.value) }) : found;
}

async function readFolder(folder: string): Promise<Result<ReadPackage, readonly InputError[]>> {
  const found = await readPackageFolder(folder);
  if (!found.ok) {
    return found;
  }
  const files = new Map<string, Uint8Array>();
  for (const { file, bytes } of found.value) {
    const name = file.replace(/\.gz$/i, '');
    if (files.has(name)) {
      return failure([givenTwice(folder, name)]);
    }
    files.set(name, bytes);
  }
  return success({
    files: [...files].map(([file, bytes]) => ({ file, bytes })),
    read: await readPackageFiles(files),
  });
}

function digestOfFiles(files: readonly NamedBytes[]): string {
  const lines = files
    .toSorted((a, b) => (a.file < b.file ? -1 : 1))
    .map(({ file, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${file}\n`);
  return createHash('sha256').update(lines.join('')).digest('hex');
}

function givenTwice(folder: string, name: string): InputError {
  return fileFault(
    folder,
    'file-given-twice',
    bilingual(
      `文件夹“${folder}”中同时有 ${name} 和 ${name}.gz。`,
      `The folder “${folder}” holds both ${name} and ${name}.gz.`,
    ),
    bilingual('请只保留其中一个。', 'Keep one of them.'),
  );
}
