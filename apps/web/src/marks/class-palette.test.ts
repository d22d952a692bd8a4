import { WATER_CLASSES } from '@shuize/domain';
import { describe, expect, it } from 'vitest';
import { INK } from '../app/theme.ts';
import { CLASS_FILLS, markFill, markLetter, STATE_MARKS } from './class-palette.ts';
import { contrast } from './contrast.fixture.ts';

describe('marks of classes and states', () => {
  it.each(Object.entries(CLASS_FILLS))('%s carries dark text at a contrast of at least 4.5', (_, fill) => {
    expect(contrast(fill, INK.text)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(STATE_MARKS)('%s carries dark text at a contrast of at least 4.5', (mark) => {
    expect(contrast(markFill(mark), INK.text)).toBeGreaterThanOrEqual(4.5);
  });

  it('no two say the same letter or have the same fill', () => {
    const marks = [...WATER_CLASSES, ...STATE_MARKS];
    expect(new Set(marks.map(markLetter)).size).toBe(marks.length);
    expect(new Set(marks.map(markFill)).size).toBe(marks.length);
  });

  it.each([INK.text, INK.secondary, INK.faint, INK.primary, INK.danger])(
    'text of %s is read on the page and on its cards',
    (ink) => {
      expect(contrast(ink, INK.page)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(ink, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    },
  );
});
