import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

const runs = process.env.SHUIZE_LONG === undefined ? 200 : 20_000;

describe('wrapText', () => {
  it('leaves a text that fits on one line', () => {
    expect(wrapText('水质类别', 8)).toEqual(['水质类别']);
  });

  it('breaks Chinese between characters and English between words', () => {
    expect(wrapText('水质类别', 6)).toEqual(['水质类', '别']);
    expect(wrapText('class of the water', 10)).toEqual(['class of', 'the water']);
  });

  it('never begins a line with a closing mark', () => {
    expect(wrapText('水质良好，达标。', 8)).toEqual(['水质良', '好，达', '标。']);
  });

  it('never ends a line with an opening mark, and keeps a range of numbers together', () => {
    expect(wrapText('请写“未检出”。', 5)).toEqual(['请写', '“未检', '出”。']);
    expect(wrapText('读数为 0.0003–0.091', 12)).toEqual(['读数为', '0.0003–0.091']);
  });

  it('cuts a word that is longer than a line', () => {
    expect(wrapText('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
  });

  it('gives one empty line for an empty text', () => {
    expect(wrapText('', 10)).toEqual(['']);
  });

  it('drops nothing but blanks and keeps every line within the width', () => {
    const text = fc
      .array(fc.constantFrom('水', '质', '，', '。', 'a', 'class', ' ', '5.0'))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 6, max: 30 }), (given, width) => {
        const lines = wrapText(given, width);
        expect(lines.join('').replace(/\s/g, '')).toBe(given.replace(/\s/g, ''));
        for (const line of lines) {
          expect(textWidth(line)).toBeLessThanOrEqual(width);
        }
      }),
      { seed: 20260701, numRuns: runs },
    );
  });
});
