import type { Bilingual, Language } from '@shuize/domain';
import { tableWorkbook } from '@shuize/feeds';

/** What a column of a list is called, and what stands in it. */
export interface ListColumn<Item> {
  readonly header: Bilingual;
  /** Numbers stay numbers; `null` is an empty cell. */
  readonly cell: (item: Item, language: Language) => string | number | null;
}

export interface ListOfItems<Item> {
  readonly name: Bilingual;
  readonly columns: readonly ListColumn<Item>[];
  readonly items: readonly Item[];
}

const BYTE_ORDER_MARK = '\uFEFF';

/** A list as a file that Excel opens, CSV with a byte order mark by which it knows UTF-8. No cell of it is a formula. */
export async function listFile<Item>(
  { name, columns, items }: ListOfItems<Item>,
  format: 'csv' | 'xlsx',
  language: Language,
): Promise<Uint8Array> {
  const headers = columns.map(({ header }) => header[language]);
  const rows = items.map((item) =>
    columns.map(({ cell }) => {
      const value = cell(item, language);
      return typeof value === 'string' ? withoutFormula(value) : value;
    }),
  );
  if (format === 'xlsx') {
    return tableWorkbook({ name: name[language], columns: headers, rows });
  }
  const lines = [headers, ...rows].map(
    (cells) => `${cells.map((cell) => quoted(String(cell ?? ''))).join(',')}\r\n`,
  );
  return new TextEncoder().encode(BYTE_ORDER_MARK + lines.join(''));
}

/**
 * A text that a spreadsheet would take for a formula, with an apostrophe before it, which tells it that it is a text.
 *
 * @see OWASP, CSV injection: texts that begin with = + - @, a tab or a line break, also after spaces and in full width
 */
export function withoutFormula(text: string): string {
  return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
