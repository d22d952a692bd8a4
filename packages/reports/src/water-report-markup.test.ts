import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY } from './empty-report.fixture.ts';
import { type Element, elements, named, parseMarkup, textOf } from './markup.fixture.ts';
import { textsOf, withText } from './model-text.fixture.ts';
import { aWaterReport } from './water-report.fixture.ts';
import { renderWaterReport } from './water-report.ts';

const runs = { numRuns: process.env.SHUIZE_LONG ? 300 : 10, seed: 23 };

describe('markup of the water report', () => {
  it('is well-formed in both languages, with everything and with nothing to report', () => {
    for (const model of [aWaterReport(), aWaterReport(EMPTY)]) {
      for (const language of ['zh', 'en'] as const) {
        expect(() => parseMarkup(renderWaterReport(model, language))).not.toThrow();
      }
    }
  });

  it('keeps names that look like markup harmless wherever they stand', () => {
    const hostile = fc.constantFrom(
      '"><script>alert(1)</script>',
      "'><img src=x onerror=alert(1)>",
      '</style><script>x</script>',
      '</title>&lt;',
      '\u202e\u0000]]>--><!--',
    );
    fc.assert(
      fc.property(hostile, fc.constantFrom('zh' as const, 'en' as const), (text, language) => {
        const report = parseMarkup(renderWaterReport(withText(aWaterReport(), text), language));
        const plain = parseMarkup(renderWaterReport(aWaterReport(), language));
        // The same elements with the same attribute names: text stayed text.
        const shape = (root: Element) =>
          elements(root)
            .filter(({ name }) => name !== 'text' && name !== 'span' && name !== 'wbr')
            .map(({ name, attributes }) => `${name} ${[...attributes.keys()].join(' ')}`);
        expect(new Set(shape(report))).toEqual(new Set(shape(plain)));
        expect(named(report, 'script', 'img', 'iframe', 'object', 'base', 'form')).toEqual([]);
      }),
      runs,
    );
  });

  it('shows every text of the model somewhere', () => {
    const whole = textOf(parseMarkup(renderWaterReport(aWaterReport())));
    for (const text of textsOf({ ...aWaterReport(), waterways: [], overall: null })) {
      expect(whole, text).toContain(text);
    }
  });

  it('needs nothing from outside and runs no script', () => {
    const report = parseMarkup(renderWaterReport(aWaterReport()));
    for (const { name, attributes } of elements(report)) {
      expect(name).not.toBe('script');
      for (const [key, value] of attributes) {
        expect(key).not.toMatch(/^on|^src$|^style$|^xlink/);
        if (key === 'href') {
          expect(value).toMatch(/^(#[a-z-]+\d*|data:,)$/);
        }
      }
    }
    const style = named(report, 'style').map(textOf).join('');
    expect(style).not.toMatch(/url\(|@import|https?:/);
    const policy = named(report, 'meta').find(({ attributes }) => attributes.has('http-equiv'));
    expect(policy?.attributes.get('content')).toMatch(/^default-src 'none'; style-src 'unsafe-inline';/);
  });

  it('is the same bytes for the same model', () => {
    expect(renderWaterReport(aWaterReport())).toBe(renderWaterReport(aWaterReport()));
  });

  it('speaks English throughout when asked to', () => {
    const model = withText(aWaterReport(), 'x', true);
    const report = parseMarkup(renderWaterReport(model, 'en'));
    const visible = elements(report).flatMap((element) => [
      ...element.children.filter((child) => typeof child === 'string' && element.name !== 'style'),
      ...[...element.attributes.values()],
    ]);
    expect(
      visible.filter((text) => typeof text === 'string' && /\p{Script=Han}|[，。：；、（）～]/u.test(text)),
    ).toEqual([]);
    expect(named(report, 'html')[0]?.attributes.get('lang')).toBe('en');
  });
});
