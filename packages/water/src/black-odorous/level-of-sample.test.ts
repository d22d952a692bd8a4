import { decimal, type Fraction, fraction, fractionOfDecimal } from '@shuize/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithin } from '../limit/interval.ts';
import { exact, levels, ROWS } from './black-odorous.fixture.ts';
import { BLACK_ODOROUS_LEVELS } from './black-odorous-level.ts';
import {
  BLACK_ODOROUS_INDICATORS,
  type BlackOdorousIndicator,
  RURAL_BLACK_ODOROUS_LIMITS,
} from './black-odorous-tables.ts';
import { isRuralBlackOdorous } from './rural-black-odorous.ts';

const runs = { numRuns: process.env.SHUIZE_LONG === undefined ? 300 : 20_000, seed: 2015 };

const levelsOf = (indicator: BlackOdorousIndicator, ...values: readonly string[]) =>
  values.map((value) => levels({ [indicator]: value }).worst);

/** 0 for not black to 2 for heavy. */
function numberOf(indicator: BlackOdorousIndicator, value: number): number {
  const { worst } = levels({ [indicator]: String(value) });
  return worst === null ? -1 : BLACK_ODOROUS_LEVELS.indexOf(worst);
}

describe('the level of black-odorous water', () => {
  it('by transparency is not black from 25 cm and light from 10 cm', () => {
    expect(levelsOf('SD', '25', '24.99', '10', '9.99')).toEqual(['none', 'light', 'light', 'heavy']);
  });

  it('by oxygen is not black from 2.0 and light from 0.2', () => {
    expect(levelsOf('DO', '2.0', '1.99', '0.2', '0.19')).toEqual(['none', 'light', 'light', 'heavy']);
  });

  it('by ammonia is not black up to 8.0 and light up to 15', () => {
    expect(levelsOf('NH3N', '8.0', '8.01', '15', '15.01')).toEqual(['none', 'light', 'light', 'heavy']);
  });

  it('by redox potential is light at both ends, unless they are given to the levels beside', () => {
    expect(levelsOf('ORP', '51', '50', '-200', '-200.1')).toEqual(['none', 'light', 'light', 'heavy']);
    const beside = (ORP: string) => levels({ ORP }, {}, { redoxEnds: 'neighbouring-level' }).worst;
    expect(['50', '49.9', '-199.9', '-200'].map(beside)).toEqual(['none', 'light', 'light', 'heavy']);
  });

  it('[PF-2] is that of the worst indicator measured, and none when nothing was measured', () => {
    expect(levels({ SD: '30', DO: '1.0', NH3N: '20' })).toEqual({
      levels: { SD: 'none', DO: 'light', NH3N: 'heavy' },
      worst: 'heavy',
    });
    expect(levels({})).toEqual({ levels: {}, worst: null });
  });

  it('has every number in exactly one level', () => {
    const number = fc.integer({ min: -400_000, max: 400_000 }).map((value) => fraction(value, 1000));
    fc.assert(
      fc.property(fc.constantFrom(...BLACK_ODOROUS_INDICATORS), number, (indicator, value) => {
        const { values } = ROWS[indicator];
        expect(BLACK_ODOROUS_LEVELS.filter((level) => isWithin(values[level], value))).toHaveLength(1);
      }),
      runs,
    );
  });

  it('never gets better when one indicator gets worse', () => {
    const value = fc.integer({ min: -300, max: 300 });
    fc.assert(
      fc.property(fc.constantFrom(...BLACK_ODOROUS_INDICATORS), value, fc.nat(50), (indicator, at, by) => {
        const worse = indicator === 'NH3N' ? at + by : at - by;
        expect(numberOf(indicator, worse)).toBeGreaterThanOrEqual(numberOf(indicator, at));
      }),
      runs,
    );
  });
});

describe('transparency of water less than 25 cm deep', () => {
  const shallow = (SD: string, depth: Fraction, isClearToBottom = false) =>
    levels({ SD }, { depthCm: depth, isClearToBottom }).worst;

  it('is heavy below 40 % of the depth and light from there on', () => {
    expect(shallow('7.99', fraction(20))).toBe('heavy');
    expect(shallow('8', fraction(20))).toBe('light');
    expect(shallow('19', fraction(20))).toBe('light');
  });

  it('is not black when it is clear to the bottom', () => {
    expect(shallow('5', fraction(20), true)).toBe('none');
  });

  it('goes by the table at 25 cm and where the depth is not stated', () => {
    expect(shallow('9.9', fraction(25))).toBe('heavy');
    expect(shallow('24.9', fraction(25), true)).toBe('light');
    expect(levels({ SD: '24.9' }, { isClearToBottom: true }).worst).toBe('light');
  });

  it('may part light from none at 40 % of the depth instead', () => {
    const other = (SD: string, depthCm: string) =>
      levels({ SD }, { depthCm: exact(depthCm) }, { shallowTransparency: 'parts-light-from-none' }).worst;
    expect(other('8', '20')).toBe('none');
    expect(other('7.99', '20')).toBe('heavy');
    expect(other('9.8', '24.9')).toBe('heavy');
  });
});

describe('rural water', () => {
  const limits = RURAL_BLACK_ODOROUS_LIMITS[0]?.content;
  const rural = (texts: Readonly<Record<string, string>>, ruralIndicators: 'any' | 'all' = 'any') => {
    const values = Object.fromEntries(
      Object.entries(texts).map(([code, text]) => [code, fractionOfDecimal(decimal(text))]),
    );
    return limits && isRuralBlackOdorous({ values }, limits, { ruralIndicators });
  };

  it('is black and odorous by any indicator past its limit, and not on it', () => {
    expect(rural({ SD: '25', DO: '2', NH3N: '15' })).toBe(false);
    expect(rural({ SD: '24.9', DO: '2', NH3N: '15' })).toBe(true);
    expect(rural({ SD: '25', DO: '1.9' })).toBe(true);
    expect(rural({ NH3N: '15.1' })).toBe(true);
  });

  it('is undetermined while an indicator that could decide is not measured', () => {
    expect(rural({ SD: '25', DO: '2' })).toBeNull();
    expect(rural({ SD: '20', DO: '1' }, 'all')).toBeNull();
    expect(rural({ SD: '25' }, 'all')).toBe(false);
    expect(rural({ SD: '20', DO: '1', NH3N: '16' }, 'all')).toBe(true);
  });
});
