import type { Decoded } from './frame.ts';
import { DEFAULT_FRAME_LIMITS, type FrameLimits, LENIENT_PROFILE, type StationProfile } from './profile.ts';
import { Hj212Decoder } from './stream/hj212-decoder.ts';

/**
 * Reads the frames of HJ/T 212-2005, HJ 212-2017 and HJ 212-2025 in a whole capture.
 *
 * @returns frames and refused stretches in the order of the bytes; every byte but blanks between frames is in
 *   one
 */
export function decodeHj212(
  bytes: Uint8Array,
  profile: StationProfile = LENIENT_PROFILE,
  limits: FrameLimits = DEFAULT_FRAME_LIMITS,
): readonly Decoded[] {
  const decoder = new Hj212Decoder(profile, limits);
  return [...decoder.push(bytes), ...decoder.end()];
}
