import { describe, expect, it } from 'vitest';
import { changeText, classedCount, goodCount, reaches, shareText } from './share.ts';

const CLASSES = { I: 1, II: 2, III: 4, IV: 2, V: 1, 'below-V': 0 };

describe('shares of a month', () => {
  it('counts classes Ⅰ to Ⅲ as good, over the sections that have a class', () => {
    expect([goodCount(CLASSES), classedCount(CLASSES)]).toEqual([7, 10]);
  });

  it.each([
    [7, 10, true],
    [8, 10, true],
    [6, 10, false],
    [0, 0, null],
  ])('%d of %d against a target of 70 % is %s', (count, of, expected) => {
    expect(reaches(count, of, '0.7')).toBe(expected);
  });

  it('compares exactly where floating point would not', () => {
    expect(reaches(7, 100, '0.07')).toBe(true);
    expect(reaches(699_999, 1_000_000, '0.7')).toBe(false);
  });

  it('says nothing without a target', () => {
    expect(reaches(7, 10, null)).toBeNull();
  });

  it('prints a share with one decimal and none as nothing', () => {
    expect(shareText(2, 3)).toBe('66.7%');
    expect(shareText(0, 0)).toBeNull();
  });

  it('tells the change in percentage points, up, down and level', () => {
    expect(changeText([7, 10], [6, 10])).toBe('上升10.0个百分点');
    expect(changeText([6, 10], [7, 10])).toBe('下降10.0个百分点');
    expect(changeText([7, 10], [14, 20])).toBe('持平');
    expect(changeText([7, 10], [0, 0])).toBeNull();
  });
});
