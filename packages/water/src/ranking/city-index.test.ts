import { decimal, formatDecimal, formatFraction, fraction, fractionOfDecimal } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import { cityIndex, indexChangePercent, publishedIndex } from './city-index.ts';

function part(index: string, count: number) {
  return { index: fractionOfDecimal(decimal(index)), count };
}

describe('index of a city with rivers and lakes', () => {
  it('weighs rivers by sections and lakes by points', () => {
    const index = cityIndex(part('4', 3), part('8', 1));
    expect(index === null ? null : formatFraction(index, 4)).toBe('5.0000');
  });

  it('is that of the rivers where there is no lake, that of the lakes where there is no river', () => {
    expect(cityIndex(part('4.4067', 6), null)).toEqual(fractionOfDecimal(decimal('4.4067')));
    expect(cityIndex(null, part('4.5', 2))).toMatchObject({ numerator: 9n, denominator: 2n });
  });

  it('is none where there is neither', () => {
    expect(cityIndex(null, null)).toBeNull();
  });

  it('is published with four decimals, rounded half-even once', () => {
    expect(formatDecimal(publishedIndex(fraction(100_005, 100_000)))).toBe('1.0000');
    expect(formatDecimal(publishedIndex(fraction(100_015, 100_000)))).toBe('1.0002');
    expect(formatDecimal(publishedIndex(fraction(1, 3)))).toBe('0.3333');
  });

  it('changes by a percentage that is negative when water got better', () => {
    const changeOf = (now: string, before: string) =>
      formatDecimal(indexChangePercent(decimal(now), decimal(before)));
    expect(changeOf('7.1454', '14.6300')).toBe('-51.16');
    expect(changeOf('3.0229', '3.0229')).toBe('0.00');
    expect(changeOf('4.0000', '3.0000')).toBe('33.33');
  });
});
