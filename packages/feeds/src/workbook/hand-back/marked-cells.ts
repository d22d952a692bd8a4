import { cellAddress, parseCellAddress } from '../cells/cell-address.ts';
import { withAttributes } from '../xml/xml-edit.ts';
import type { XmlToken } from '../xml/xml-reader.ts';
import { attributesOf, escapeXml } from '../xml/xml-text.ts';
import type { MarkedRow } from './mark-plan.ts';
import type { MarkedStyles } from './marked-styles.ts';

/** A cell of the row that is being rewritten. */
export interface RowCell {
  /** From 0. */
  readonly column: number;
  readonly style: number;
  readonly hasAddress: boolean;
  /** Its markup: its own tag, what is in it, and what stands between it and the next. */
  readonly tokens: string[];
}

/** @param next - the column of the cell when its tag names none */
export function rowCell(token: XmlToken, next: number): RowCell {
  const attributes = attributesOf(token);
  const place = parseCellAddress(attributes?.get('r') ?? '');
  return {
    column: place?.column ?? next,
    style: Number(attributes?.get('s') ?? '0'),
    hasAddress: place !== null,
    tokens: [token.raw],
  };
}

interface Marking {
  readonly reasonColumn: number;
  /** The namespace prefix of the sheet's tags, with its colon. */
  readonly prefix: string;
  readonly styles: MarkedStyles;
}

/**
 * The markup of a row's cells with its marks and its reason, and without those of an earlier time.
 *
 * @param given - the cells that the row has
 * @param mark - `null` for a row that is not at fault
 */
export function markedCells(
  row: number,
  given: readonly RowCell[],
  mark: MarkedRow | null,
  marking: Marking,
): string {
  const { reasonColumn, prefix } = marking;
  const markups = new Map<number, string>();
  for (const cell of given) {
    if (cell.column !== reasonColumn) {
      markups.set(cell.column, cellMarkup(row, cell, mark?.columns.includes(cell.column) ?? false, marking));
    }
  }
  for (const column of mark?.columns ?? []) {
    if (!markups.has(column)) {
      const blank = { column, style: 0, hasAddress: false, tokens: [`<${prefix}c/>`] };
      markups.set(column, cellMarkup(row, blank, true, marking));
    }
  }
  if (mark !== null) {
    markups.set(reasonColumn, reasonMarkup(row, mark.reason, marking));
  }
  return [...markups]
    .sort(([a], [b]) => a - b)
    .map(([, markup]) => markup)
    .join('');
}

function cellMarkup(
  row: number,
  { column, style, hasAddress, tokens }: RowCell,
  isAtFault: boolean,
  { styles }: Marking,
): string {
  const [tag = '', ...rest] = tokens;
  const s = isAtFault ? styles.marked(style) : styles.unmarked(style);
  return s === style && hasAddress
    ? tokens.join('')
    : withAttributes(tag, { r: cellAddress({ row, column }), s: s === 0 ? null : s }) + rest.join('');
}

/** The reason is a text by its type, whatever it begins with. */
function reasonMarkup(row: number, reason: string, { reasonColumn, prefix, styles }: Marking): string {
  const tag = withAttributes(`<${prefix}c>`, {
    r: cellAddress({ row, column: reasonColumn }),
    s: styles.reason(),
    t: 'inlineStr',
  });
  const text = `<${prefix}t xml:space="preserve">${escapeXml(reason)}</${prefix}t>`;
  return `${tag}<${prefix}is>${text}</${prefix}is></${prefix}c>`;
}
