import { Buffer } from 'node:buffer';
import { failure, type Result, success } from '@shuize/domain';
import type { Fault } from '../../csv/fault.ts';
import { brokenPart, notAWorkbook, workbookTooLarge } from '../workbook-faults.ts';
import type { WorkbookLimits } from '../workbook-limits.ts';

export const STORED = 0;
export const DEFLATED = 8;

/** A file packed in a ZIP archive, as the archive's directory tells it. */
export interface ZipEntry {
  readonly name: string;
  /** {@link STORED} or {@link DEFLATED}. */
  readonly method: number;
  /** CRC-32 of the unpacked bytes. */
  readonly checksum: number;
  readonly packed: Uint8Array;
  /** Bytes when unpacked, as the directory claims. */
  readonly size: number;
  /** Time and date of MS-DOS, in the 32 bits of the archive. */
  readonly modified: number;
}

const END_SIGNATURE = 0x06054b50;
const DIRECTORY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const OLD_OFFICE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;
const IS_ENCRYPTED = 1;
const IN_EXTRA_FIELD = 0xffffffff;
const ZIP64_FIELD = 1;

/** Whether the bytes are a workbook, sound or not, rather than a text: a ZIP archive or an old Excel file. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return isOldOffice(bytes) || (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0xff) < 9);
}

function isOldOffice(bytes: Uint8Array): boolean {
  return OLD_OFFICE_SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/**
 * Reads the directory of a ZIP archive; nothing is unpacked.
 *
 * @returns the entries in the order of the directory; names are told apart without regard to letter case, and no two
 *   are equal
 */
export function zipEntries(
  received: Uint8Array,
  { workbookBytes, parts }: Pick<WorkbookLimits, 'workbookBytes' | 'parts'>,
): Result<readonly ZipEntry[], Fault> {
  if (received.length > workbookBytes) {
    return failure(workbookTooLarge(received.length, workbookBytes));
  }
  const bytes = Buffer.from(received.buffer, received.byteOffset, received.length);
  const end = endOfDirectory(bytes);
  if (end === -1) {
    return failure(notAWorkbook(isOldOffice(bytes) ? 'old-or-encrypted' : 'unknown'));
  }
  const count = bytes.readUInt16LE(end + 10);
  if (count > parts) {
    return failure(
      brokenPart('ZIP', `内含 ${count} 个文件，超过上限 ${parts} 个`, `it packs ${count} files`),
    );
  }
  const entries = new Map<string, ZipEntry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    const read = directoryEntry(bytes, at, end);
    if (read === null) {
      return failure(brokenPart('ZIP', '压缩包目录已损坏', 'the directory of the archive is damaged'));
    }
    const { entry, isEncrypted, next } = read;
    if (isEncrypted || (entry.method !== STORED && entry.method !== DEFLATED)) {
      return failure(
        brokenPart(
          entry.name,
          '已加密或使用了不支持的压缩方法',
          'it is encrypted or packed in an unknown way',
        ),
      );
    }
    const key = entry.name.toLowerCase();
    if (entries.has(key)) {
      return failure(brokenPart(entry.name, '在压缩包中出现两次', 'it stands twice in the archive'));
    }
    entries.set(key, entry);
    at = next;
  }
  return success([...entries.values()]);
}

/** Where the end-of-directory record begins, or -1. */
function endOfDirectory(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT);
  for (let at = bytes.length - END_BYTES; at >= first; at -= 1) {
    if (
      bytes.readUInt32LE(at) === END_SIGNATURE &&
      at + END_BYTES + bytes.readUInt16LE(at + 20) === bytes.length
    ) {
      return at;
    }
  }
  return -1;
}

interface DirectoryEntry {
  readonly entry: ZipEntry;
  readonly isEncrypted: boolean;
  /** Where the next entry of the directory begins. */
  readonly next: number;
}

/** @returns `null` when what stands there is no entry, or points outside the archive */
function directoryEntry(bytes: Buffer, at: number, end: number): DirectoryEntry | null {
  if (at + 46 > end || bytes.readUInt32LE(at) !== DIRECTORY_SIGNATURE) {
    return null;
  }
  const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
  const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
  const next = extraEnd + bytes.readUInt16LE(at + 32);
  if (next > end) {
    return null;
  }
  const [size, packedSize, offset] = longNumbers(bytes.subarray(nameEnd, extraEnd), [
    bytes.readUInt32LE(at + 24),
    bytes.readUInt32LE(at + 20),
    bytes.readUInt32LE(at + 42),
  ]);
  if (offset === undefined || offset + 30 > end || bytes.readUInt32LE(offset) !== LOCAL_SIGNATURE) {
    return null;
  }
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (size === undefined || packedSize === undefined || start + packedSize > end) {
    return null;
  }
  return {
    entry: {
      name: bytes.toString('utf8', at + 46, nameEnd),
      method: bytes.readUInt16LE(at + 10),
      checksum: bytes.readUInt32LE(at + 16),
      packed: bytes.subarray(start, start + packedSize),
      size,
      modified: bytes.readUInt32LE(at + 12),
    },
    isEncrypted: (bytes.readUInt16LE(at + 8) & IS_ENCRYPTED) !== 0,
    next,
  };
}

/**
 * The numbers of an entry, those that do not fit 32 bits taken from its extra field (ZIP64), where they stand one
 * after another. Some writers use it for small files too.
 */
function longNumbers(extra: Buffer, numbers: readonly number[]): readonly (number | undefined)[] {
  let field: Buffer = Buffer.alloc(0);
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === ZIP64_FIELD) {
      field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
    }
  }
  let at = 0;
  return numbers.map((number) => {
    if (number !== IN_EXTRA_FIELD) {
      return number;
    }
    at += 8;
    return at <= field.length ? Number(field.readBigUInt64LE(at - 8)) : undefined;
  });
}
