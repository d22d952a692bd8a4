import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { bilingual, failure, type InputError, type Result, success } from '@shuize/domain';
import type { NamedBytes } from '@shuize/feeds';
import { explainSystemError, fileFault } from './file-fault.ts';

const MEBIBYTE = 1024 * 1024;

/** The most bytes of a file, after unpacking; a larger one is refused before it fills the memory. */
const MOST_BYTES = 256 * MEBIBYTE;

const unpack = promisify(gunzip);

/**
 * Reads one file, plain or `.gz`.
 *
 * @param file - the path as the user gave it; it is the name in messages
 * @param name - the name in messages, where it is to differ
 * @returns its bytes, unpacked where it was `.gz`; or why it can't be read: not there, a folder, no permission, too
 *   large or damaged
 */
export async function readInputFile(
  file: string,
  { name = file, mostBytes = MOST_BYTES }: { readonly name?: string; readonly mostBytes?: number } = {},
): Promise<Result<NamedBytes, readonly InputError[]>> {
  try {
    const { size } = await stat(file);
    if (size > mostBytes) {
      return failure([tooLarge(name, mostBytes)]);
    }
    const bytes = await readFile(file);
    return file.toLowerCase().endsWith('.gz')
      ? await unpackFile(name, bytes, mostBytes)
      : success({ file: name, bytes });
  } catch (error) {
    return failure([explainSystemError(name, error)]);
  }
}

/** Whether a file is called as a workbook of Excel is; what it holds decides when it is read. */
export function isExcel(file: string): boolean {
  return /^\.xls[xmb]?$/i.test(path.extname(file));
}

async function unpackFile(
  name: string,
  packed: Uint8Array,
  mostBytes: number,
): Promise<Result<NamedBytes, readonly InputError[]>> {
  try {
    return success({ file: name, bytes: await unpack(packed, { maxOutputLength: mostBytes }) });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return failure([code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(name, mostBytes) : damaged(name)]);
  }
}

function tooLarge(name: string, mostBytes: number): InputError {
  const most = Math.floor(mostBytes / MEBIBYTE);
  return fileFault(
    name,
    'file-too-large',
    bilingual(
      `文件“${name}”（解压后）超过 ${most} MB，未读取。`,
      `The file “${name}”, unpacked, is larger than ${most} MB and was not read.`,
    ),
    bilingual(
      '请按年份或断面拆分后分别处理。',
      'Split it by year or by section and handle the parts one by one.',
    ),
  );
}

function damaged(name: string): InputError {
  return fileFault(
    name,
    'damaged-gzip',
    bilingual(`压缩文件“${name}”已损坏或不是 gzip 格式。`, `The file “${name}” is damaged or is not gzip.`),
    bilingual(
      '请重新获取该文件，或解压后直接使用 CSV。',
      'Get the file again, or unpack it and use the CSV.',
    ),
  );
}
