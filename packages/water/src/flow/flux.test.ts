import {
  compareFractions,
  decimal,
  type Fraction,
  formatFraction,
  fraction,
  fractionOfDecimal,
} from '@shuize/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemValue } from '../class/item-value.ts';
import { DEFAULT_FLOW_PARAMETERS, type FlowParameters } from './flow-parameters.ts';
import { type FluxDay, fluxOfPeriod, fluxTonnes, netLoad } from './flux.ts';

const runs = { numRuns: process.env.SHUIZE_LONG === undefined ? 300 : 20_000, seed: 864 };
const exact = (text: string): Fraction => fractionOfDecimal(decimal(text));

function aDay(concentration: string | null, flow: string | null): FluxDay {
  return {
    concentration: concentration === null ? null : { kind: 'value', value: exact(concentration) },
    flow: flow === null ? null : exact(flow),
  };
}

function fluxOf(days: readonly FluxDay[], parameters: Partial<FlowParameters> = {}) {
  return fluxOfPeriod(days, { ...DEFAULT_FLOW_PARAMETERS, ...parameters });
}

describe('the flux of a section', () => {
  it('is exact: 18 mg/L in 12.5 m³/s are 19.44 t a day', () => {
    expect(compareFractions(fluxTonnes(exact('18.0'), exact('12.5'), fraction(1)), exact('19.44'))).toBe(0);
  });

  it('of a month sums its days, or multiplies its means', () => {
    const days = [aDay('10', '1'), aDay('20', '3')];
    expect(tonnesOf(days)).toBe('6.048');
    expect(tonnesOf(days, { fluxMethod: 'means-of-period' })).toBe('5.184');
  });

  it('is unknown with a day missing, and not smaller', () => {
    const days = [aDay('10', '1'), aDay(null, '3'), aDay('20', null)];
    expect(fluxOf(days)).toMatchObject({
      ok: false,
      error: { kind: 'incomplete-flux', days: 3, missingDays: 2 },
    });
    expect(tonnesOf(days, { fluxMethod: 'means-of-period' })).toBe('7.776');
    expect(tonnesOf([])).toBe('incomplete-flux');
    expect(tonnesOf([aDay(null, '3')], { fluxMethod: 'means-of-period' })).toBe('incomplete-flux');
  });

  it('counts below detection half its limit, or nothing where that is chosen', () => {
    const below: ItemValue = { kind: 'below-detection', limit: exact('1') };
    const none: ItemValue = { kind: 'not-detected' };
    const days = (concentration: ItemValue) => [{ concentration, flow: fraction(10) }];
    const nothing = { belowDetectionWeightOfLoad: decimal('0') };
    expect(tonnesOf(days(below))).toBe('0.432');
    expect(tonnesOf(days(below), nothing)).toBe('0.000');
    expect(tonnesOf(days(none))).toBe('incomplete-flux');
    expect(tonnesOf(days(none), nothing)).toBe('0.000');
  });

  it('of water without flow is nothing', () => {
    expect(tonnesOf([aDay('3', '0')])).toBe('0.000');
  });

  it('of the days together is that of the mean concentration where the flow is steady', () => {
    const hundredths = fc.integer({ min: 0, max: 10_000 }).map((value) => fraction(value, 100));
    fc.assert(
      fc.property(fc.array(hundredths, { minLength: 1 }), hundredths, (concentrations, flow) => {
        const days = concentrations.map((value) => ({
          concentration: { kind: 'value', value } as const,
          flow,
        }));
        const [bySum, byMeans] = [fluxOf(days), fluxOf(days, { fluxMethod: 'means-of-period' })];
        expect(bySum.ok && byMeans.ok && compareFractions(bySum.value, byMeans.value)).toBe(0);
      }),
      runs,
    );
  });
});

describe('the net load of a place', () => {
  it('[SMX-J1] is what leaves less what comes in, and may be below zero', () => {
    expect(netLoad([fraction(5), fraction(2)], [fraction(3)])).toEqual(fraction(4));
    expect(netLoad([fraction(1)], [fraction(3)])).toEqual(fraction(-2));
    expect(netLoad([fraction(1)], [])).toEqual(fraction(1));
  });

  it('is unknown when any part of it is', () => {
    expect(netLoad([fraction(5), null], [fraction(3)])).toBeNull();
    expect(netLoad([fraction(5)], [null])).toBeNull();
  });
});

/** Tonnes with three decimals, or the kind of failure. */
function tonnesOf(days: readonly FluxDay[], parameters: Partial<FlowParameters> = {}): string {
  const flux = fluxOf(days, parameters);
  return flux.ok ? formatFraction(flux.value, 3) : flux.error.kind;
}
