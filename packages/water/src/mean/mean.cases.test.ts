import {
  classLevel,
  decimal,
  type Fraction,
  formatDecimal,
  formatFraction,
  fractionOfDecimal,
  type IndicatorCode,
  invariant,
  parseMeasuredValue,
} from '@shuize/domain';
import { expect } from 'vitest';
import { judgeItem } from '../class/item-class.ts';
import { countedValue, itemValueOf } from '../class/item-value.ts';
import { roundKeepingDigit } from '../concentration/rounding.ts';
import { standardWith } from '../standards/standard-in-force.fixture.ts';
import { testStandardsCases } from '../standards-cases.fixture.ts';
import { meanOfValues } from './exact-mean.ts';
import { meanOfPeriod } from './period-mean.ts';

testStandardsCases<{ values: string[] }, { mean_2dp: string; evaluation: string }>(
  'ph-mean',
  ({ values }, expected) => {
    const mean = meanOfValues(
      values.map((text) => fractionOfDecimal(decimal(text))),
      'pH',
    );
    expect({
      mean_2dp: formatFraction(mean, 2),
      evaluation: formatDecimal(roundKeepingDigit(mean, standardWith().parameters.phDecimals)),
    }).toEqual(expected);
  },
);

testStandardsCases<
  { item: IndicatorCode; values: string[] },
  { mean: string; rounded: string; class: number }
>('average', ({ item, values }, expected) => {
  const mean = meanOfValues(values.map(counted), item);
  const judged = judgeItem(
    new Map([[item, { kind: 'value', value: mean }]]),
    item,
    'river',
    standardWith(),
    'assessment',
  );
  invariant(judged?.kind === 'classed' && judged.rounded !== null, 'a mean with a class');
  const decimals = expected.mean.split('.')[1]?.length ?? 0;
  expect({
    mean: formatFraction(mean, decimals),
    rounded: formatDecimal(judged.rounded),
    class: classLevel(judged.class) + 1,
  }).toEqual(expected);
});

testStandardsCases<{ valid_months: number }, { annual_ok: boolean }>(
  'validity',
  ({ valid_months: months }, expected) => {
    const entries = Array.from({ length: months }, () => ({
      kind: 'mean' as const,
      value: fractionOfDecimal(decimal('0.5')),
    }));
    const mean = meanOfPeriod(entries, 'NH3N', standardWith().parameters.minimumMonthsOfYear);
    expect({ annual_ok: mean.ok }).toEqual(expected);
  },
);

function counted(text: string): Fraction {
  const measured = parseMeasuredValue(text);
  invariant(measured !== null, `${text} is a measured value`);
  const value = countedValue(itemValueOf(measured), standardWith().parameters.belowDetectionWeight);
  invariant(value !== null, `${text} counts`);
  return value;
}
