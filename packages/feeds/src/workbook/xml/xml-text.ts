import type { XmlToken } from './xml-reader.ts';

const CHARACTER_DATA = /^<!\[CDATA\[([\s\S]*)\]\]>$/;

const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** The text that a token of text stands for; `null` when it names an entity that XML itself does not have. */
export function textOf({ raw }: XmlToken): string | null {
  const characters = CHARACTER_DATA.exec(raw);
  return characters === null ? withoutEntities(raw) : (characters[1] ?? '');
}

/**
 * Visits the attributes of a tag, by their names without namespace prefix.
 *
 * @returns false when they cannot be told apart; some may have been visited then
 */
export function eachAttribute(
  { raw, kind }: XmlToken,
  visit: (name: string, value: string) => void,
): boolean {
  const end = raw.length - (kind === 'empty' ? 2 : 1);
  let at = skip(raw, 1, end, isNameCharacter);
  for (;;) {
    const start = skip(raw, at, end, isSpace);
    if (start === end) {
      return true;
    }
    const nameEnd = skip(raw, start, end, isNameCharacter);
    const equals = skip(raw, nameEnd, end, isSpace);
    const quote = skip(raw, equals + 1, end, isSpace);
    const close = quote < end ? raw.indexOf(raw.charAt(quote), quote + 1) : -1;
    const isSound =
      start > at && nameEnd > start && raw[equals] === '=' && isQuote(raw.charCodeAt(quote)) && close !== -1;
    const value = isSound && close < end ? withoutEntities(raw.slice(quote + 1, close)) : null;
    if (value === null) {
      return false;
    }
    visit(localName(raw.slice(start, nameEnd)), value);
    at = close + 1;
  }
}

/** The attributes of a tag by their names without namespace prefix; `null` when they cannot be told apart. */
export function attributesOf(token: XmlToken): ReadonlyMap<string, string> | null {
  const attributes = new Map<string, string>();
  return eachAttribute(token, (name, value) => attributes.set(name, value)) ? attributes : null;
}

/** A name without its namespace prefix. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function skip(text: string, from: number, end: number, isSkipped: (code: number) => boolean): number {
  let at = from;
  while (at < end && isSkipped(text.charCodeAt(at))) {
    at += 1;
  }
  return Math.min(at, end);
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

function isQuote(code: number): boolean {
  return code === 0x22 || code === 0x27;
}

/** Anything but spaces, quotes, `/`, `<`, `=` and `>`. */
function isNameCharacter(code: number): boolean {
  return !isSpace(code) && !isQuote(code) && code !== 0x2f && code !== 0x3c && code !== 0x3d && code !== 0x3e;
}

function withoutEntities(text: string): string | null {
  if (!text.includes('&')) {
    return text;
  }
  let isKnown = true;
  const plain = text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w*));?/g, (entity, decimal, hex, name) => {
    const character =
      name === undefined
        ? characterOf(Number.parseInt(decimal ?? hex, hex === undefined ? 10 : 16))
        : NAMED.get(name);
    isKnown &&= character !== undefined && entity.endsWith(';');
    return character ?? '';
  });
  return isKnown ? plain : null;
}

/** A character by its number; `undefined` for one that XML may not hold. */
function characterOf(code: number): string | undefined {
  const isAllowed =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code <= 0x10_ffff && (code < 0xd800 || code > 0xdfff));
  return isAllowed ? String.fromCodePoint(code) : undefined;
}

/** The text as XML writes it, between tags or in an attribute. What XML may not hold is left out. */
export function escapeXml(text: string): string {
  return [...text]
    .filter((character) => characterOf(character.codePointAt(0) ?? 0) !== undefined)
    .join('')
    .replace(/[&<>"]/g, (character) => ESCAPES.get(character) ?? character);
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);
