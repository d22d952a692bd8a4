import { CRC_START, CRC_TABLE } from '../crc.ts';
import type { FrameLimits } from '../profile.ts';
import {
  AMPERSAND,
  CARRIAGE_RETURN,
  decimalDigit,
  fourHexDigits,
  HASH,
  LINE_FEED,
  shortNumber,
} from '../read/characters.ts';
import {
  crcMismatch,
  cutOff,
  lengthMismatch,
  lengthOverLimit,
  noDataArea,
  type Refused,
} from '../refusal.ts';

/** Bytes of `##` and of the length after it. */
export const HEAD_BYTES = 6;
const MARK_BYTES = 2;
const CRC_BYTES = 4;
const LINE_END_BYTES = 2;
/** `&&` and the check. */
const CLOSING_BYTES = 6;

/** The most bytes that a frame can have, from `##` to its line end. */
export function mostFrameBytes({ segmentBytes }: FrameLimits): number {
  return HEAD_BYTES + segmentBytes + CRC_BYTES + LINE_END_BYTES;
}

/** What is known of the bytes from a head on. Offsets count from the first `#`. */
export type Probed =
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'refused'; readonly refused: Refused; readonly bytes: number }
  | {
      readonly kind: 'frame';
      readonly segmentEnd: number;
      /** Without what follows the line end. */
      readonly bytes: number;
      readonly isAscii: boolean;
      readonly hasLineEnd: boolean;
    };

/**
 * Whether `##` and four digits stand at `at`; `open` when they may, for all that stands before `end`.
 */
export function headAt(bytes: Uint8Array, at: number, end: number): 'head' | 'none' | 'open' {
  for (let place = 0; place < HEAD_BYTES; place += 1) {
    if (at + place >= end) {
      return 'open';
    }
    const byte = bytes[at + place];
    if (place < MARK_BYTES ? byte !== HASH : decimalDigit(byte) < 0) {
      return 'none';
    }
  }
  return 'head';
}

const INCOMPLETE: Probed = { kind: 'incomplete' };

/**
 * Looks at what follows a head until it is known to be a frame or not. Every byte is looked at once, however
 * they arrive, and what comes out depends on the bytes alone.
 */
export class FrameProbe {
  readonly #limits: FrameLimits;
  #probedBytes = HEAD_BYTES;
  #register = CRC_START;
  #bits = 0;

  constructor(limits: FrameLimits) {
    this.#limits = limits;
  }

  /** Forgets the frame looked at. */
  reset(): void {
    this.#probedBytes = HEAD_BYTES;
    this.#register = CRC_START;
    this.#bits = 0;
  }

  /**
   * @param bytes - that hold the frame from `start`, where its head stands; bytes seen before must be the
   *   same
   * @param isEnd - whether no byte will follow
   */
  probe(bytes: Uint8Array, start: number, end: number, isEnd: boolean): Probed {
    const available = end - start;
    const declared = shortNumber(bytes, start + MARK_BYTES, start + HEAD_BYTES);
    if (declared > this.#limits.segmentBytes) {
      const refused = lengthOverLimit(declared, this.#limits.segmentBytes);
      return { kind: 'refused', refused, bytes: HEAD_BYTES };
    }
    const segmentEnd = HEAD_BYTES + declared;
    const realEnd = this.#readOn(bytes, start, Math.min(available, segmentEnd), segmentEnd);
    if (realEnd !== -1) {
      const refused = lengthMismatch(declared, segmentBytesBefore(bytes, start, realEnd));
      return { kind: 'refused', refused, bytes: realEnd };
    }
    if (available < segmentEnd + CRC_BYTES) {
      const refused = cutOff(declared, Math.min(available - HEAD_BYTES, declared));
      return isEnd ? { kind: 'refused', refused, bytes: available } : INCOMPLETE;
    }
    return this.#close(bytes, start, available, segmentEnd, isEnd);
  }

  /**
   * Takes the segment into the check, up to `until`.
   *
   * @returns where the frame ends when another end than the declared one shows within the segment, else -1
   */
  #readOn(bytes: Uint8Array, start: number, until: number, segmentEnd: number): number {
    let register = this.#register;
    let bits = this.#bits;
    let at = this.#probedBytes;
    let realEnd = -1;
    for (; at < until; at += 1) {
      const byte = bytes[start + at] ?? 0;
      // No other character of a segment is below the hash, but the blank.
      if (byte <= HASH) {
        if (byte === HASH && until < segmentEnd && at + HEAD_BYTES > until) {
          // Whether another frame begins here is not known yet.
          break;
        }
        realEnd = realEndAt(bytes, start, at, segmentEnd);
        if (realEnd !== -1) {
          break;
        }
      }
      register = CRC_TABLE[(register >> 8) ^ byte] ?? 0;
      bits |= byte;
    }
    this.#register = register;
    this.#bits = bits;
    this.#probedBytes = at;
    return realEnd;
  }

