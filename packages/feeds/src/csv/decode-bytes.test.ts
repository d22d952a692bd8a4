import { describe, expect, it } from 'vitest';
import { decodeBytes } from './decode-bytes.ts';

const decoded = (...bytes: readonly number[]) => {
  const result = decodeBytes(Uint8Array.from(bytes));
  return result.ok ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(result.value) : result.error.code;
};

describe('Bytes of a text', () => {
  it('are UTF-8 whenever they can be, without its byte order marks', () => {
    expect(decoded(0xe6, 0x96, 0xad)).toBe('断');
    expect(decoded(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, 0x61, 0xef, 0xbb, 0xbf)).toBe('a\uFEFF');
    expect(decoded()).toBe('');
  });

  it('are GB18030 when they cannot be UTF-8', () => {
    expect(decoded(0xb6, 0xcf, 0xc3, 0xe6)).toBe('断面');
    expect(decoded(0x84, 0x31, 0x95, 0x33, 0xb6, 0xcf)).toBe('断');
    expect(decoded(0x95, 0x32, 0x82, 0x36)).toBe('𠀀');
  });

  it('are refused when they are neither', () => {
    expect(decoded(0xff, 0xfe, 0x61, 0x00)).toBe('unknown-encoding');
    expect(decoded(0xb6, 0xcf, 0xc3)).toBe('unknown-encoding');
  });
});
