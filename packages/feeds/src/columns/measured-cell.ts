import {
  BELOW_DETECTION,
  MAX_DECIMALS,
  NOT_DETECTED,
  PLAIN_VALUE,
  parseDecimal,
  parseMeasuredValue,
  powerOfTen,
} from '@shuize/domain';
import { decimalFault } from '../cells/number-cells.ts';
import { type Fault, fault, shown } from '../csv/fault.ts';

/** A measured value on its way into columns: the same object is filled again for every cell. */
export interface MeasuredSlot {
  /** The number as received is `mantissa / 10^decimals`; of a value below detection it is the limit. */
  mantissa: number;
  decimals: number;
  /** `PLAIN_VALUE`, `BELOW_DETECTION` or `NOT_DETECTED`. */
  qualifier: number;
}

const POINT = 0x2e;
const ZERO = 0x30;
const LETTER_L = 0x4c;
const MOST_DIGITS = 15;

/**
 * Reads `0.523` or `0.05L` from bytes.
 *
 * @returns false for anything that `parseMeasured` should look at
 */
export function scanMeasured(bytes: Uint8Array, start: number, end: number, slot: MeasuredSlot): boolean {
  const isBelow = end > start && bytes[end - 1] === LETTER_L;
  const last = isBelow ? end - 1 : end;
  let mantissa = 0;
  let digits = 0;
  let point = -1;
  for (let at = start; at < last; at += 1) {
    const digit = (bytes[at] ?? 0) - ZERO;
    if (digit >= 0 && digit <= 9) {
      mantissa = mantissa * 10 + digit;
      digits += 1;
    } else if (bytes[at] === POINT && point === -1) {
      point = at;
    } else {
      return false;
    }
  }
  if (digits === 0 || digits > MOST_DIGITS || (isBelow && mantissa === 0)) {
    return false;
  }
  slot.mantissa = mantissa;
  slot.decimals = point === -1 ? 0 : last - point - 1;
  slot.qualifier = isBelow ? BELOW_DETECTION : PLAIN_VALUE;
  return true;
}

/** Reads any measured value. @returns the fault, or `null` when the slot holds it */
export function parseMeasured(text: string, slot: MeasuredSlot): Fault | null {
  const measured = parseMeasuredValue(text);
  if (measured === null) {
    const number = parseDecimal(text.replace(/^[<＜]\s*|\s*[LlＬ]$/g, ''));
    return number.ok || number.error === 'not-a-number'
      ? notMeasured(text)
      : decimalFault(number.error, text);
  }
  switch (measured.kind) {
    case 'value':
      Object.assign(slot, measured.value, { qualifier: PLAIN_VALUE });
      return null;
    case 'below-detection':
      Object.assign(slot, measured.limit, { qualifier: BELOW_DETECTION });
      return null;
    case 'not-detected':
      Object.assign(slot, { mantissa: 0, decimals: 0, qualifier: NOT_DETECTED });
      return null;
  }
}

/** Multiplies the value by `10^shift`, exactly. @returns the fault when it can then not be held, else `null` */
export function shiftMeasured(slot: MeasuredSlot, shift: number, text: () => string): Fault | null {
  const decimals = slot.decimals - shift;
  slot.decimals = Math.max(decimals, 0);
  slot.mantissa *= powerOfTen(Math.max(-decimals, 0));
  if (decimals > MAX_DECIMALS) {
    return decimalFault('too-many-decimals', text());
  }
  return Number.isSafeInteger(slot.mantissa) ? null : decimalFault('too-large', text());
}

function notMeasured(text: string): Fault {
  return fault(
    'not-a-number',
    `“${shown(text)}”不是监测数值。`,
    `“${shown(text)}” is not a measured value.`,
    '请只写数字；低于检出限写 0.05L 或 <0.05，未给检出限写“未检出”；断流等状态另用 state 行。',
    'Write a number only; below detection is 0.05L or <0.05, or ND where no limit is given; use a state row for a state.',
  );
}
