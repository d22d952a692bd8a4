/** The bytes that the frame is built of. */
export const LINE_FEED = 0x0a;
export const CARRIAGE_RETURN = 0x0d;
export const SPACE = 0x20;
export const HASH = 0x23;
export const AMPERSAND = 0x26;
export const COMMA = 0x2c;
export const HYPHEN = 0x2d;
export const SLASH = 0x2f;
export const ZERO = 0x30;
export const SEMICOLON = 0x3b;
export const EQUALS = 0x3d;

/** The value of a decimal digit, or -1. */
export function decimalDigit(byte: number | undefined): number {
  const digit = (byte ?? 0) - ZERO;
  return digit >= 0 && digit <= 9 ? digit : -1;
}

/** The value of a hexadecimal digit in upper or lower case, or -1. */
export function hexDigit(byte: number | undefined): number {
  const digit = decimalDigit(byte);
  if (digit >= 0) {
    return digit;
  }
  const letter = ((byte ?? 0) | 0x20) - 0x61;
  return letter >= 0 && letter <= 5 ? letter + 10 : -1;
}

/** Four hexadecimal digits as a number, or -1. */
export function fourHexDigits(bytes: Uint8Array, at: number): number {
  let value = 0;
  for (let index = 0; index < 4; index += 1) {
    const digit = hexDigit(bytes[at + index]);
    if (digit < 0) {
      return -1;
    }
    value = value * 16 + digit;
  }
  return value;
}

/** The decimal number of one to four digits that fills the range, or -1. */
export function shortNumber(bytes: Uint8Array, start: number, end: number): number {
  if (start >= end || end - start > 4) {
    return -1;
  }
  let value = 0;
  for (let at = start; at < end; at += 1) {
    const digit = decimalDigit(bytes[at]);
    if (digit < 0) {
      return -1;
    }
    value = value * 10 + digit;
  }
  return value;
}

/** The range without the blanks at its beginning. */
export function afterBlanks(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && bytes[at] === SPACE) {
    at += 1;
  }
  return at;
}

/** The range without the blanks at its end. */
export function beforeBlanks(bytes: Uint8Array, start: number, end: number): number {
  let at = end;
  while (at > start && bytes[at - 1] === SPACE) {
    at -= 1;
  }
  return at;
}
