import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { DEFAULT_WORKBOOK_LIMITS } from '../workbook-limits.ts';
import { writeZip, zipEntry } from './write-zip.ts';
import { isWorkbook, zipEntries } from './zip-entries.ts';

const TEXT = Buffer.from('断面'.repeat(100));
const ARCHIVE = Buffer.from(writeZip([zipEntry('a.xml', TEXT), zipEntry('月/b.xml', TEXT)]));
const END = ARCHIVE.length - 22;

function codeOf(bytes: Uint8Array, limits: Partial<typeof DEFAULT_WORKBOOK_LIMITS> = {}): string | null {
  const read = zipEntries(bytes, { ...DEFAULT_WORKBOOK_LIMITS, ...limits });
  return read.ok ? null : read.error.code;
}

/** The archive with some bytes put over others. */
function patched(at: number, ...bytes: readonly number[]): Uint8Array {
  const copy = Buffer.from(ARCHIVE);
  copy.set(bytes, at);
  return copy;
}

describe('The directory of an archive', () => {
  it('lists what was packed, names in any script', () => {
    const read = zipEntries(ARCHIVE, DEFAULT_WORKBOOK_LIMITS);
    expect(read.ok && read.value.map(({ name, size }) => [name, size])).toEqual([
      ['a.xml', TEXT.length],
      ['月/b.xml', TEXT.length],
    ]);
  });

  it('is found before a comment', () => {
    const commented = Buffer.concat([ARCHIVE, Buffer.from('PK??')]);
    commented.writeUInt16LE(4, END + 20);
    expect(codeOf(commented)).toBeNull();
  });

  it('gives sizes that stand in an extra field', () => {
    const directory = ARCHIVE.readUInt32LE(END + 16);
    const nameEnd = directory + 46 + 'a.xml'.length;
    const extra = Buffer.alloc(20);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(16, 2);
    extra.writeBigUInt64LE(BigInt(TEXT.length), 4);
    extra.writeBigUInt64LE(BigInt(ARCHIVE.readUInt32LE(directory + 20)), 12);
    const long = Buffer.concat([ARCHIVE.subarray(0, nameEnd), extra, ARCHIVE.subarray(nameEnd)]);
    long.writeUInt16LE(extra.length, directory + 30);
    long.fill(0xff, directory + 20, directory + 28);
    const read = zipEntries(long, DEFAULT_WORKBOOK_LIMITS);
    expect(read.ok && read.value[0]?.size).toBe(TEXT.length);
  });
});

describe('What is no sound archive is refused by name', () => {
  it('a text, an empty file, half an archive, an old Excel file', () => {
    expect(codeOf(Buffer.from('section,month'))).toBe('not-a-workbook');
    expect(codeOf(new Uint8Array())).toBe('not-a-workbook');
    expect(codeOf(ARCHIVE.subarray(0, ARCHIVE.length >> 1))).toBe('not-a-workbook');
    const old = zipEntries(
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      DEFAULT_WORKBOOK_LIMITS,
    );
    expect(old.ok ? '' : old.error.message.zh).toContain('.xls');
  });

  it('a directory that points outside the archive, or is none', () => {
    expect(codeOf(patched(END + 16, 0xff, 0xff, 0xff, 0x7f))).toBe('broken-workbook');
    expect(codeOf(patched(END + 10, 3))).toBe('broken-workbook');
    const directory = ARCHIVE.readUInt32LE(END + 16);
    expect(codeOf(patched(directory + 42, 0xff, 0xff, 0xff, 0x7f))).toBe('broken-workbook');
    expect(codeOf(patched(directory + 20, 0xff, 0xff, 0xff, 0x7f))).toBe('broken-workbook');
    expect(codeOf(patched(directory + 20, 0xff, 0xff, 0xff, 0xff))).toBe('broken-workbook');
  });

  it('an encrypted file and an unknown way of packing', () => {
    const directory = ARCHIVE.readUInt32LE(END + 16);
    expect(codeOf(patched(directory + 8, 1))).toBe('broken-workbook');
    expect(codeOf(patched(directory + 10, 12))).toBe('broken-workbook');
  });

  it('two files of one name, letter case aside', () => {
    expect(codeOf(writeZip([zipEntry('a.xml', TEXT), zipEntry('A.XML', TEXT)]))).toBe('broken-workbook');
  });

  it('an archive above the limit of bytes or of files, and none at it', () => {
    expect(codeOf(ARCHIVE, { workbookBytes: ARCHIVE.length })).toBeNull();
    expect(codeOf(ARCHIVE, { workbookBytes: ARCHIVE.length - 1 })).toBe('file-too-large');
    expect(codeOf(ARCHIVE, { parts: 2 })).toBeNull();
    expect(codeOf(ARCHIVE, { parts: 1 })).toBe('broken-workbook');
  });
});

it('A workbook is known by its first bytes, a CSV never taken for one', () => {
  expect(isWorkbook(ARCHIVE)).toBe(true);
  expect(isWorkbook(Buffer.from('PKU,section\n'))).toBe(false);
  expect(isWorkbook(new Uint8Array())).toBe(false);
});
