import { describe, expect, it } from 'vitest';
import { mendByWord, nearestWord } from './nearest-word.ts';

describe('the word that was meant', () => {
  const COMPARISONS = ['at-or-above', 'above', 'at-or-below', 'below'];

  it.each([
    ['above ', 'above'],
    ['abvoe', 'above'],
    ['At_or_above', 'at-or-above'],
    ['at-or-abov', 'at-or-above'],
    ['以上', 'at-or-above'],
    ['超过', 'above'],
    ['以内', 'at-or-below'],
    ['不足', 'below'],
    ['>=', 'at-or-above'],
    ['<', 'below'],
  ])('of %s is %s', (written, meant) => {
    expect(nearestWord(written, COMPARISONS)).toBe(meant);
  });

  it('is none where more than a third of its letters differ', () => {
    expect(nearestWord('exceeds', COMPARISONS)).toBeNull();
  });

  it('is none for a text that is no word at all', () => {
    expect(nearestWord('above'.repeat(100), COMPARISONS)).toBeNull();
  });

  it('is not looked for in the prototype of anything', () => {
    expect(nearestWord('x', ['constructor', 'toString'])).toBeNull();
  });

  it('is offered where it is near, and else all that can stand there', () => {
    expect(mendByWord('belwo', COMPARISONS).en).toBe('Did you mean "below"?');
    expect(mendByWord('exceeds', COMPARISONS).zh).toBe('可用的有：at-or-above、above、at-or-below、below。');
  });
});