  #close(bytes: Uint8Array, start: number, available: number, segmentEnd: number, isEnd: boolean): Probed {
    const crcAt = start + segmentEnd;
    const crcEnd = segmentEnd + CRC_BYTES;
    const sent = fourHexDigits(bytes, crcAt);
    const next = available > crcEnd ? bytes[start + crcEnd] : undefined;
    const hasClosing = isClosing(bytes, start + HEAD_BYTES, crcAt + CRC_BYTES);
    if (sent !== this.#register) {
      if (!hasClosing && next === undefined && !isEnd) {
        return INCOMPLETE;
      }
      const isLengthSound =
        hasClosing || next === undefined || next === CARRIAGE_RETURN || next === LINE_FEED || next === HASH;
      const segment = bytes.subarray(start + HEAD_BYTES, crcAt);
      const refused = isLengthSound
        ? crcMismatch(segment, hasClosing ? sent : null, this.#register)
        : lengthMismatch(segmentEnd - HEAD_BYTES, null);
      return { kind: 'refused', refused, bytes: crcEnd };
    }
    if (!hasClosing) {
      // Of 65536 checks only 256 are in use: now and then four digits of the next frame are the right one.
      return { kind: 'refused', refused: noDataArea(), bytes: crcEnd };
    }
    const afterNext = available > crcEnd + 1 ? bytes[start + crcEnd + 1] : undefined;
    if (!isEnd && (next === undefined || (next === CARRIAGE_RETURN && afterNext === undefined))) {
      return INCOMPLETE;
    }
    const hasLineEnd = next === CARRIAGE_RETURN && afterNext === LINE_FEED;
    return {
      kind: 'frame',
      segmentEnd,
      bytes: hasLineEnd ? crcEnd + LINE_END_BYTES : crcEnd,
      isAscii: this.#bits < 0x80,
      hasLineEnd,
    };
  }
}

/** Whether `&&` and four hexadecimal digits end at `end`. */
function isClosing(bytes: Uint8Array, start: number, end: number): boolean {
  const at = end - CLOSING_BYTES;
  return (
    at >= start && bytes[at] === AMPERSAND && bytes[at + 1] === AMPERSAND && fourHexDigits(bytes, at + 2) >= 0
  );
}

/**
 * Where the frame really ends when the byte at `at` shows it: after a closing with its line end, or before
 * the `##` and four digits of another frame. No segment holds these, and looking for them keeps every byte
 * from being read more than twice, whatever lengths are declared.
 *
 * @returns -1 when the byte shows nothing
 */
function realEndAt(bytes: Uint8Array, start: number, at: number, segmentEnd: number): number {
  const here = start + at;
  if (bytes[here] === LINE_FEED) {
    return isClosing(bytes, start + HEAD_BYTES, beforeLineEnd(bytes, here + 1)) ? at + 1 : -1;
  }
  return headAt(bytes, here, start + segmentEnd) === 'head' ? at : -1;
}

/** Bytes of the segment of a frame that ends at `realEnd`; `null` when it does not end as a frame should. */
function segmentBytesBefore(bytes: Uint8Array, start: number, realEnd: number): number | null {
  const first = start + HEAD_BYTES;
  const end = beforeLineEnd(bytes, start + realEnd);
  return isClosing(bytes, first, end) ? end - CRC_BYTES - first : null;
}

/**
 * The end of what stands before the line feed, and before the carriage return in front of it, if there are
 * any.
 */
function beforeLineEnd(bytes: Uint8Array, end: number): number {
  if (bytes[end - 1] !== LINE_FEED) {
    return end;
  }
  return bytes[end - 2] === CARRIAGE_RETURN ? end - 2 : end - 1;
}
