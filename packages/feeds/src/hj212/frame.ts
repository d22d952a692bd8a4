import type { MeasuredValue, Minute } from '@shuize/domain';
import type { Deviation } from './deviation.ts';
import type { Refusal } from './refusal.ts';

/** A field and its value, as received and without blanks around. */
export interface Field {
  readonly key: string;
  readonly value: string;
}

/** Which packet (分包) of how many: PNO of PNUM, both from 1. */
export interface PacketNumber {
  readonly number: number;
  readonly count: number;
}

/** One value of a factor (监测因子), with what the station says about it. */
export interface FrameValue {
  /** `w01001`, or the code of 2005 such as `011`. */
  readonly factor: string;
  /** `Rtd`, `Avg`, …: what stands after the hyphen, known or not. */
  readonly statistic: string;
  /** As received. */
  readonly text: string;
  /** The number in the station's own unit; `null` when the text is not one. */
  readonly measured: MeasuredValue | null;
  /** `-Flag` of the same item; `null` when there is none. */
  readonly flag: string | null;
  /** `-EFlag`, whose letters each maker chooses. */
  readonly extendedFlag: string | null;
  /** `-SampleTime` of the same item. */
  readonly sampledAt: Minute | null;
  /** The DataTime that stands before the value. */
  readonly time: Minute | null;
}

/**
 * A frame (通讯包) read. It holds no password and no key: those stay in the raw bytes.
 *
 * @see STANDARDS 7.3
 */
export interface Frame {
  /** `null` when the frame has none, as uploads of 2005. */
  readonly qn: string | null;
  readonly st: string;
  readonly cn: string;
  readonly mn: string;
  /** 0 to 255; `null` when the frame has none or one that is not a number. */
  readonly flag: number | null;
  readonly packet: PacketNumber | null;
  /** The first DataTime as received. */
  readonly dataTime: string | null;
  /** The same in China Standard Time; `null` when it cannot be read. */
  readonly time: Minute | null;
  /** In the order received. */
  readonly values: readonly FrameValue[];
  /**
   * Fields of the data area that belong to no factor, in the order received; DataTime and secrets left out.
   */
  readonly fields: readonly Field[];
  /** Fields before the data area that the standard does not know. */
  readonly unknownHeaders: readonly Field[];
}

/** Bytes of the raw frame, the end not included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** A frame whose length and check are right, with the bytes that prove it. */
export interface ReceivedFrame {
  readonly ok: true;
  /** Offset of its first byte in the stream. */
  readonly at: number;
  /** As received, from `##` to the line end. It holds the password: keep it, do not print it. */
  readonly raw: Uint8Array;
  /** Where in the raw frame the password stands; `null` when there is none. */
  readonly password: ByteRange | null;
  readonly frame: Frame;
  /** How it departs from the standard, all of it let pass by the station's profile. */
  readonly deviations: readonly Deviation[];
}

/** What a decoder makes of a stretch of bytes. */
export type Decoded = ReceivedFrame | Refusal;
