import {
  CELL_ABSENT,
  CELL_KNOWN,
  CELL_UNKNOWN,
  type Decimal,
  fraction,
  fractionOfDecimal,
  type MeasureColumn,
  measureOf,
} from '@shuize/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../language/condition.ts';
import { runs } from '../testing/scenario.fixture.ts';
import type { CellLayout } from './cells.ts';
import { compareColumns, compareWithNumber } from './compare-column.ts';
import type { Magnitude } from './evaluation-cache.ts';
import { boundsOf, satisfies } from './interval.ts';
import { STATUS_ABSENT, STATUS_MET, STATUS_NOT_MET, STATUS_UNDETERMINED } from './outcome.ts';

const COMPARISONS: readonly Comparison[] = ['at-or-above', 'above', 'at-or-below', 'below'];
const LARGEST = Number.MAX_SAFE_INTEGER;

/** One entity in one year each: cells stand one after another. */
function layoutOf(length: number): CellLayout {
  return {
    grain: { entity: 'section', period: 'year', item: null },
    entities: length,
    periods: { first: 2018, count: 1 },
    covered: { first: 2018, count: 1 },
    items: 1,
    length,
  };
}

function columnOf(cells: readonly (readonly [number, number])[], isOneDenominator: boolean): MeasureColumn {
  return {
    numerator: Float64Array.from(cells, ([numerator]) => numerator),
    denominator: isOneDenominator ? (cells[0]?.[1] ?? 1) : Float64Array.from(cells, ([, own]) => own),
    state: new Uint8Array(cells.length).fill(CELL_KNOWN),
  };
}

function magnitudeOf(column: MeasureColumn): Magnitude {
  const { numerator, denominator } = column;
  return {
    numerator: Math.max(...numerator.map(Math.abs)),
    denominator: typeof denominator === 'number' ? denominator : Math.max(...denominator),
  };
}

function denominatorOf({ denominator }: MeasureColumn, cell: number): number {
  return typeof denominator === 'number' ? denominator : (denominator[cell] ?? 1);
}

const anInteger = fc.oneof(
  fc.integer({ min: -5, max: 5 }),
  fc.integer({ min: -LARGEST, max: LARGEST }),
  fc.constantFrom(LARGEST, -LARGEST, LARGEST - 1),
);
const aDenominator = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: LARGEST }));
const aThreshold: fc.Arbitrary<Decimal> = fc.record({
  mantissa: fc.oneof(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -(10 ** 15), max: 10 ** 15 })),
  decimals: fc.integer({ min: 0, max: 20 }),
});

describe('comparing a column with a number', () => {
  it('is exact for every numerator, denominator and threshold that can be held', () => {
    const cells = fc.array(fc.tuple(anInteger, aDenominator), { minLength: 1, maxLength: 8 });
    const isExact = (
      pairs: readonly (readonly [number, number])[],
      threshold: Decimal,
      is: Comparison,
      isOneDenominator: boolean,
    ): void => {
      const column = columnOf(pairs, isOneDenominator);
      const statuses = new Uint8Array(pairs.length);
      const stretch = { from: 0, until: 1, threshold };
      compareWithNumber(statuses, layoutOf(pairs.length), column, magnitudeOf(column), is, stretch, 3);
      pairs.forEach(([numerator], cell) => {
        const value = fraction(numerator, denominatorOf(column, cell));
        const holds = satisfies(value, is, fractionOfDecimal(threshold));
        expect(statuses[cell]).toBe(holds ? STATUS_MET : STATUS_NOT_MET);
      });
    };
    fc.assert(
      fc.property(cells, aThreshold, fc.constantFrom(...COMPARISONS), fc.boolean(), isExact),
      runs(500),
    );
  });

  it('knows 0.6 over 0.2 to be exactly 2 times over, which plain floating point does not', () => {
    const column = columnOf([[600_000 - 200_000, 200_000]], false);
    const statuses = new Uint8Array(1);
    const threshold = { mantissa: 2, decimals: 0 };
    const stretch = { from: 0, until: 1, threshold };
    compareWithNumber(statuses, layoutOf(1), column, magnitudeOf(column), 'at-or-above', stretch, 3);
    expect((0.6 - 0.2) / 0.2 >= 2).toBe(false);
    expect(statuses[0]).toBe(STATUS_MET);
  });

  it('leaves absent cells absent and gives unknown ones the status of all their values together', () => {
    const column: MeasureColumn = {
      numerator: new Float64Array([Number.NaN, Number.NaN, 3]),
      denominator: 1,
      state: Uint8Array.of(CELL_ABSENT, CELL_UNKNOWN, CELL_KNOWN),
    };
    const statuses = new Uint8Array(3);
    const stretch = { from: 0, until: 1, threshold: { mantissa: 2, decimals: 0 } };
    const magnitude = { numerator: 3, denominator: 1 };
    compareWithNumber(statuses, layoutOf(3), column, magnitude, 'above', stretch, STATUS_UNDETERMINED);
    expect([...statuses]).toEqual([STATUS_ABSENT, STATUS_UNDETERMINED, STATUS_MET]);
  });
});

describe('comparing a column with another', () => {
  const bounds = boundsOf(measureOf('exceedance-multiple'));
  const sideOf = (column: MeasureColumn) => ({ column, magnitude: magnitudeOf(column), bounds });

  it('is exact for every pair of values', () => {
    const pairs = fc.array(fc.tuple(anInteger, aDenominator, anInteger, aDenominator), {
      minLength: 1,
      maxLength: 8,
    });
    const isExact = (rows: readonly (readonly [number, number, number, number])[], is: Comparison): void => {
      const left = columnOf(
        rows.map(([a, b]) => [a, b] as const),
        false,
      );
      const right = columnOf(
        rows.map(([, , c, d]) => [c, d] as const),
        false,
      );
      const statuses = compareColumns(layoutOf(rows.length), sideOf(left), is, sideOf(right));
      rows.forEach(([a, b, c, d], cell) => {
        const holds = satisfies(fraction(a, b), is, fraction(c, d));
        expect(statuses[cell]).toBe(holds ? STATUS_MET : STATUS_NOT_MET);
      });
    };
    fc.assert(fc.property(pairs, fc.constantFrom(...COMPARISONS), isExact), runs(300));
  });

  it('has nothing to judge where either side is absent, and decides by bounds where one is unknown', () => {
    const column = (state: number, value: number): MeasureColumn => ({
      numerator: new Float64Array([value]),
      denominator: 1,
      state: Uint8Array.of(state),
    });
    const status = (left: MeasureColumn, right: MeasureColumn, is: Comparison) =>
      compareColumns(layoutOf(1), sideOf(left), is, sideOf(right))[0];
    const [absent, unknown, known] = [
      column(CELL_ABSENT, 0),
      column(CELL_UNKNOWN, 0),
      column(CELL_KNOWN, -1),
    ];
    expect(status(known, absent, 'above')).toBe(STATUS_ABSENT);
    expect(status(absent, unknown, 'above')).toBe(STATUS_ABSENT);
    expect(status(known, unknown, 'above')).toBe(STATUS_NOT_MET);
    expect(status(unknown, known, 'at-or-above')).toBe(STATUS_MET);
    expect(status(unknown, known, 'above')).toBe(STATUS_UNDETERMINED);
  });
});
