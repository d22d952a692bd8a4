import { decodeHj212 } from './decode-hj212.ts';
import type { Decoded, ReceivedFrame } from './frame.ts';
import { LENIENT_PROFILE, type StationProfile } from './profile.ts';
import type { Refusal } from './refusal.ts';
import { encodeSegment } from './write/encode-frame.ts';

/** A password that stands nowhere else, so that any trace of it is a leak. */
export const PASSWORD = 'ZQ9X7K';

/** A segment of HJ 212-2017 without departures from the standard, but for the parts given. */
export function segmentOf({
  headers = `QN=20261101083000001;ST=21;CN=2011;PW=${PASSWORD};MN=010000A8900016F000169DC0;Flag=5;`,
  dataArea = 'DataTime=20261101083000;w01001-Rtd=7.9,w01001-Flag=N',
}: {
  readonly headers?: string;
  readonly dataArea?: string;
} = {}): string {
  return `${headers}CP=&&${dataArea}&&`;
}

/** The frame of a segment, its length and its check right. */
export function framed(segment: string): Uint8Array {
  return encodeSegment(new TextEncoder().encode(segment));
}

/** @throws Error unless the bytes are one frame or one refused stretch */
export function decodeOne(bytes: Uint8Array, profile: StationProfile = LENIENT_PROFILE): Decoded {
  const [first, ...others] = decodeHj212(bytes, profile);
  if (first === undefined || others.length > 0) {
    throw new Error(`The bytes hold ${others.length + (first === undefined ? 0 : 1)} stretches`);
  }
  return first;
}

/** @throws Error unless the segment is read */
export function receive(segment: string, profile: StationProfile = LENIENT_PROFILE): ReceivedFrame {
  const decoded = decodeOne(framed(segment), profile);
  if (!decoded.ok) {
    throw new Error(decoded.message.en);
  }
  return decoded;
}

/** @throws Error unless the bytes are refused */
export function refuse(bytes: Uint8Array, profile: StationProfile = LENIENT_PROFILE): Refusal {
  const decoded = decodeOne(bytes, profile);
  if (decoded.ok) {
    throw new Error('The frame was taken');
  }
  return decoded;
}

export function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function join(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** Whole numbers from 0 to below `limit`, the same for the same seed (xorshift). */
export function randomNumbers(seed: number): (limit: number) => number {
  let state = seed | 1;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}
