import { Buffer, isUtf8 } from 'node:buffer';
import type { Fault } from '../../csv/fault.ts';
import { brokenPart } from '../workbook-faults.ts';
import type { WorkbookLimits } from '../workbook-limits.ts';

/** One piece of XML: a tag, the text between two, or what says nothing (a comment, an instruction). */
export interface XmlToken {
  /** `empty` is a tag that closes itself. */
  readonly kind: 'open' | 'empty' | 'close' | 'text' | 'other';
  /** Of a tag, without its namespace prefix; empty for the rest. */
  readonly name: string;
  /** As it stands in the part; all tokens in order are the part again. */
  readonly raw: string;
  /** How many elements are open around it. */
  readonly depth: number;
}

/** Reads one part, piece by piece. Both give the fault that ends the reading, or `null`. */
export interface XmlReader {
  readonly push: (piece: Uint8Array) => Fault | null;
  readonly end: () => Fault | null;
}

const LESS = 0x3c;
const GREATER = 0x3e;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const QUESTION = 0x3f;
const EXCLAMATION = 0x21;
const COLON = 0x3a;
const BYTE_ORDER_MARK = '\uFEFF';
const REPLACEMENT = '\uFFFD';
const COMMENT = '<!--';
const CHARACTER_DATA = '<![CDATA[';
const OTHER_ENCODING = /^<\?xml\s[^>]*encoding\s*=\s*["'](?!utf-8["'])/i;

/**
 * A reader of XML as it stands in workbooks: UTF-8, well nested. A document type is refused, so there are no entities
 * but the five of XML itself and nothing outside is ever looked up. Holds one token at a time.
 *
 * @param part - name of the part, for faults
 * @param take - gets every token in order; what it returns ends the reading
 */
export function xmlReader(
  part: string,
  { elementDepth, markupBytes }: Pick<WorkbookLimits, 'elementDepth' | 'markupBytes'>,
  take: (token: XmlToken) => Fault | null,
): XmlReader {
  const open: string[] = [];
  let held = Buffer.alloc(0);
  let isRootSeen = false;

  const takeTag = (raw: string): Fault | null => {
    const isClose = raw.charCodeAt(1) === SLASH;
    const isEmpty = !isClose && raw.charCodeAt(raw.length - 2) === SLASH;
    const name = tagName(raw, isClose ? 2 : 1);
    if (name === '' || raw.includes('<', 1)) {
      return brokenPart(part, 'XML 标记有误', 'a tag of its XML is broken');
    }
    if (isClose) {
      return open.pop() === name
        ? take({ kind: 'close', name, raw, depth: open.length })
        : brokenPart(part, `XML 标记 ${name} 没有成对`, `the tag ${name} of its XML has no pair`);
    }
    if (open.length === 0 && isRootSeen) {
      return brokenPart(part, 'XML 有不止一个根元素', 'its XML has more than one root');
    }
    isRootSeen = true;
    const depth = open.length;
    if (depth >= elementDepth) {
      return brokenPart(part, `XML 嵌套超过 ${elementDepth} 层`, `its XML is more than ${elementDepth} deep`);
    }
    if (!isEmpty) {
      open.push(name);
    }
    return take({ kind: isEmpty ? 'empty' : 'open', name, raw, depth });
  };

  const takeToken = (bytes: Buffer, start: number, end: number): Fault | null => {
    const raw = bytes.toString('utf8', start, end);
    if (raw.includes(REPLACEMENT) && !isUtf8(bytes.subarray(start, end))) {
      return brokenPart(part, '不是 UTF-8 编码', 'it is not UTF-8');
    }
    const second = bytes[start + 1];
    if (bytes[start] !== LESS || raw.startsWith(CHARACTER_DATA)) {
      const isOutside = open.length === 0 && raw.replace(BYTE_ORDER_MARK, '').trim() !== '';
      return isOutside
        ? brokenPart(part, '根元素之外有文字', 'there is text outside its root')
        : take({ kind: 'text', name: '', raw, depth: open.length });
    }
    if (second === QUESTION) {
      return OTHER_ENCODING.test(raw)
        ? brokenPart(part, '不是 UTF-8 编码', 'it is not UTF-8')
        : take({ kind: 'other', name: '', raw, depth: open.length });
    }
    if (second === EXCLAMATION) {
      return raw.startsWith(COMMENT)
        ? take({ kind: 'other', name: '', raw, depth: open.length })
        : brokenPart(part, '含有文档类型定义（DTD）', 'it holds a document type (DTD)');
    }
    return takeTag(raw);
  };

  const push = (piece: Uint8Array): Fault | null => {
    const bytes = held.length === 0 ? viewOf(piece) : Buffer.concat([held, piece]);
    let at = 0;
    for (let end = tokenEnd(bytes, at); end !== -1; end = tokenEnd(bytes, at)) {
      const found = takeToken(bytes, at, end);
      if (found !== null) {
        return found;
      }
      at = end;
    }
    held = Buffer.from(bytes.subarray(at));
    return held.length > markupBytes
      ? brokenPart(
          part,
          `有一处内容超过 ${markupBytes} 字节`,
          `a piece of it has more than ${markupBytes} bytes`,
        )
      : null;
  };

  const end = (): Fault | null => {
    const isRest = held.toString('utf8').trim() !== '';
    return isRest || open.length > 0 || !isRootSeen
      ? brokenPart(part, 'XML 不完整', 'its XML is not complete')
      : null;
  };

  return { push, end };
}

/** Where the token that begins at `at` ends, or -1 when its end has not come yet. */
function tokenEnd(bytes: Buffer, at: number): number {
  if (at >= bytes.length) {
    return -1;
  }
  if (bytes[at] !== LESS) {
    return bytes.indexOf(LESS, at);
  }
  const second = bytes[at + 1];
  if (second === EXCLAMATION) {
    if (isPrefixOf(COMMENT, bytes, at)) {
      return after(bytes.indexOf('-->', at + COMMENT.length), 3);
    }
    if (isPrefixOf(CHARACTER_DATA, bytes, at)) {
      return after(bytes.indexOf(']]>', at + CHARACTER_DATA.length), 3);
    }
    return after(bytes.indexOf(GREATER, at), 1);
  }
  if (second === QUESTION) {
    return after(bytes.indexOf('?>', at + 2), 2);
  }
  let quote = 0;
  for (let place = at + 1; place < bytes.length; place += 1) {
    const byte = bytes[place] ?? 0;
    if (quote !== 0) {
      quote = byte === quote ? 0 : quote;
    } else if (byte === GREATER) {
      return place + 1;
    } else if (byte === QUOTE || byte === APOSTROPHE) {
      quote = byte;
    }
  }
  return -1;
}

/** Whether the bytes there begin with the text, as far as they have come. */
function isPrefixOf(text: string, bytes: Buffer, at: number): boolean {
  const come = bytes.toString('latin1', at, at + text.length);
  return text.startsWith(come);
}

function after(place: number, length: number): number {
  return place === -1 ? -1 : place + length;
}

function viewOf(piece: Uint8Array): Buffer {
  return Buffer.from(piece.buffer, piece.byteOffset, piece.length);
}

/** The name of a tag without its prefix; empty when there is none. */
function tagName(raw: string, start: number): string {
  let from = start;
  let at = start;
  for (; at < raw.length; at += 1) {
    const code = raw.charCodeAt(at);
    if (code === GREATER || code === SLASH || code <= 0x20) {
      break;
    }
    if (code === COLON) {
      from = at + 1;
    }
  }
  return raw.slice(from, at);
}
