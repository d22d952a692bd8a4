import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasLostDigits, numberText } from './number-text.ts';

describe('A number in a cell', () => {
  it('is printed as a person sees it', () => {
    expect(numberText(0.1 + 0.2, 0)).toBe('0.3');
    expect(numberText(1.005 * 100, 0)).toBe('100.5');
    expect(numberText(4.35 * 100, 0)).toBe('435');
    expect(numberText(7.2999999999999995e-2, 0)).toBe('0.073');
    expect(numberText(-0, 0)).toBe('0');
    expect(numberText(1e12, 0)).toBe('1000000000000');
    expect(numberText(0.000_000_1, 0)).toBe('1e-7');
    expect(numberText(1 / 3, 0)).toBe('0.333333333333333');
  });

  it('has zeros in front when its format puts them there', () => {
    expect(numberText(1234, 6)).toBe('001234');
    expect(numberText(1234567, 6)).toBe('1234567');
    expect(numberText(-1234, 6)).toBe('-1234');
    expect(numberText(1.5, 6)).toBe('1.5');
  });

  it('of at most 15 digits comes out as it was typed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999_999 }), fc.nat(6), (mantissa, decimals) => {
        const digits = String(mantissa).padStart(decimals + 1, '0');
        const typed = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
        const trimmed = decimals === 0 ? typed : typed.replace(/\.?0+$/, '');
        expect(numberText(Number(typed), 0)).toBe(trimmed);
      }),
      { numRuns: 500, seed: 32 },
    );
  });

  it('of 16 digits before the point may have lost some', () => {
    expect([999_999_999_999_999, 1e15, -1e15].map(hasLostDigits)).toEqual([false, true, true]);
  });
});
