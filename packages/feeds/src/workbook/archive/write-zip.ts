import { Buffer } from 'node:buffer';
import { crc32, deflateRawSync } from 'node:zlib';
import { invariant } from '@shuize/domain';
import { DEFLATED, type ZipEntry } from './zip-entries.ts';

const DIRECTORY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIGNATURE = 0x06054b50;
const VERSION = 20;
const NAMES_ARE_UTF8 = 0x0800;

/** 1 January 1980, the first day that an archive can tell: what we write depends on no clock. */
const FIRST_DAY = 0x0021_0000;

/** Packs a file for an archive. */
export function zipEntry(name: string, content: Uint8Array): ZipEntry {
  return {
    name,
    method: DEFLATED,
    checksum: crc32(content),
    packed: deflateRawSync(content),
    size: content.length,
    modified: FIRST_DAY,
  };
}

/** The same file without the time at which it was packed. */
export function undated(entry: ZipEntry): ZipEntry {
  return { ...entry, modified: FIRST_DAY };
}

/** An archive of these entries in this order; what is packed stays as it is. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name, 'utf8');
    const common = commonFields(entry, name.length);
    const local = Buffer.concat([unsigned32(LOCAL_SIGNATURE), common, name]);
    files.push(local, entry.packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    const made = Buffer.alloc(2);
    made.writeUInt16LE(VERSION);
    directory.push(unsigned32(DIRECTORY_SIGNATURE), made, common, rest, name);
    offset += local.length + entry.packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END_SIGNATURE, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, listed, end]);
}

/** What the record of a file and its entry in the directory have in common, from the version on. */
function commonFields({ method, modified, checksum, packed, size }: ZipEntry, nameLength: number): Buffer {
  invariant(size <= 0xffff_ffff && packed.length <= 0xffff_ffff, 'a packed file is below 4 GiB');
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(NAMES_ARE_UTF8, 2);
  fields.writeUInt16LE(method, 4);
  fields.writeUInt32LE(modified, 6);
  fields.writeUInt32LE(checksum, 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(nameLength, 22);
  return fields;
}

function unsigned32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
