import {
  compareDecimals,
  type Decimal,
  type DecimalFault,
  decimal,
  failure,
  formatDecimal,
  parseDecimal,
  type Result,
  success,
} from '@shuize/domain';
import { type Fault, fault, type ParseCell, shown } from '../csv/fault.ts';

const ZERO = decimal('0');

export function parseDecimalCell(text: string): Result<Decimal, Fault> {
  const parsed = parseDecimal(text);
  return parsed.ok ? parsed : failure(decimalFault(parsed.error, text));
}

export function parseNonNegativeCell(text: string): Result<Decimal, Fault> {
  const parsed = parseDecimalCell(text);
  return parsed.ok && compareDecimals(parsed.value, ZERO) < 0 ? failure(negativeValue(text)) : parsed;
}

/** A number from `least` to `most`, both included. */
export function decimalBetween(least: Decimal, most: Decimal): ParseCell<Decimal> {
  return (text) => {
    const parsed = parseDecimalCell(text);
    const isInside =
      parsed.ok && compareDecimals(parsed.value, least) >= 0 && compareDecimals(parsed.value, most) <= 0;
    return parsed.ok && !isInside
      ? failure(outOfRange(text, formatDecimal(least), formatDecimal(most)))
      : parsed;
  };
}

/** A share as a number from 0 to 1. */
export const parseShareCell = decimalBetween(ZERO, decimal('1'));

/** A count: a whole number from 0, of at most nine digits. */
export function parseCountCell(text: string): Result<number, Fault> {
  return /^\d{1,9}$/.test(text) ? success(Number(text)) : failure(notACount(text));
}

export function decimalFault(kind: DecimalFault, text: string): Fault {
  switch (kind) {
    case 'not-a-number':
      return fault(
        'not-a-number',
        `“${shown(text)}”不是数值。`,
        `“${shown(text)}” is not a number.`,
        '请只写数字和小数点，不写单位、千分位逗号或空格。',
        'Write digits and a decimal point only, without unit, thousands separators or spaces.',
      );
    case 'too-many-decimals':
      return fault(
        'too-many-decimals',
        `“${shown(text)}”的小数位数过多，无法精确保存。`,
        `“${shown(text)}” has too many decimals to be held exactly.`,
        '小数最多 20 位，请按仪器精度填写。',
        'Write at most 20 decimals, as many as the instrument gives.',
      );
    case 'too-large':
      return fault(
        'number-too-large',
        `“${shown(text)}”过大，无法精确保存。`,
        `“${shown(text)}” is too large to be held exactly.`,
        '请核对数值和单位。',
        'Check the value and its unit.',
      );
  }
}

export function negativeValue(text: string): Fault {
  return fault(
    'negative-value',
    `“${shown(text)}”为负数，此项不可能为负。`,
    `“${shown(text)}” is negative, which this cannot be.`,
    '请核对数值；缺测不要用 -1、-9999 等代替，无数据的不列此行。',
    'Check the value; do not write -1 or -9999 for a missing one, leave the row out.',
  );
}

export function outOfRange(text: string, least: string, most: string): Fault {
  return fault(
    'value-out-of-range',
    `“${shown(text)}”超出 ${least} 至 ${most} 的范围。`,
    `“${shown(text)}” is outside ${least} to ${most}.`,
    '请核对数值和单位；百分比请写成小数，如 75% 写 0.75。',
    'Check the value and its unit; write a percentage as a share, 75% as 0.75.',
  );
}

function notACount(text: string): Fault {
  return fault(
    'not-a-count',
    `“${shown(text)}”不是从 0 起的整数。`,
    `“${shown(text)}” is not a whole number from 0.`,
    '请填写个数，最多九位数字。',
    'Write a count of at most nine digits.',
  );
}
