import { classOfLevel, type IndicatorCode, WATER_BODY_KINDS } from '@shuize/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedPointOfFraction } from '../concentration/fixed-point.ts';
import { standardWith } from '../standards/standard-in-force.fixture.ts';
import { evaluateColumns, NO_CLASS, type SectionColumns } from './class-columns.ts';
import type { EvaluationMode } from './item-class.ts';
import { itemBit, itemsOfMask, itemsThatCount, maskOfItems } from './item-list.ts';
import { countedValue, itemValueOf } from './item-value.ts';
import { compileLimitSteps } from './limit-steps.ts';
import { evaluateSection } from './section-class.ts';
import { anyKind, anyMeasuredItems, type MeasuredItem } from './section-values.fixture.ts';

const runs = { numRuns: process.env.SHUIZE_LONG === undefined ? 100 : 5000, seed: 2011 };
const modes: readonly EvaluationMode[] = ['assessment', 'real-time'];
const rowOf = fc.record({
  kind: anyKind,
  items: anyMeasuredItems,
  temperature: fc.option(fc.integer({ min: -20, max: 400 })),
});

describe('classes over columns', () => {
  it.each(modes)('[PF-2] are those of the sections one by one, in %s', (mode) => {
    const answers = fc.constantFrom('fixed', 'fixed-or-saturation');
    fc.assert(
      fc.property(fc.array(rowOf, { maxLength: 12 }), answers, (rows, oxygenClassOne) => {
        const standard = standardWith({ oxygenClassOne });
        const columns = evaluateColumns(
          columnsOf(rows.map(withTemperature)),
          compileLimitSteps(standard, mode),
        );
        const each = rows.map(withTemperature).map(({ kind, items }) => {
          const values = new Map(items.map(([code, value]) => [code, itemValueOf(value)]));
          return evaluateSection({ kind, values }, standard, mode);
        });
        expect(Array.from(columns.level, (level) => classOfLevel(level) ?? null)).toEqual(
          each.map((section) => section.class),
        );
        expect(Array.from(columns.deciding, itemsOfMask)).toEqual(
          each.map(({ deciding }) => itemsOfMask(maskOfItems(deciding))),
        );
      }),
      runs,
    );
  });

  it('do not depend on the order of the columns', () => {
    fc.assert(
      fc.property(fc.array(rowOf, { maxLength: 8 }), (rows) => {
        const steps = compileLimitSteps(standardWith(), 'assessment');
        const columns = columnsOf(rows);
        const reversed = { ...columns, items: [...columns.items].reverse() };
        expect(evaluateColumns(reversed, steps)).toEqual(evaluateColumns(columns, steps));
      }),
      runs,
    );
  });

  it('count only the items of the mask', () => {
    const steps = compileLimitSteps(standardWith(), 'assessment');
    const items = [
      { indicator: 'NH3N', values: Float64Array.of(400_000, 400_000) },
      { indicator: 'COD', values: Float64Array.of(45_000_000, 45_000_000) },
    ] as const;
    const judged = Uint32Array.of(itemBit('NH3N'), itemBit('NH3N') | itemBit('COD'));
    const { level } = evaluateColumns(
      { kinds: Uint8Array.of(0, 0), items, judged, notDetected: null },
      steps,
    );
    expect([...level]).toEqual([1, 5]);
  });

  it('are none where every value is missing', () => {
    const steps = compileLimitSteps(standardWith(), 'assessment');
    const items = [{ indicator: 'NH3N', values: Float64Array.of(Number.NaN) }] as const;
    const columns = evaluateColumns(
      { kinds: Uint8Array.of(0), items, judged: itemBit('NH3N'), notDetected: null },
      steps,
    );
    expect([...columns.level]).toEqual([NO_CLASS]);
    expect([...columns.deciding]).toEqual([0]);
  });
});

interface Row {
  readonly kind: (typeof WATER_BODY_KINDS)[number];
  readonly items: readonly MeasuredItem[];
}

function withTemperature({ kind, items, temperature }: Row & { readonly temperature: number | null }): Row {
  const measured: MeasuredItem[] =
    temperature === null ? [] : [['WT', { kind: 'value', value: { mantissa: temperature, decimals: 1 } }]];
  return { kind, items: [...items, ...measured] };
}

/** The rows as columns, with items whose detection limit is above class three masked out. */
function columnsOf(rows: readonly Row[]): SectionColumns {
  const standard = standardWith();
  const judged = new Uint32Array(rows.length).fill(maskOfItems(itemsThatCount(standard)));
  const notDetected = new Uint32Array(rows.length);
  const columns = new Map<IndicatorCode, Float64Array>();
  for (const [row, { kind, items }] of rows.entries()) {
    const values = new Map(items.map(([code, value]) => [code, itemValueOf(value)]));
    for (const { indicator, reason } of evaluateSection({ kind, values }, standard, 'assessment').notJudged) {
      if (reason === 'detection-limit-too-high') {
        judged[row] = (judged[row] ?? 0) & ~itemBit(indicator);
      }
    }
    for (const [code, value] of values) {
      const counted = countedValue(value, standard.parameters.belowDetectionWeight);
      if (counted === null) {
        notDetected[row] = (notDetected[row] ?? 0) | itemBit(code);
      } else {
        const column = columns.get(code) ?? new Float64Array(rows.length).fill(Number.NaN);
        column[row] = fixedPointOfFraction(counted, code);
        columns.set(code, column);
      }
    }
  }
  return {
    kinds: Uint8Array.from(rows, ({ kind }) => WATER_BODY_KINDS.indexOf(kind)),
    items: Array.from(columns, ([indicator, values]) => ({ indicator, values })),
    judged,
    notDetected,
  };
}
