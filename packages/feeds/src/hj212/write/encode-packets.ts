import { failure, type Result, success } from '@shuize/domain';
import { encodeFrame, STANDARD_SEGMENT_BYTES, segmentOf } from './encode-frame.ts';
import { segmentTooLong, tooManyPackets } from './outgoing-faults.ts';
import type { EncodingFault, Item, OutgoingFrame } from './outgoing-frame.ts';

const MOST_PACKETS = 9999;
const DATA_TIME = 'DataTime';

/**
 * Writes a frame in as many packets as its length needs: one without numbers when it fits, else packets with
 * PNUM and PNO. Items are never cut, and every packet repeats the DataTime that stands first.
 *
 * @param segmentBytes - the most bytes of each data segment
 * @see STANDARDS 7.3; HJ 212-2017 C.49
 */
export function encodePackets(
  frame: OutgoingFrame,
  segmentBytes: number = STANDARD_SEGMENT_BYTES,
): Result<readonly Uint8Array[], EncodingFault> {
  const whole = encodeFrame(frame, null, segmentBytes);
  if (whole.ok) {
    return success([whole.value]);
  }
  if (whole.error.code !== 'segment-too-long') {
    return whole;
  }
  const shares = shareItems(frame, segmentBytes);
  if (!shares.ok) {
    return shares;
  }
  const count = shares.value.length;
  if (count > MOST_PACKETS) {
    return failure(tooManyPackets(MOST_PACKETS));
  }
  const packets: Uint8Array[] = [];
  for (const [index, items] of shares.value.entries()) {
    const packet = encodeFrame({ ...frame, items }, { number: index + 1, count }, segmentBytes);
    if (!packet.ok) {
      return packet;
    }
    packets.push(packet.value);
  }
  return success(packets);
}

/** Shares the items out so that each packet fits, with room for the longest packet numbers. */
function shareItems(
  frame: OutgoingFrame,
  segmentBytes: number,
): Result<readonly (readonly Item[])[], EncodingFault> {
  const [first] = frame.items;
  const isTimed = first?.length === 1 && first[0]?.key === DATA_TIME;
  const repeated: readonly Item[] = isTimed ? [first] : [];
  const longest = { number: MOST_PACKETS, count: MOST_PACKETS };
  const empty = byteLength(segmentOf({ ...frame, items: repeated }, longest));
  const shares: (readonly Item[])[] = [];
  let share = [...repeated];
  let bytes = empty;
  for (const item of frame.items.slice(repeated.length)) {
    const added = byteLength(item.map(({ key, value }) => `${key}=${value}`).join(',')) + 1;
    if (empty + added > segmentBytes) {
      return failure(segmentTooLong(empty + added, segmentBytes));
    }
    if (bytes + added > segmentBytes) {
      shares.push(share);
      share = [...repeated];
      bytes = empty;
    }
    share.push(item);
    bytes += added;
  }
  shares.push(share);
  return success(shares);
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
