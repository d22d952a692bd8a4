import {
  type Decimal,
  decimal,
  type Fraction,
  formatDecimal,
  formatFraction,
  type IndicatorCode,
  invariant,
  parseMeasuredValue,
} from '@shuize/domain';
import { expect } from 'vitest';
import { countedValue, itemValueOf } from '../class/item-value.ts';
import { standardWith } from '../standards/standard-in-force.fixture.ts';
import { testStandardsCases } from '../standards-cases.fixture.ts';
import { cityIndex, indexChangePercent } from './city-index.ts';
import { itemIndex } from './item-index.ts';
import { rankAscending } from './rank-ascending.ts';
import { waterQualityIndex } from './water-quality-index.ts';

const standard = standardWith();

testStandardsCases<{ item: IndicatorCode; value: string; lake: boolean }, string>(
  'cwqi-item',
  ({ item, value, lake }, expected) => {
    const index = itemIndex(item, valueOfText(value), lake ? 'lake' : 'river', standard.limits.content);
    expect(index === null ? null : formatFraction(index, 4)).toBe(expected);
  },
);

testStandardsCases<{ values: Record<IndicatorCode, string> }, string>('cwqi', ({ values }, expected) => {
  const entries = Object.entries(values) as [IndicatorCode, string][];
  const means = new Map(entries.map(([item, text]) => [item, valueOfText(text)]));
  const outcome = waterQualityIndex(means, 'river', standard);
  expect(outcome.kind === 'index' ? formatFraction(outcome.index, 4) : outcome.missing).toBe(expected);
});

testStandardsCases<{ river: string; M: number; lake: string; N: number }, string>(
  'cwqi-city',
  ({ river, M, lake, N }, expected) => {
    const index = cityIndex({ index: valueOfText(river), count: M }, { index: valueOfText(lake), count: N });
    expect(index === null ? null : formatFraction(index, 4)).toBe(expected);
  },
);

testStandardsCases<{ now: string; old: string }, string>('cwqi-delta', ({ now, old }, expected) => {
  expect(formatDecimal(indexChangePercent(decimal(now), decimal(old)))).toBe(expected);
});

testStandardsCases<Record<string, string>, string[]>('cwqi-rank', (published, expected) => {
  const indexOf = ([, index]: [string, string]): Decimal => decimal(index);
  const ranked = rankAscending(Object.entries(published), indexOf, 'shared-then-skipped');
  expect(ranked.map(({ entry: [city] }) => city)).toEqual(expected);
});

function valueOfText(text: string): Fraction {
  const measured = parseMeasuredValue(text);
  const value =
    measured === null ? null : countedValue(itemValueOf(measured), standard.parameters.belowDetectionWeight);
  invariant(value !== null, `${text} is a value`);
  return value;
}
