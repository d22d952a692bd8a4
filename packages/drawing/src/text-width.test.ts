import { describe, expect, it } from 'vitest';
import { shortenedText, textWidth, wrappedText } from './text-width.ts';

describe('widths of text', () => {
  it('count a Chinese character or a Roman numeral as one em and a digit as less', () => {
    expect(textWidth('劣Ⅴ')).toBe(2);
    expect(textWidth('12.5')).toBeCloseTo(2.4);
  });

  it('break a long name near its middle and leave a short one whole', () => {
    expect(wrappedText('青石口', 8)).toEqual(['青石口']);
    expect(wrappedText('云川省界自动站断面', 8)).toEqual(['云川省界自', '动站断面']);
  });

  it('cut what does not fit in two lines, and say so with an ellipsis', () => {
    const lines = wrappedText('很长很长很长很长很长很长很长很长很长很长的断面名称', 8);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(8);
    expect(shortenedText('云川', 8)).toBe('云川');
  });
});
