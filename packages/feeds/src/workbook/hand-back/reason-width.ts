import type { XmlToken } from '../xml/xml-reader.ts';
import { attributesOf } from '../xml/xml-text.ts';

const WIDTH = 80;

/** Gives the column of reasons its width, unless the sheet sets one for it. */
export interface ReasonWidth {
  /** What must be written before a token of the sheet; mostly nothing. Columns stand in order, before the rows. */
  readonly before: (token: XmlToken, prefix: string) => string;
}

/** @param column - from 0 */
export function reasonWidth(column: number): ReasonWidth {
  let isSet = false;
  return {
    before: (token, prefix) => {
      const attributes = token.name === 'col' && token.kind !== 'close' ? attributesOf(token) : null;
      const [first, last] = [Number(attributes?.get('min')), Number(attributes?.get('max'))];
      isSet ||= first <= column + 1 && last > column;
      const isWithoutColumns = token.name === 'sheetData';
      const isPlace =
        first > column + 1 || (token.name === 'cols' && token.kind === 'close') || isWithoutColumns;
      if (isSet || !isPlace) {
        return '';
      }
      isSet = true;
      const tag = `<${prefix}col min="${column + 1}" max="${column + 1}" width="${WIDTH}" customWidth="1"/>`;
      return isWithoutColumns ? `<${prefix}cols>${tag}</${prefix}cols>` : tag;
    },
  };
}
