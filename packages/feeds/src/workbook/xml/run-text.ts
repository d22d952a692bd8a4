import type { XmlToken } from './xml-reader.ts';
import { textOf } from './xml-text.ts';

/** Gathers the text of a cell: its runs one after another, without their looks and without phonetic guides. */
export interface RunText {
  readonly begin: () => void;
  /** @returns false when the token's text cannot be read */
  readonly take: (token: XmlToken) => boolean;
  readonly text: () => string;
}

const ESCAPED = /_x([\dA-Fa-f]{4})_/g;

export function runText(): RunText {
  let pieces: string[] = [];
  let isText = false;
  let isPhonetic = false;
  return {
    begin: () => {
      pieces = [];
      isText = false;
      isPhonetic = false;
    },
    take: (token) => {
      if (token.name === 't') {
        isText = token.kind === 'open';
      } else if (token.name === 'rPh') {
        isPhonetic = token.kind === 'open';
      } else if (token.kind === 'text' && isText && !isPhonetic) {
        const text = textOf(token);
        if (text === null) {
          return false;
        }
        pieces.push(text);
      }
      return true;
    },
    text: () => withoutEscapes(pieces.join('')),
  };
}

/** Office writes a character that XML cannot hold by its number: `_x000D_`. */
export function withoutEscapes(text: string): string {
  return text.includes('_x')
    ? text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}
