import type { Explained } from '@shuize/domain';
import type { Field } from '../frame.ts';

/** One item (项目) of the data area: its fields are written with commas between them. */
export type Item = readonly Field[];

/** A frame to be written. What is `null` is left out, as in frames of 2005. */
export interface OutgoingFrame {
  /** `YYYYMMDDhhmmsszzz` */
  readonly qn: string | null;
  readonly st: string;
  readonly cn: string;
  readonly password: string | null;
  readonly mn: string;
  /** 0 to 255; its D bit is set and cleared by whether the frame is written in packets. */
  readonly flag: number | null;
  readonly items: readonly Item[];
}

export type EncodingFaultCode = 'not-a-header' | 'not-a-field' | 'segment-too-long' | 'too-many-packets';

/** Why a frame cannot be written. Never quotes a password. */
export interface EncodingFault extends Explained {
  readonly code: EncodingFaultCode;
}

/** An item with a single field, such as `RtdInterval=30`. */
export function fieldItem(key: string, value: string): Item {
  return [{ key, value }];
}

/**
 * The item of one factor.
 *
 * @param values - by sub-field, such as `{ Rtd: '7.90' }`, in the order to be written
 * @param flag - the mark; `null` writes none
 */
export function factorItem(
  factor: string,
  values: Readonly<Record<string, string>>,
  flag: string | null,
): Item {
  const fields = Object.entries(values).map(([statistic, value]) => ({
    key: `${factor}-${statistic}`,
    value,
  }));
  return flag === null ? fields : [...fields, { key: `${factor}-Flag`, value: flag }];
}
