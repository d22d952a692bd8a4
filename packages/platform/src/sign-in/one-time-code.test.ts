import { describe, expect, it } from 'vitest';
import { instantAt } from '../clock.ts';
import { newOneTimeSecret, oneTimeUri, stepOfCode } from './one-time-code.ts';

/** The secret of the examples, `12345678901234567890`, and their codes shortened to 6 figures. @see RFC 6238 appendix B */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('one-time codes', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
  ])('at %i seconds are those of RFC 6238', (second, code) => {
    expect(stepOfCode(SECRET, code, instantAt(second * 1_000))).toBe(Math.floor(second / 30));
  });

  it.each([
    ['two steps before', 29, null],
    ['one step before', 30, 2],
    ['at its last second', 89, 2],
    ['one step after', 119, 2],
    ['two steps after', 120, null],
  ])('are taken %s as far as clocks may differ', (_, second, step) => {
    expect(stepOfCode(SECRET, '359152', instantAt(second * 1_000))).toBe(step);
  });

  it.each(['', '35915', '3591521', 'abcdef', '-35915', '000000'])('“%s” is none', (code) => {
    expect(stepOfCode(SECRET, code, instantAt(60_000))).toBeNull();
  });

  it('may be typed with a space or in wide figures', () => {
    expect(stepOfCode(SECRET, '359 152', instantAt(60_000))).toBe(2);
    expect(stepOfCode(SECRET, '３５９１５２', instantAt(60_000))).toBe(2);
  });

  it('come from 160 random bits, told to the authenticator in one address', () => {
    const secret = newOneTimeSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(newOneTimeSecret()).not.toBe(secret);
    expect(oneTimeUri(secret, 'wang')).toContain(`secret=${secret}`);
  });
});
