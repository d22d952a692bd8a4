import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_WORKBOOK_LIMITS, type WorkbookLimits } from '../workbook-limits.ts';
import { type XmlToken, xmlReader } from './xml-reader.ts';
import { attributesOf, escapeXml, textOf } from './xml-text.ts';

const SOUND = `\uFEFF<?xml version="1.0" encoding="UTF-8"?>
<!-- a > b --><x:sheet xmlns:x="u" a='1>"2' b = "断&amp;面">
 <row/><c r="A1"  ><![CDATA[a<b]]>氨氮 &lt; 1&#x0a;</c></x:sheet>
`;

/** All tokens of a part that comes in pieces of some bytes, and the fault it ends with. */
function tokensOf(
  xml: string | Uint8Array,
  piece = 7,
  limits: Partial<WorkbookLimits> = {},
): { readonly tokens: readonly XmlToken[]; readonly code: string | null } {
  const tokens: XmlToken[] = [];
  const reader = xmlReader('a.xml', { ...DEFAULT_WORKBOOK_LIMITS, ...limits }, (token) => {
    tokens.push(token);
    return null;
  });
  const bytes = Buffer.from(xml as Uint8Array);
  for (let at = 0; at < bytes.length; at += piece) {
    const found = reader.push(bytes.subarray(at, at + piece));
    if (found !== null) {
      return { tokens, code: found.code };
    }
  }
  return { tokens, code: reader.end()?.code ?? null };
}

function codeOf(xml: string | Uint8Array, limits: Partial<WorkbookLimits> = {}): string | null {
  return tokensOf(xml, 7, limits).code;
}

describe('A sound part', () => {
  it('comes as tokens that are the part again, in pieces of any size', () => {
    const whole = tokensOf(SOUND, 10_000);
    expect(whole.code).toBeNull();
    expect(whole.tokens.map(({ raw }) => raw).join('')).toBe(SOUND.trimEnd());
    for (let piece = 1; piece < 40; piece += 1) {
      expect(tokensOf(SOUND, piece)).toEqual(whole);
    }
  });

  it('names its tags without their prefixes, and how deep they lie', () => {
    const tags = tokensOf(SOUND).tokens.filter(({ name }) => name !== '');
    expect(tags.map(({ kind, name, depth }) => [kind, name, depth])).toEqual([
      ['open', 'sheet', 0],
      ['empty', 'row', 1],
      ['open', 'c', 1],
      ['close', 'c', 1],
      ['close', 'sheet', 0],
    ]);
  });

  it('gives attributes in any quotes, and texts without entities', () => {
    const { tokens } = tokensOf(SOUND);
    const sheet = tokens.find(({ name }) => name === 'sheet');
    expect([...(sheet === undefined ? [] : (attributesOf(sheet) ?? []))]).toEqual([
      ['x', 'u'],
      ['a', '1>"2'],
      ['b', '断&面'],
    ]);
    const texts = tokens.filter(({ kind, depth }) => kind === 'text' && depth === 2);
    expect(texts.map(textOf)).toEqual(['a<b', '氨氮 < 1\n']);
  });
});

describe('A part that is not sound is refused', () => {
  it.each([
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['a document type in a part', '<a><!DOCTYPE b SYSTEM "file:///etc/passwd"></a>'],
    ['a tag without a pair', '<a><b></a></b>'],
    ['a tag never closed', '<a><b></b>'],
    ['a close too many', '<a></a></a>'],
    ['two roots', '<a/><b/>'],
    ['text outside the root', '<a/>b'],
    ['no root', '<!-- a -->'],
    ['nothing', ''],
    ['half a tag', '<a><b r="'],
    ['a comment without an end', '<a><!-- </a>'],
    ['a tag within a tag', '<a><b <c/></a>'],
    ['a bracket in an attribute', '<a b="<"/>'],
    ['a tag without a name', '<a>< b/></a>'],
    ['another encoding named', '<?xml version="1.0" encoding="GBK"?><a/>'],
  ])('%s', (_, xml) => {
    expect(codeOf(xml)).toBe('broken-workbook');
  });

  it('bytes that are not UTF-8', () => {
    expect(codeOf(Buffer.concat([Buffer.from('<a>'), Buffer.from([0xb6, 0xcf]), Buffer.from('</a>')]))).toBe(
      'broken-workbook',
    );
    expect(codeOf(Buffer.from('\uFEFF<a>b</a>', 'utf16le'))).toBe('broken-workbook');
    expect(codeOf('<a>\uFFFD</a>')).toBeNull();
  });

  it('elements deeper than the limit, and none at it', () => {
    const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);
    expect(codeOf(nested(64))).toBeNull();
    expect(codeOf(nested(65))).toBe('broken-workbook');
    expect(codeOf(nested(100_000))).toBe('broken-workbook');
  });

  it('a text, a tag or a comment longer than the limit', () => {
    const long = 'x'.repeat(2000);
    for (const xml of [`<a>${long}</a>`, `<a b="${long}"/>`, `<a><!--${long}--></a>`]) {
      expect(codeOf(xml, { markupBytes: 2100 })).toBeNull();
      expect(codeOf(xml, { markupBytes: 1900 })).toBe('broken-workbook');
    }
  });
});

describe('Texts', () => {
  const textIn = (raw: string) => textOf({ kind: 'text', name: '', raw, depth: 1 });

  it('have no entities but those of XML', () => {
    expect(textIn('&lt;&gt;&amp;&quot;&apos;&#26029;&#x9762;')).toBe('<>&"\'断面');
    for (const raw of [
      '&b;',
      '&',
      '&lt',
      '&#0;',
      '&#x1F;',
      '&#xD800;',
      '&#x110000;',
      '&#99999999;',
      '&xxe;',
    ]) {
      expect(textIn(raw)).toBeNull();
    }
  });

  it('come back as they were written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: XML may not hold them
        const held = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
        expect(textIn(escapeXml(text))).toBe(held);
      }),
      { numRuns: 200, seed: 30 },
    );
  });
});

describe('Attributes', () => {
  const attributesIn = (raw: string) => attributesOf({ kind: 'open', name: 'a', raw, depth: 1 });

  it('that cannot be told apart are none', () => {
    for (const raw of [
      '<a b>',
      '<a b=>',
      '<a b=c>',
      '<a b="c"d="e">',
      '<a ="c">',
      '<a b="&c;">',
      '<a "b">',
    ]) {
      expect(attributesIn(raw)).toBeNull();
    }
    expect(attributesIn('<a>')).toEqual(new Map());
    expect(attributesIn('<a\tb = "c"\n>')).toEqual(new Map([['b', 'c']]));
  });
});
