import {
  decimal,
  type Fraction,
  formatDecimal,
  formatFraction,
  fractionOfDecimal,
  type IndicatorCode,
  invariant,
  TARGET_CLASSES,
} from '@shuize/domain';
import { expect } from 'vitest';
import { multipleOverLimit } from '../class/exceedance-multiple.ts';
import { limitOf } from '../standards/class-limit.ts';
import { standardWith } from '../standards/standard-in-force.fixture.ts';
import { testStandardsCases } from '../standards-cases.fixture.ts';
import { roundKeepingDigit } from './rounding.ts';

testStandardsCases<{ value: string; decimals: number }, string>('round', ({ value, decimals }, expected) => {
  const rounded = roundKeepingDigit(fractionOfDecimal(decimal(value)), decimals);
  expect(formatDecimal(rounded)).toBe(expected);
});

testStandardsCases<
  { item: IndicatorCode; value: string; standard_class: number; lake: boolean },
  { exact: string; dp2: string; dp1: string } | null
>('multiple', ({ item, value, standard_class: level, lake }, expected) => {
  const targetClass = TARGET_CLASSES[level - 1];
  invariant(targetClass !== undefined, 'a class from 1 to 5');
  const limit = limitOf(standardWith().limits.content, item, lake ? 'lake' : 'river', targetClass);
  const multiple = limit && multipleOverLimit(fractionOfDecimal(decimal(value)), limit);
  expect(
    multiple && {
      exact: exactly(multiple),
      dp2: formatFraction(multiple, 2),
      dp1: formatFraction(multiple, 1),
    },
  ).toEqual(expected);
});

/** The shortest decimal that is exactly the fraction. */
function exactly(value: Fraction): string {
  let decimals = 0;
  while ((value.numerator * 10n ** BigInt(decimals)) % value.denominator !== 0n) {
    decimals += 1;
  }
  return formatFraction(value, decimals);
}
