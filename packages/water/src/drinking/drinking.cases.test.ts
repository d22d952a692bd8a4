import { decimal, formatDecimal, fraction, type IndicatorCode } from '@shuize/domain';
import { expect } from 'vitest';
import { formatSharePercent } from '../group/class-counts.ts';
import { testStandardsCases } from '../standards-cases.fixture.ts';
import { aSurfaceResult, SOURCE_STANDARD, specificItem } from './drinking.fixture.ts';
import { evaluateSurfaceSource } from './evaluate-surface-source.ts';
import { sourceRates } from './source-rates.ts';

interface SourceInput {
  readonly t1: Partial<Record<IndicatorCode, string>>;
  readonly t2: Partial<Record<IndicatorCode, string>>;
  /** Name to value and limit. */
  readonly t3: Record<string, readonly [string, string]>;
  readonly volume: number;
}

testStandardsCases<SourceInput, { attained: boolean; over: string[]; attained_volume: number }>(
  'drinking',
  ({ t1, t2, t3, volume }, expected) => {
    for (const [name, [, limit]] of Object.entries(t3)) {
      expect(formatDecimal(specificItem(name).limitMgPerL)).toBe(formatDecimal(decimal(limit)));
    }
    const specific = Object.fromEntries(Object.entries(t3).map(([name, [value]]) => [name, value]));
    const { attains, over } = evaluateSurfaceSource(
      aSurfaceResult({ ...t1, ...t2 }, specific),
      SOURCE_STANDARD,
    );
    const rates = sourceRates([{ attains, intake: fraction(volume) }]);
    expect({
      attained: attains,
      over: over.map(({ item }) => (item.table === 3 ? item.name.zh : item.indicator)),
      attained_volume: Number(rates.attainedIntake.numerator / rates.attainedIntake.denominator),
    }).toEqual(expected);
  },
);

testStandardsCases<
  { sources: { ok: boolean; vol: number }[] },
  { by_number: string | null; by_volume: string | null }
>('drinking-rate', ({ sources }, expected) => {
  const { byNumber, byVolume } = sourceRates(
    sources.map(({ ok, vol }) => ({ attains: ok, intake: fraction(vol) })),
  );
  expect({
    by_number: byNumber && formatSharePercent(byNumber),
    by_volume: byVolume && formatSharePercent(byVolume),
  }).toEqual(expected);
});
