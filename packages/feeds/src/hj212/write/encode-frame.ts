import { failure, type Result, success } from '@shuize/domain';
import { crcOf, formatCrc } from '../crc.ts';
import { withNumbering } from '../flag.ts';
import type { PacketNumber } from '../frame.ts';
import { outgoingFault, segmentTooLong } from './outgoing-faults.ts';
import type { EncodingFault, OutgoingFrame } from './outgoing-frame.ts';

/** The longest segment that the standard allows, in bytes. @see STANDARDS 7.1 */
export const STANDARD_SEGMENT_BYTES = 1024;

/** The longest segment that four digits of length can announce, in bytes. */
const WRITABLE_SEGMENT_BYTES = 9999;

const encoder = new TextEncoder();

/**
 * Writes one frame, from `##` to CR LF, in UTF-8.
 *
 * @param packet - which packet it is; `null` for a frame that is whole
 * @param segmentBytes - the most bytes of its data segment, 9999 at most
 */
export function encodeFrame(
  frame: OutgoingFrame,
  packet: PacketNumber | null = null,
  segmentBytes: number = STANDARD_SEGMENT_BYTES,
): Result<Uint8Array, EncodingFault> {
  const fault = outgoingFault(frame);
  if (fault !== null) {
    return failure(fault);
  }
  const segment = encoder.encode(segmentOf(frame, packet));
  const limit = Math.min(segmentBytes, WRITABLE_SEGMENT_BYTES);
  return segment.length > limit
    ? failure(segmentTooLong(segment.length, limit))
    : success(encodeSegment(segment));
}

/** Puts `##`, the length, the check and the line end around a segment of at most 9999 bytes. */
export function encodeSegment(segment: Uint8Array): Uint8Array {
  const head = encoder.encode(`##${String(segment.length).padStart(4, '0')}`);
  const tail = encoder.encode(`${formatCrc(crcOf(segment))}\r\n`);
  const bytes = new Uint8Array(head.length + segment.length + tail.length);
  bytes.set(head);
  bytes.set(segment, head.length);
  bytes.set(tail, head.length + segment.length);
  return bytes;
}

/** The data segment, from `QN=` to the last `&&`. */
export function segmentOf(frame: OutgoingFrame, packet: PacketNumber | null): string {
  const { qn, st, cn, password, mn, items } = frame;
  const flag = frame.flag === null ? null : withNumbering(frame.flag, packet !== null);
  const headers: readonly (readonly [key: string, value: string | number | null])[] = [
    ['QN', qn],
    ['ST', st],
    ['CN', cn],
    ['PW', password],
    ['MN', mn],
    ['Flag', flag],
    ['PNUM', packet?.count ?? null],
    ['PNO', packet?.number ?? null],
  ];
  const written = headers.flatMap(([key, value]) => (value === null ? [] : [`${key}=${value};`]));
  const dataArea = items.map((item) => item.map(({ key, value }) => `${key}=${value}`).join(','));
  return `${written.join('')}CP=&&${dataArea.join(';')}&&`;
}
