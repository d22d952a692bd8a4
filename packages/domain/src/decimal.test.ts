import { Decimal as Oracle } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDecimals, decimal, formatDecimal, parseDecimal } from './decimal.ts';

const runs = { numRuns: process.env.SHUIZE_LONG ? 50_000 : 2_000, seed: 11 };
const written = fc
  .tuple(fc.constantFrom('', '-'), fc.nat({ max: 999_999 }), fc.stringMatching(/^\d{0,8}$/))
  .map(([sign, whole, part]) => `${sign}${whole}${part === '' ? '' : `.${part}`}`);

describe('a decimal number', () => {
  it('keeps its trailing zeros', () => {
    expect(formatDecimal(decimal('3.00'))).toBe('3.00');
    expect(formatDecimal(decimal('.5'))).toBe('0.5');
    expect(formatDecimal(decimal('-0.05'))).toBe('-0.05');
    expect(formatDecimal(decimal('5E-05'))).toBe('0.00005');
  });

  it('is not read from what is no number, is too large or too fine', () => {
    for (const text of ['', '.', '1,000', '0x10', '1 000', 'NaN', '１']) {
      expect(parseDecimal(text)).toEqual({ ok: false, error: 'not-a-number' });
    }
    expect(parseDecimal('1e999')).toEqual({ ok: false, error: 'too-large' });
    expect(parseDecimal('1e-99')).toEqual({ ok: false, error: 'too-many-decimals' });
  });

  it('is written as it was read, and compares as an oracle does', () => {
    fc.assert(
      fc.property(written, written, (a, b) => {
        expect(new Oracle(formatDecimal(decimal(a))).equals(a)).toBe(true);
        expect(Math.sign(compareDecimals(decimal(a), decimal(b)))).toBe(new Oracle(a).comparedTo(b) + 0);
      }),
      runs,
    );
  });

  it('of more than fifteen digits rounds afterwards as the full number would', () => {
    const digits = fc.stringMatching(/^[1-9]\d{3}\.\d{18}$/);
    const ending = fc.constantFrom('', '5', '50', '500000', '4999999', '5000001');
    fc.assert(
      fc.property(digits, ending, fc.integer({ min: 0, max: 6 }), (text, end, places) => {
        const full = `${text.slice(0, 5 + places)}${end}`;
        const kept = new Oracle(formatDecimal(decimal(full.padEnd(24, '0'))));
        const rounded = (value: Oracle) => value.toFixed(places, Oracle.ROUND_HALF_EVEN);
        expect(rounded(kept)).toBe(rounded(new Oracle(full)));
      }),
      runs,
    );
  });
});
