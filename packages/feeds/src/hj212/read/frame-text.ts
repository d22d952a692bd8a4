import { type Buffer, isUtf8 } from 'node:buffer';

/** The bytes of a raw frame beside their texts. */
export interface FrameText {
  readonly bytes: Uint8Array;
  /** One character a byte, so that a text stands where its bytes stand. */
  readonly latin1: string;
  readonly encoding: 'ascii' | 'utf-8' | 'gb18030';
}

/** `ignoreBOM` keeps a byte order mark as the character that it is. */
const DECODERS = {
  'utf-8': new TextDecoder('utf-8', { ignoreBOM: true }),
  gb18030: new TextDecoder('gb18030', { ignoreBOM: true }),
};

/** @param isAscii - whether every byte of the segment is ASCII, which the check has seen already */
export function frameTextOf(bytes: Buffer, isAscii: boolean): FrameText {
  const encoding = isAscii ? 'ascii' : isUtf8(bytes) ? 'utf-8' : 'gb18030';
  return { bytes, latin1: bytes.toString('latin1'), encoding };
}

/** The text of a range of the bytes. What is neither UTF-8 nor GB18030 has replacement characters in it. */
export function textOf({ bytes, latin1, encoding }: FrameText, start: number, end: number): string {
  return encoding === 'ascii'
    ? latin1.slice(start, end)
    : DECODERS[encoding].decode(bytes.subarray(start, end));
}
