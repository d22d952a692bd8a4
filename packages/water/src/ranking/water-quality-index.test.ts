import {
  type Decimal,
  decimal,
  type Fraction,
  formatFraction,
  fractionOfDecimal,
  type IndicatorCode,
  invariant,
  TARGET_CLASSES,
  type WaterBodyKind,
} from '@shuize/domain';
import { Decimal as BigDecimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limitOf } from '../standards/class-limit.ts';
import { standardWith } from '../standards/standard-in-force.fixture.ts';
import { type WaterQualityIndex, waterQualityIndex } from './water-quality-index.ts';

const RUNS = process.env.SHUIZE_LONG === undefined ? 200 : 20_000;
const ITEMS_5: readonly IndicatorCode[] = ['pH', 'DO', 'CODMn', 'NH3N', 'TP'];

function valuesOf(texts: Readonly<Partial<Record<IndicatorCode, string>>>): Map<IndicatorCode, Fraction> {
  const entries = Object.entries(texts) as [IndicatorCode, string][];
  return new Map(entries.map(([indicator, text]) => [indicator, fractionOfDecimal(decimal(text))]));
}

function printed(outcome: WaterQualityIndex): string {
  return outcome.kind === 'index' ? formatFraction(outcome.index, 4) : outcome.kind;
}

const FIVE = valuesOf({ pH: '7.5', DO: '10', CODMn: '3', NH3N: '0.5', TP: '0.1' });

describe('[PF-2] water quality index of a city', () => {
  it('is the sum of its item indices, not their mean', () => {
    const outcome = waterQualityIndex(FIVE, 'river', standardWith(), ITEMS_5);
    expect(printed(outcome)).toBe('2.2500');
  });

  it('judges total phosphorus of a lake by the limit of lakes', () => {
    const outcome = waterQualityIndex(FIVE, 'lake', standardWith(), ITEMS_5);
    expect(printed(outcome)).toBe('3.7500');
  });

  it('is not computable with items missing, and names them', () => {
    const outcome = waterQualityIndex(FIVE, 'river', standardWith());
    expect(outcome.kind).toBe('not-computable');
    expect(outcome.missing).toHaveLength(16);
    expect(outcome.missing).toContain('Hg');
  });

  it('sums the items that have values where that is chosen, and still names the missing', () => {
    const outcome = waterQualityIndex(FIVE, 'river', standardWith({ cwqiMissingItem: 'left-out' }));
    expect([printed(outcome), outcome.missing.length]).toEqual(['2.2500', 16]);
  });

  it('has no value when nothing was monitored, which is never an index of zero', () => {
    const outcome = waterQualityIndex(new Map(), 'river', standardWith({ cwqiMissingItem: 'left-out' }));
    expect(outcome.kind).toBe('not-computable');
  });

  it('takes pH as measured or as an integer', () => {
    const values = valuesOf({ pH: '8.50' });
    expect(printed(waterQualityIndex(values, 'river', standardWith(), ['pH']))).toBe('0.7500');
    const rounded = standardWith({ cwqiPh: 'integer' });
    expect(printed(waterQualityIndex(values, 'river', rounded, ['pH']))).toBe('0.5000');
  });

  it('counts pH from 7 on either side, the acid side over one unit and the other over two', () => {
    const indexOf = (ph: string) =>
      printed(waterQualityIndex(valuesOf({ pH: ph }), 'river', standardWith(), ['pH']));
    expect([indexOf('6.5'), indexOf('7.0'), indexOf('7.5')]).toEqual(['0.5000', '0.0000', '0.2500']);
  });

  it('has no index of dissolved oxygen that is zero', () => {
    const outcome = waterQualityIndex(valuesOf({ DO: '0' }), 'river', standardWith(), ['DO']);
    expect(outcome).toEqual({ kind: 'not-computable', missing: ['DO'] });
  });

  it('agrees with arbitrary-precision decimals to the last printed digit', () => {
    const items = standardWith().classItems.content;
    const value = fc.record({
      mantissa: fc.integer({ min: 1, max: 2_000_000 }),
      decimals: fc.integer({ min: 3, max: 6 }),
    });
    const water = fc.record({
      kind: fc.constantFrom<WaterBodyKind>('river', 'lake'),
      values: fc.array(value, { minLength: items.length, maxLength: items.length }),
    });
    fc.assert(
      fc.property(water, ({ kind, values }) => {
        const measured = new Map(items.map((item, position) => [item, values[position] ?? decimal('1')]));
        const exact = new Map([...measured].map(([item, each]) => [item, fractionOfDecimal(each)]));
        expect(printed(waterQualityIndex(exact, kind, standardWith()))).toBe(sumByDecimals(measured, kind));
      }),
      { numRuns: RUNS },
    );
  });
});

const Precise = BigDecimal.clone({ precision: 60, rounding: BigDecimal.ROUND_HALF_EVEN });

function sumByDecimals(values: ReadonlyMap<IndicatorCode, Decimal>, kind: WaterBodyKind): string {
  let sum = new Precise(0);
  for (const [indicator, { mantissa, decimals }] of values) {
    sum = sum.plus(
      indexByDecimals(indicator, new Precise(mantissa).div(new Precise(10).pow(decimals)), kind),
    );
  }
  return sum.toFixed(4);
}

function indexByDecimals(indicator: IndicatorCode, value: BigDecimal, kind: WaterBodyKind): BigDecimal {
  if (indicator === 'pH') {
    return value.lte(7) ? new Precise(7).minus(value) : value.minus(7).div(2);
  }
  const limit = limitOf(standardWith().limits.content, indicator, kind, TARGET_CLASSES[2] ?? 'III');
  invariant(limit !== null && limit.direction !== 'within', `${indicator} has a limit`);
  const { mantissa, decimals } = limit.limit.printed;
  const classThree = new Precise(mantissa).div(new Precise(10).pow(decimals));
  return indicator === 'DO' ? classThree.div(value) : value.div(classThree);
}
