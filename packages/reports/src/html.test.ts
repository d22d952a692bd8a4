import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cssString, escapeText, html, joined, trusted } from './html.ts';

const runs = { numRuns: process.env.SHUIZE_LONG ? 20_000 : 500, seed: 7 };

describe('html', () => {
  it('escapes a text that looks like markup, in content and in an attribute', () => {
    const name = '"><script>alert(1)</script>';
    expect(html`<p title="${name}">${name}</p>`.markup).toBe(
      '<p title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;">&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;</p>',
    );
  });

  it('keeps finished markup, joins lists and prints nothing for null', () => {
    expect(html`<ul>${[html`<li>a</li>`, null, html`<li>${2}</li>`]}</ul>`.markup).toBe(
      '<ul><li>a</li><li>2</li></ul>',
    );
    expect(html`${joined(['氨氮', html`<b>总磷</b>`], '、')}`.markup).toBe('氨氮、<b>总磷</b>');
    expect(html`${trusted('&nbsp;')}`.markup).toBe('&nbsp;');
  });

  it('replaces controls, lone surrogates and direction overrides, and keeps honest Chinese text', () => {
    expect(escapeText('a\u0000b\u202ec\ud800d')).toBe('a\ufffdb\ufffdc\ufffdd');
    expect(escapeText('清川 · 上河断面（Ⅲ类）𠮷\n')).toBe('清川 · 上河断面（Ⅲ类）𠮷\n');
  });

  it('leaves no character in an escaped text that could open or close anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeText(text);
        expect(escaped).not.toMatch(/[<>"']/);
        expect(escaped.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
      }),
      runs,
    );
  });

  it('leaves nothing in a CSS string that could end it or its style element', () => {
    expect(cssString('演示</style>"\\')).toBe('"演示\\3c \\2f style\\3e \\22 \\5c "');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cssString(text).slice(1, -1)).not.toMatch(/["'<>\n\r]|\\(?![0-9a-f]+ )/);
      }),
      runs,
    );
  });
});
