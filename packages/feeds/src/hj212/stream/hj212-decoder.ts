import { Buffer } from 'node:buffer';
import type { Decoded } from '../frame.ts';
import { DEFAULT_FRAME_LIMITS, type FrameLimits, LENIENT_PROFILE, type StationProfile } from '../profile.ts';
import { CARRIAGE_RETURN, HASH, LINE_FEED, SPACE } from '../read/characters.ts';
import { readSegment } from '../read/read-segment.ts';
import { notAFrame, type Refused } from '../refusal.ts';
import { FrameProbe, HEAD_BYTES, headAt, mostFrameBytes, type Probed } from './frame-probe.ts';

const TAB = 0x09;
/** How much of a stretch without a frame is kept to be shown. */
const STRAY_BYTES_KEPT = 256;

/**
 * Takes the bytes of one connection or one file in any chunks and gives the frames in them, and a refusal for
 * every stretch that is none; it goes on at the next head, `##` and four digits. The same bytes give the same
 * result however they are cut, and its room is that of two frames of the longest kind.
 *
 * Line ends, blanks and tabs between frames are passed over.
 */
export class Hj212Decoder {
  readonly #profile: StationProfile;
  readonly #probe: FrameProbe;
  readonly #held: Buffer;
  /** Bytes held and not yet decided: `#held` from `#start` to `#end`. */
  #start = 0;
  #end = 0;
  /** Offset in the stream of the first byte of `#held`. */
  #origin = 0;
  /** Between frames, in the rest of a refused frame, or in bytes that no frame began. */
  #state: 'between' | 'refused' | 'stray' = 'between';
  #strayAt = 0;
  #stray: number[] = [];
  #decoded: Decoded[] = [];

  constructor(profile: StationProfile = LENIENT_PROFILE, limits: FrameLimits = DEFAULT_FRAME_LIMITS) {
    this.#profile = profile;
    this.#probe = new FrameProbe(limits);
    this.#held = Buffer.alloc(2 * mostFrameBytes(limits));
  }

  /** Bytes that wait for their frame to be complete. */
  get heldBytes(): number {
    return this.#end - this.#start;
  }

  /** Takes the next bytes. @returns what they complete, in the order of the stream */
  push(bytes: Uint8Array): readonly Decoded[] {
    let taken = 0;
    while (taken < bytes.length) {
      this.#makeRoom();
      const chunk = bytes.subarray(taken, taken + this.#held.length - this.#end);
      this.#held.set(chunk, this.#end);
      this.#end += chunk.length;
      taken += chunk.length;
      this.#decide(false);
    }
    return this.#take();
  }

  /**
   * Says that nothing more comes, or not within the time-out: what is held is decided as it stands. The
   * decoder can go on afterwards.
   */
  end(): readonly Decoded[] {
    this.#decide(true);
    this.#closeStray(this.#start);
    this.#state = 'between';
    return this.#take();
  }

  #take(): readonly Decoded[] {
    const decoded = this.#decoded;
    this.#decoded = [];
    return decoded;
  }

  /** A frame held is at most half of the room, so there is always room for a byte after this. */
  #makeRoom(): void {
    if (this.#end === this.#held.length) {
      this.#held.copyWithin(0, this.#start, this.#end);
      this.#origin += this.#start;
      this.#end -= this.#start;
      this.#start = 0;
    }
  }

  #decide(isEnd: boolean): void {
    while (this.#start < this.#end) {
      if (this.#state === 'between') {
        this.#passBlanks();
      }
      if (!this.#goToHead(isEnd)) {
        return;
      }
      const probed = this.#probe.probe(this.#held, this.#start, this.#end, isEnd);
      if (probed.kind === 'incomplete') {
        return;
      }
      this.#probe.reset();
      if (probed.kind === 'refused') {
        this.#refuse(probed.refused, probed.bytes);
      } else {
        this.#readFrame(probed);
      }
    }
  }

  #passBlanks(): void {
    const held = this.#held;
    while (this.#start < this.#end && isBlank(held[this.#start])) {
      this.#start += 1;
    }
  }

  /**
   * @returns whether a head stands at `#start`; if not, all that can be decided without more bytes is decided
   */
  #goToHead(isEnd: boolean): boolean {
    const held = this.#held;
    let at = this.#start;
    let found: ReturnType<typeof headAt> = 'none';
    while (at < this.#end && found === 'none') {
      found = held[at] === HASH ? headAt(held, at, this.#end) : 'none';
      if (found === 'none' || (found === 'open' && isEnd)) {
        found = 'none';
        at += 1;
      }
    }
    if (at > this.#start && this.#state === 'between') {
      this.#state = 'stray';
      this.#strayAt = this.#origin + this.#start;
    }
    if (this.#state === 'stray') {
      const kept = Math.min(at, this.#start + STRAY_BYTES_KEPT - this.#stray.length);
      this.#stray.push(...held.subarray(this.#start, kept));
    }
    this.#start = at;
    if (found !== 'head') {
      return false;
    }
    this.#closeStray(at);
    return true;
  }

  #closeStray(at: number): void {
    if (this.#state === 'stray') {
      const raw = Uint8Array.from(this.#stray);
      const { fault, message, mend } = notAFrame(this.#origin + at - this.#strayAt);
      this.#decoded.push({ ok: false, fault, at: this.#strayAt, raw, message, mend });
      this.#stray = [];
    }
    this.#state = 'between';
  }

  #readFrame({ bytes, segmentEnd, isAscii, hasLineEnd }: Extract<Probed, { kind: 'frame' }>): void {
    const at = this.#start;
    const raw = Buffer.allocUnsafe(bytes);
    this.#held.copy(raw, 0, at, at + bytes);
    const shape = { start: HEAD_BYTES, end: segmentEnd, isAscii, hasLineEnd };
    const read = readSegment(raw, shape, this.#profile);
    if (read.ok) {
      const { frame, password, deviations } = read.value;
      this.#decoded.push({ ok: true, at: this.#origin + at, raw, password, frame, deviations });
      this.#start += bytes;
    } else {
      this.#refuse(read.error, bytes);
    }
  }

  /**
   * Goes on at the next head, also when that is within the bytes refused: a frame may have swallowed another.
   */
  #refuse({ fault, message, mend }: Refused, bytes: number): void {
    const start = this.#start;
    const raw = Uint8Array.from(this.#held.subarray(start, start + bytes));
    this.#decoded.push({ ok: false, fault, at: this.#origin + start, raw, message, mend });
    this.#start += 1;
    this.#state = 'refused';
  }
}

function isBlank(byte: number | undefined): boolean {
  return byte === LINE_FEED || byte === CARRIAGE_RETURN || byte === SPACE || byte === TAB;
}
