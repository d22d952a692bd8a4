import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import type { Fault } from '../../csv/fault.ts';
import { brokenPart, unpacksTooMuch } from '../workbook-faults.ts';
import type { WorkbookLimits } from '../workbook-limits.ts';
import { STORED, type ZipEntry } from './zip-entries.ts';

const CHUNK_BYTES = 128 * 1024;
const RATIO_COUNTS_FROM = 1024 * 1024;

/** Unpacks the parts of one workbook, piece by piece, and counts what comes out of all of them together. */
export type Unpack = (entry: ZipEntry, take: (piece: Uint8Array) => Fault | null) => Promise<Fault | null>;

/**
 * @returns what gives the pieces of an entry in order, until one is refused; then the fault, or `null` when the entry
 *   came out whole and its checksum holds. No more than one piece beyond a limit is ever held
 */
export function unpacker({
  unpackedBytes,
  unpackedRatio,
}: Pick<WorkbookLimits, 'unpackedBytes' | 'unpackedRatio'>): Unpack {
  let total = 0;
  return async (entry, take) => {
    const most = Math.max(RATIO_COUNTS_FROM, entry.packed.length * unpackedRatio);
    let size = 0;
    let checksum = 0;
    try {
      for await (const piece of piecesOf(entry)) {
        size += piece.length;
        total += piece.length;
        checksum = crc32(piece, checksum);
        const found = tooMuch(entry, { size, most, total, unpackedBytes, unpackedRatio }) ?? take(piece);
        if (found !== null) {
          return found;
        }
      }
    } catch (error) {
      if (isDamage(error)) {
        return brokenPart(entry.name, '压缩数据已损坏', 'what is packed in it is damaged');
      }
      throw error;
    }
    return size === entry.size && checksum === entry.checksum
      ? null
      : brokenPart(entry.name, '内容与校验值不符', 'its checksum does not hold');
  };
}

function piecesOf({ method, packed }: ZipEntry): AsyncIterable<Uint8Array> {
  if (method === STORED) {
    return Readable.from([packed]);
  }
  const inflate = createInflateRaw({ chunkSize: CHUNK_BYTES });
  inflate.end(packed);
  return inflate;
}

function isDamage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^Z_/.test(String(error.code));
}

interface Counts {
  readonly size: number;
  readonly most: number;
  readonly total: number;
  readonly unpackedBytes: number;
  readonly unpackedRatio: number;
}

function tooMuch(
  { name, size: claimed }: ZipEntry,
  { size, most, total, unpackedBytes, unpackedRatio }: Counts,
): Fault | null {
  if (size > claimed) {
    return brokenPart(name, '解压后比目录中写明的大', 'it unpacks to more than its directory says');
  }
  if (size > most) {
    return unpacksTooMuch(
      name,
      `超过压缩时的 ${unpackedRatio} 倍`,
      `unpacks to more than ${unpackedRatio} times its packed size`,
    );
  }
  return total > unpackedBytes
    ? unpacksTooMuch(
        name,
        `使总量超过上限 ${unpackedBytes} 字节`,
        `makes what is unpacked more than the limit of ${unpackedBytes} bytes`,
      )
    : null;
}
