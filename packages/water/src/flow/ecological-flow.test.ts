import { type Day, type Fraction, firstDayOfMonth, fraction, monthOf } from '@shuize/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type EcologicalFlowTarget,
  evaluateEcologicalFlow,
  type FlowComparison,
  type FlowDay,
  flowAttainment,
} from './ecological-flow.ts';
import { DEFAULT_FLOW_PARAMETERS, FLOW_PARAMETERS } from './flow-parameters.ts';

const runs = { numRuns: process.env.SHUIZE_LONG === undefined ? 300 : 20_000, seed: 67 };
const LEFT_OUT = { ...DEFAULT_FLOW_PARAMETERS, unknownFlow: 'left-out' } as const;
const FIRST = firstDayOfMonth(monthOf(2023, 1));

/** Days from 1 January 2023 on. */
function daysFrom(values: readonly (number | null)[]): readonly FlowDay[] {
  return values.map((value, index) => ({
    day: (FIRST + index) as Day,
    value: value === null ? null : fraction(value),
  }));
}

function aTarget(
  statistic: 'mean-of-day' | 'mean-of-month' | 'volume-of-month',
  byMonth: readonly (number | null)[],
  passLine: Fraction | null = null,
): EcologicalFlowTarget {
  const values = Array.from({ length: 12 }, (_, month) => byMonth[month] ?? null);
  return {
    type: 'base-flow',
    asked: { statistic, byMonth: values.map((value) => (value === null ? null : fraction(value))) },
    passLine,
  };
}

const everyMonth = (value: number) => Array.from({ length: 12 }, () => value);
const many = (count: number, value: number | null) => Array.from({ length: count }, () => value);

describe('a reach against its ecological flow', () => {
  it('attains on a day on the target and not just below; a river run dry misses', () => {
    const days = daysFrom([10, 9, 0]);
    const attainment = evaluateEcologicalFlow(
      days,
      aTarget('mean-of-day', everyMonth(10)),
      DEFAULT_FLOW_PARAMETERS,
    );
    expect(attainment).toMatchObject({
      attained: 1,
      missed: 2,
      unknown: 0,
      share: { least: fraction(1, 3), most: fraction(1, 3) },
      passes: false,
    });
  });

  it('[SMX-J3] passes from 90 % of the days on, or from the pass line of its own', () => {
    const target = aTarget('mean-of-day', everyMonth(10));
    const passes = (attained: number, missed: number, passLine: Fraction | null = null) =>
      evaluateEcologicalFlow(
        daysFrom([...many(attained, 12), ...many(missed, 8)]),
        { ...target, passLine },
        DEFAULT_FLOW_PARAMETERS,
      ).passes;
    expect(passes(9, 1)).toBe(true);
    expect(passes(89, 11)).toBe(false);
    expect(passes(89, 11, fraction(85, 100))).toBe(true);
    expect(passes(9, 1, fraction(1))).toBe(false);
  });

  it('is undetermined where days without data would decide, and told where they would not', () => {
    const target = aTarget('mean-of-day', everyMonth(10));
    const at = (values: readonly (number | null)[], parameters = DEFAULT_FLOW_PARAMETERS) =>
      evaluateEcologicalFlow(daysFrom(values), target, parameters);
    expect(at([...many(8, 12), null, 5])).toMatchObject({
      unknown: 1,
      share: { least: fraction(8, 10), most: fraction(9, 10) },
      passes: null,
    });
    expect(at([...many(18, 12), null, 5]).passes).toBe(true);
    expect(at([...many(8, 12), null, 5, 5]).passes).toBe(false);
    expect(at([...many(9, 12), null, 5], LEFT_OUT)).toMatchObject({ unknown: 1, passes: true });
    expect(at([null])).toMatchObject({ share: { least: fraction(0), most: fraction(1) }, passes: null });
    expect(at([null], LEFT_OUT)).toMatchObject({ share: null, passes: null });
    expect(at([])).toMatchObject({ share: null, passes: null });
  });

  it('has a target of its own each month, and none in a month without one', () => {
    const days = daysFrom([...many(31, 6), ...many(28, 6)]);
    expect(
      evaluateEcologicalFlow(days, aTarget('mean-of-day', [5, 7]), DEFAULT_FLOW_PARAMETERS),
    ).toMatchObject({ attained: 31, missed: 28 });
    expect(evaluateEcologicalFlow(days, aTarget('mean-of-day', [5]), DEFAULT_FLOW_PARAMETERS)).toMatchObject({
      attained: 31,
      missed: 0,
      passes: true,
    });
  });

  it('by month compares the mean of the month, unknown with a day missing', () => {
    const target = aTarget('mean-of-month', everyMonth(10));
    const days = [...many(15, 0), 10, ...many(15, 20)];
    expect(evaluateEcologicalFlow(daysFrom(days), target, DEFAULT_FLOW_PARAMETERS)).toMatchObject({
      attained: 1,
      passes: true,
    });
    const gap = [...many(30, 20), null];
    expect(evaluateEcologicalFlow(daysFrom(gap), target, DEFAULT_FLOW_PARAMETERS)).toMatchObject({
      unknown: 1,
      passes: null,
    });
    expect(evaluateEcologicalFlow(daysFrom(many(30, 20)), target, DEFAULT_FLOW_PARAMETERS).unknown).toBe(1);
  });

  it('by volume compares the water of a month or a year in cubic metres', () => {
    const month = (target: number) =>
      evaluateEcologicalFlow(
        daysFrom(many(31, 10)),
        aTarget('volume-of-month', [target]),
        DEFAULT_FLOW_PARAMETERS,
      ).passes;
    expect([month(31 * 864_000), month(31 * 864_000 + 1)]).toEqual([true, false]);
    const year = (days: number) =>
      evaluateEcologicalFlow(
        daysFrom(many(days, 10)),
        {
          type: 'base-volume',
          asked: { statistic: 'volume-of-year', volume: fraction(365 * 864_000) },
          passLine: null,
        },
        DEFAULT_FLOW_PARAMETERS,
      ).passes;
    expect([year(365), year(364)]).toEqual([true, null]);
  });

  it('has a share within 0 to 1 that any completion of unknown days keeps to', () => {
    const comparison = fc.record<FlowComparison>({
      value: fc.option(fc.nat(20).map((value) => fraction(value))),
      target: fc.nat(20).map((value) => fraction(value)),
    });
    fc.assert(
      fc.property(fc.array(comparison, { minLength: 1 }), fc.nat(40), (comparisons, filled) => {
        const open = flowAttainment(comparisons, DEFAULT_FLOW_PARAMETERS);
        const whole = flowAttainment(
          comparisons.map((each) => ({ ...each, value: each.value ?? fraction(filled) })),
          DEFAULT_FLOW_PARAMETERS,
        );
        expect(open.attained + open.missed + open.unknown).toBe(comparisons.length);
        expect(whole.unknown).toBe(0);
        expect(whole.attained).toBeGreaterThanOrEqual(open.attained);
        expect(whole.attained).toBeLessThanOrEqual(open.attained + open.unknown);
        expect(open.passes === null || open.passes === whole.passes).toBe(true);
      }),
      runs,
    );
  });

  it('has parameters whose default stands first among the answers', () => {
    for (const [name, parameter] of Object.entries(FLOW_PARAMETERS)) {
      expect(DEFAULT_FLOW_PARAMETERS).toHaveProperty(name, parameter.default);
      expect(parameter.answers?.[0]?.value ?? parameter.default).toBe(parameter.default);
    }
  });
});
