import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../csv/fault.ts';
import { DEFAULT_WORKBOOK_LIMITS, type WorkbookLimits } from '../workbook-limits.ts';
import { unpacker } from './unpack.ts';
import { zipEntry } from './write-zip.ts';
import { STORED, type ZipEntry } from './zip-entries.ts';

const MEBIBYTE = 1024 * 1024;
const BOMB = zipEntry('bomb.xml', Buffer.alloc(64 * MEBIBYTE));

/** What comes out of an entry, and the fault it ends with. */
async function unpacked(
  entry: ZipEntry,
  limits: Partial<WorkbookLimits> = {},
): Promise<{ readonly bytes: number; readonly code: string | null }> {
  let bytes = 0;
  const found = await unpacker({ ...DEFAULT_WORKBOOK_LIMITS, ...limits })(entry, (piece) => {
    bytes += piece.length;
    return null;
  });
  return { bytes, code: found?.code ?? null };
}

describe('What is packed', () => {
  it('comes out whole, deflated or stored', async () => {
    const entry = zipEntry('a.xml', Buffer.from('断面'));
    expect(await unpacked(entry)).toEqual({ bytes: 6, code: null });
    const stored = { ...entry, method: STORED, packed: Buffer.from('断面') };
    expect(await unpacked(stored)).toEqual({ bytes: 6, code: null });
  });

  it('is refused when it is damaged, or when its checksum does not hold', async () => {
    const entry = zipEntry('a.xml', Buffer.from('断面'.repeat(100)));
    expect((await unpacked({ ...entry, packed: Buffer.from([0xff, 0xff]) })).code).toBe('broken-workbook');
    expect((await unpacked({ ...entry, packed: entry.packed.subarray(0, 10) })).code).toBe('broken-workbook');
    expect((await unpacked({ ...entry, checksum: entry.checksum ^ 1 })).code).toBe('broken-workbook');
    expect((await unpacked({ ...entry, size: entry.size + 1 })).code).toBe('broken-workbook');
  });

  it('stops where its reader finds a fault', async () => {
    const fault = { code: 'enough' } as Fault;
    let pieces = 0;
    const found = await unpacker(DEFAULT_WORKBOOK_LIMITS)(BOMB, () => {
      pieces += 1;
      return fault;
    });
    expect([found, pieces]).toEqual([fault, 1]);
  });
});

describe('A bomb', () => {
  it('is refused by its ratio before much of it has come out', async () => {
    const { bytes, code } = await unpacked(BOMB);
    expect(code).toBe('unpacks-too-much');
    expect(bytes).toBeLessThanOrEqual(Math.max(MEBIBYTE, BOMB.packed.length * 200));
  });

  it('is refused by the sum of all parts', async () => {
    const limits = { unpackedRatio: 2000, unpackedBytes: 3 * MEBIBYTE };
    const { bytes, code } = await unpacked(BOMB, limits);
    expect(code).toBe('unpacks-too-much');
    expect(bytes).toBeLessThanOrEqual(limits.unpackedBytes);

    const unpack = unpacker({ ...DEFAULT_WORKBOOK_LIMITS, unpackedBytes: 3 * MEBIBYTE });
    const part = zipEntry('a.xml', Buffer.alloc(MEBIBYTE));
    const codes: (string | null)[] = [];
    for (let index = 0; index < 4; index += 1) {
      codes.push((await unpack(part, () => null))?.code ?? null);
    }
    expect(codes).toEqual([null, null, null, 'unpacks-too-much']);
  });

  it('that lies about its size is refused once it is larger', async () => {
    const { bytes, code } = await unpacked({ ...BOMB, size: 1000 }, { unpackedRatio: 2000 });
    expect([bytes, code]).toEqual([0, 'broken-workbook']);
  });
});
