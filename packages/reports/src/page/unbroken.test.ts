import { describe, expect, it } from 'vitest';
import { html } from '../html.ts';
import { parseMarkup, textOf, withClass } from '../markup.fixture.ts';
import { unbroken } from './unbroken.ts';

describe('unbroken text', () => {
  it('ties a figure to its unit and a numeral to 类, and changes no character', () => {
    const text = '2025年，Ⅰ～Ⅲ类6个，占60.0%，下降20.0个百分点；劣Ⅴ类1个。';
    const parsed = parseMarkup(html`<p>${unbroken(text)}</p>`.markup);
    expect(textOf(parsed)).toBe(text);
    expect(withClass(parsed, 'nowrap').map(textOf)).toEqual([
      '2025年',
      'Ⅰ～Ⅲ类',
      '6个',
      '60.0%',
      '20.0个百分点',
      '劣Ⅴ类',
      '1个',
    ]);
  });
});
