import { type Decimal, powerOfTen } from '@shuize/domain';

/** The least whole count that reaches a number; `null` of none. */
export function wholeNumber(number: Decimal | null): number | null {
  return number === null ? null : Math.ceil(number.mantissa / powerOfTen(number.decimals));
}
