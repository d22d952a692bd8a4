import { formatDecimal, formatFraction } from '@shuize/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SPEARMAN_CRITICAL_VALUES } from './spearman-critical-values.ts';
import { type SpearmanTrend, spearmanTrend } from './spearman-trend.ts';

const DEFAULTS = { significance: '0.05', spearmanOffTable: 'normal-approximation' } as const;
const RUNS = process.env.SHUIZE_LONG === undefined ? 200 : 20_000;

const ascending = (a: number, b: number) => a - b;

function trendOf(values: readonly number[], parameters = DEFAULTS): SpearmanTrend {
  return spearmanTrend(values, ascending, parameters);
}

function criticalOf(count: number, spearmanOffTable: 'normal-approximation' | 'interpolation'): string {
  const values = Array.from({ length: count }, (_, index) => index);
  const trend = spearmanTrend(values, ascending, { significance: '0.05', spearmanOffTable });
  return trend.kind === 'trend' ? formatDecimal(trend.critical) : trend.kind;
}

/** The coefficient by its words: sort, give places, share the places of ties, sum the squared differences. */
function coefficientByDefinition(values: readonly number[]): number {
  const sorted = [...values].sort(ascending);
  const squares = values.map((value, index) => {
    const places = sorted.flatMap((other, place) => (other === value ? [place + 1] : []));
    const rank = places.reduce((sum, place) => sum + place, 0) / places.length;
    return (rank - (index + 1)) ** 2;
  });
  const count = values.length;
  return 1 - (6 * squares.reduce((sum, square) => sum + square, 0)) / (count ** 3 - count);
}

describe('the rank test of a trend', () => {
  it('makes no test of four periods, and one of five', () => {
    expect(trendOf([4, 3, 2, 1])).toEqual({ kind: 'too-few-values', count: 4 });
    expect(trendOf([5, 4, 3, 2, 1])).toMatchObject({
      kind: 'trend',
      direction: 'falling',
      isSignificant: true,
    });
  });

  it('compares the coefficient as rounded: of six values 0.82857 reaches the printed .829', () => {
    const trend = trendOf([0.9, 1.1, 1.2, 1.0, 1.5, 1.7]);
    expect(trend).toMatchObject({ direction: 'rising', isSignificant: true });
    expect(trend.kind === 'trend' && formatFraction(trend.coefficient, 5)).toBe('0.82857');
  });

  it('finds the coefficient next below the critical value not significant', () => {
    const trend = trendOf([3, 1, 2, 5, 4, 6]);
    expect(trend.kind === 'trend' && formatDecimal(trend.rounded)).toBe('0.771');
    expect(trend).toMatchObject({ direction: 'rising', isSignificant: false });
  });

  it('tells values that never change apart from a trend, where the formula alone would give 0.5', () => {
    expect(trendOf(Array.from({ length: 20 }, () => 0.025))).toEqual({ kind: 'constant' });
  });

  it('has no direction when ups and downs cancel out', () => {
    expect(trendOf([5, 1, 2, 3, 4])).toMatchObject({ direction: 'level', isSignificant: false });
  });

  it('takes z/√(N−1) or the straight line where the table has no row, and the former beyond its end', () => {
    expect(criticalOf(11, 'normal-approximation')).toBe('0.520');
    expect(criticalOf(11, 'interpolation')).toBe('0.535');
    expect(criticalOf(15, 'interpolation')).toBe('0.440');
    expect(criticalOf(31, 'interpolation')).toBe('0.300');
    expect(criticalOf(36, 'interpolation')).toBe('0.278');
  });

  it('asks more at the level of 0.01', () => {
    const values = [0.9, 1.1, 1.2, 1.0, 1.5, 1.7];
    const strict = spearmanTrend(values, ascending, { ...DEFAULTS, significance: '0.01' });
    expect(strict).toMatchObject({ isSignificant: false, critical: { mantissa: 943, decimals: 3 } });
  });

  it('has critical values that fall as values grow more, and are higher at 0.01', () => {
    const rows = [...SPEARMAN_CRITICAL_VALUES.content.values()];
    for (const [index, row] of rows.entries()) {
      expect(row['0.01']).toBeGreaterThan(row['0.05']);
      expect(row['0.05']).toBeLessThan(rows[index - 1]?.['0.05'] ?? 1001);
    }
  });

  it('agrees with the coefficient by its definition, ties included', () => {
    const series = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 5, maxLength: 40 });
    fc.assert(
      fc.property(series, (values) => {
        const trend = trendOf(values);
        if (trend.kind === 'trend') {
          const { numerator, denominator } = trend.coefficient;
          expect(Number(numerator) / Number(denominator)).toBeCloseTo(coefficientByDefinition(values), 10);
        } else {
          expect([trend.kind, new Set(values).size]).toEqual(['constant', 1]);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('turns its sign when time runs backwards and no values tie', () => {
    const series = fc.uniqueArray(fc.integer(), { minLength: 5, maxLength: 30 });
    fc.assert(
      fc.property(series, (values) => {
        const [forward, backward] = [trendOf(values), trendOf([...values].reverse())];
        if (forward.kind === 'trend' && backward.kind === 'trend') {
          expect(formatFraction(backward.coefficient, 9)).toBe(
            formatFraction({ ...forward.coefficient, numerator: -forward.coefficient.numerator }, 9),
          );
        }
      }),
      { numRuns: RUNS },
    );
  });
});
