import {
  classLevel,
  classOfLevel,
  decimal,
  formatDecimal,
  fraction,
  fractionOfDecimal,
  type IndicatorCode,
  invariant,
  multiplyFractions,
  statusText,
  type WaterClass,
} from '@shuize/domain';
import { expect } from 'vitest';
import { standardWith } from '../standards/standard-in-force.fixture.ts';
import { statusOfClass } from '../standards/status-of-class.ts';
import { testStandardsCases } from '../standards-cases.fixture.ts';
import { classByMean } from './class-by-mean.ts';
import { classShare, classShares, countClasses, formatSharePercent } from './class-counts.ts';
import { exceedRates } from './exceed-rates.ts';
import { aMember } from './group.fixture.ts';
import { statusByShares } from './status-by-shares.ts';

testStandardsCases<{ pct_I_III: string; pct_worse_V: string }, string>('basin-ratio', (input, expected) => {
  const status = statusByShares({
    good: shareOfPercent(input.pct_I_III),
    belowV: shareOfPercent(input.pct_worse_V),
  });
  expect(statusText(status).zh).toBe(expected);
});

interface CountCase {
  readonly classes?: readonly number[];
  readonly I_III?: number;
  readonly IV?: number;
  readonly V?: number;
  readonly worse_V?: number;
}

testStandardsCases<CountCase, Record<string, string>>('basin-count', (input, expected) => {
  const counts = countClasses(classesOf(input));
  const shares = classShares(counts);
  invariant(shares !== null, 'a case with sections');
  const printed: Record<string, string> = {
    pct_I_III: formatSharePercent(shares.good),
    pct_IV: formatSharePercent(classShare(counts, ['IV'])),
    pct_V: formatSharePercent(classShare(counts, ['V'])),
    pct_worse_V: formatSharePercent(shares.belowV),
    status: statusText(statusByShares(shares)).zh,
  };
  for (const [name, text] of Object.entries(expected)) {
    expect([name, printed[name]]).toEqual([name, text]);
  }
});

interface FewCase {
  readonly mean: Record<string, string>;
  readonly item_class: Record<string, number>;
  readonly class: number;
  readonly status: string;
}

testStandardsCases<{ sections: Partial<Record<IndicatorCode, string>>[] }, FewCase>(
  'basin-few',
  ({ sections }, expected) => {
    const outcome = classByMean(
      sections.map((texts) => aMember(texts).section),
      standardWith(),
    );
    invariant(outcome.class !== null, 'a case with values');
    const rounded = ({ rounded: each }: { rounded: Parameters<typeof formatDecimal>[0] | null }) =>
      each === null ? null : formatDecimal(each);
    expect(Object.fromEntries(outcome.judged.map((item) => [item.indicator, rounded(item)]))).toEqual(
      expected.mean,
    );
    expect(
      Object.fromEntries(outcome.judged.map((item) => [item.indicator, classLevel(item.class) + 1])),
    ).toEqual(expected.item_class);
    expect([classLevel(outcome.class) + 1, statusText(statusOfClass(outcome.class)).zh]).toEqual([
      expected.class,
      expected.status,
    ]);
  },
);

testStandardsCases<
  { sections: number; over_III: Record<IndicatorCode, number> },
  { item: IndicatorCode; rate: string }[]
>('basin-main', ({ sections, over_III }, expected) => {
  const counts = new Map(Object.entries(over_III) as [IndicatorCode, number][]);
  const rates = exceedRates(counts, sections).slice(0, 3);
  expect(rates.map(({ indicator, rate }) => ({ item: indicator, rate: formatSharePercent(rate) }))).toEqual(
    expected,
  );
});

function classesOf({ classes, I_III = 0, IV = 0, V = 0, worse_V = 0 }: CountCase): readonly WaterClass[] {
  if (classes !== undefined) {
    return classes.flatMap((position) => classOfLevel(position - 1) ?? []);
  }
  const some = (waterClass: WaterClass, count: number) => Array.from({ length: count }, () => waterClass);
  return [...some('III', I_III), ...some('IV', IV), ...some('V', V), ...some('below-V', worse_V)];
}

function shareOfPercent(percent: string) {
  return multiplyFractions(fractionOfDecimal(decimal(percent)), fraction(1, 100));
}
