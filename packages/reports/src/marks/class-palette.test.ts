import { WATER_CLASSES } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import { sayIn } from '../wording/say.ts';
import { markFill, markLetter, STATE_MARKS } from './class-palette.ts';

const INK = '#15191f';

describe('class palette', () => {
  it('carries dark text at a contrast of at least 4.5 on every fill', () => {
    for (const mark of [...WATER_CLASSES, ...STATE_MARKS]) {
      expect(contrast(INK, markFill(mark)), mark).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('tells every mark from every other by its letter, in both languages', () => {
    for (const language of ['zh', 'en'] as const) {
      const letters = [...WATER_CLASSES, ...STATE_MARKS].map((mark) => markLetter(mark, sayIn(language)));
      expect(new Set(letters).size).toBe(letters.length);
    }
  });

  it('keeps the states grey: no state has the colour of a class', () => {
    for (const mark of STATE_MARKS) {
      const channels = channelsOf(markFill(mark));
      expect(Math.max(...channels) - Math.min(...channels), mark).toBeLessThan(0.06);
    }
  });
});

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** @see WCAG 2, relative luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) =>
    channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channelsOf(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
}
