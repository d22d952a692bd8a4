import { fraction } from '@shuize/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chineseNumeral,
  multipleText,
  NO_FIGURE,
  pointsSentence,
  pointsText,
  shareText,
  signed,
} from './number-text.ts';
import { sayIn } from './say.ts';

const zh = sayIn('zh');

describe('numbers in words', () => {
  it('prints a share to one decimal, half to even, and a dash without a denominator', () => {
    expect(shareText({ part: 36, whole: 58 })).toBe('62.1%');
    expect(shareText({ part: 1, whole: 16 })).toBe('6.2%');
    expect(shareText({ part: 3, whole: 16 })).toBe('18.8%');
    expect(shareText({ part: 0, whole: 7 })).toBe('0.0%');
    expect(shareText({ part: 0, whole: 0 })).toBe(NO_FIGURE);
  });

  it('takes the change of a share from the exact shares and rounds it once', () => {
    // 1/3 is printed 33.3 and 1/6 16.7: their printed difference is 16.6, the true one 16.7.
    expect(pointsText({ part: 1, whole: 3 }, { part: 1, whole: 6 })).toBe('+16.7');
    expect(pointsText({ part: 1, whole: 6 }, { part: 1, whole: 3 })).toBe('−16.7');
    expect(pointsText({ part: 1, whole: 3 }, { part: 0, whole: 0 })).toBeNull();
  });

  it('words a change as 上升, 下降 or 持平, and never as minus zero', () => {
    expect(pointsSentence({ part: 3, whole: 4 }, { part: 2, whole: 4 }, zh)).toBe('上升25.0个百分点');
    expect(pointsSentence({ part: 1, whole: 4 }, { part: 2, whole: 4 }, zh)).toBe('下降25.0个百分点');
    expect(pointsSentence({ part: 500, whole: 1001 }, { part: 501, whole: 1003 }, zh)).toBe('持平');
    expect(pointsText({ part: 500, whole: 1001 }, { part: 501, whole: 1003 })).toBe('0.0');
    expect(pointsSentence({ part: 0, whole: 0 }, { part: 2, whole: 4 }, zh)).toBeNull();
  });

  it('gives a change and its opposite the same digits', () => {
    const share = fc
      .integer({ min: 1, max: 400 })
      .chain((whole) => fc.integer({ min: 0, max: whole }).map((part) => ({ part, whole })));
    fc.assert(
      fc.property(share, share, (a, b) => {
        expect(pointsText(a, b)?.replace(/^[+−]/, '')).toBe(pointsText(b, a)?.replace(/^[+−]/, ''));
      }),
      { numRuns: process.env.SHUIZE_LONG ? 20_000 : 200, seed: 11 },
    );
  });

  it('shows a multiple with one decimal, and with more where it would read zero', () => {
    expect(multipleText(fraction(34, 10))).toBe('3.4');
    expect(multipleText(fraction(5, 100))).toBe('0.05');
    expect(multipleText(fraction(6, 100))).toBe('0.1');
    expect(multipleText(fraction(1, 1000))).toBe('0.001');
  });

  it('marks the sign of a number that is not zero', () => {
    expect(['-5.23', '12.94', '0.00'].map(signed)).toEqual(['−5.23', '+12.94', '0.00']);
  });

  it('numbers chapters in Chinese', () => {
    expect([1, 9, 10, 12, 20, 21].map(chineseNumeral)).toEqual(['一', '九', '十', '十二', '二十', '二十一']);
  });
});
