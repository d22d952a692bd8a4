import { invariant } from './invariant.ts';
import { failure, type Result, success } from './result.ts';

/**
 * An exact decimal number (十进制数) as it was written: `mantissa / 10^decimals`.
 *
 * `3.00` is `{ mantissa: 300, decimals: 2 }`, so trailing zeros survive. The mantissa is a safe integer.
 */
export interface Decimal {
  readonly mantissa: number;
  readonly decimals: number;
}

export type DecimalFault = 'not-a-number' | 'too-many-decimals' | 'too-large';

/** The most decimals a written number may have after its exponent is applied. */
export const MAX_DECIMALS = 20;

const MAX_DIGITS = 15;
const WRITTEN = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;

/** 10^exponent as an exact double, for exponents 0 to 22. */
export function powerOfTen(exponent: number): number {
  const power = POWERS[exponent];
  invariant(power !== undefined, `10^${exponent} is not held exactly`);
  return power;
}

const POWERS: readonly number[] = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/**
 * Reads a number as written, exactly.
 *
 * Up to 15 significant digits are kept as they stand. Longer ones, which spreadsheets print for averages, are cut
 * to 15 with the last digit raised by one when it is 0 or 5 and something was cut off ("round to odd"), so that
 * any later rounding or comparison with a shorter number comes out as it would on the full text.
 *
 * @param text - `3.00`, `.5`, `-2`, `5E-05`; no spaces, no thousands separators
 */
export function parseDecimal(text: string): Result<Decimal, DecimalFault> {
  const match = WRITTEN.exec(text);
  if (match === null) {
    return failure('not-a-number');
  }
  const [, sign = '', whole = '', part = '', exponentText = '0'] = match;
  if (whole === '' && part === '') {
    return failure('not-a-number');
  }
  let digits = (whole + part).replace(/^0+(?=\d)/, '');
  let decimals = part.length - Number(exponentText);
  if (digits.length > MAX_DIGITS) {
    const cut = digits.slice(MAX_DIGITS);
    decimals -= cut.length;
    digits = digits.slice(0, MAX_DIGITS);
    const last = digits.at(-1);
    if (/[1-9]/.test(cut) && (last === '0' || last === '5')) {
      digits = digits.slice(0, -1) + String(Number(last) + 1);
    }
  }
  if (decimals < 0) {
    digits += '0'.repeat(-decimals);
    decimals = 0;
    if (digits.length > MAX_DIGITS && !/^0+$/.test(digits)) {
      return failure('too-large');
    }
  }
  if (decimals > MAX_DECIMALS) {
    return failure('too-many-decimals');
  }
  const mantissa = Number(digits);
  return success({ mantissa: sign === '-' && mantissa !== 0 ? -mantissa : mantissa, decimals });
}

/**
 * The same for a text known to be a number, such as a constant in a table of the program.
 *
 * @throws Error when it is not one
 */
export function decimal(text: string): Decimal {
  const parsed = parseDecimal(text);
  invariant(parsed.ok, `"${text}" is not a decimal number`);
  return parsed.value;
}

/** Writes the number with exactly the decimals it holds. */
export function formatDecimal({ mantissa, decimals }: Decimal): string {
  if (decimals === 0) {
    return String(mantissa);
  }
  const digits = String(Math.abs(mantissa)).padStart(decimals + 1, '0');
  const sign = mantissa < 0 ? '-' : '';
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Compares two decimals exactly: negative, zero or positive as `a` is below, equal to or above `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const decimals = Math.max(a.decimals, b.decimals);
  const left = a.mantissa * powerOfTen(decimals - a.decimals);
  const right = b.mantissa * powerOfTen(decimals - b.decimals);
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) {
    return left - right;
  }
  const difference =
    BigInt(a.mantissa) * 10n ** BigInt(decimals - a.decimals) -
    BigInt(b.mantissa) * 10n ** BigInt(decimals - b.decimals);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
