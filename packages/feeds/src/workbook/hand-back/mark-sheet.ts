import { Buffer } from 'node:buffer';
import { cellAddress, parseCellRange } from '../cells/cell-address.ts';
import { prefixOf, withAttributes } from '../xml/xml-edit.ts';
import type { XmlToken } from '../xml/xml-reader.ts';
import { attributesOf } from '../xml/xml-text.ts';
import type { MarkPlan } from './mark-plan.ts';
import { markedCells, type RowCell, rowCell } from './marked-cells.ts';
import type { MarkedStyles } from './marked-styles.ts';
import { reasonWidth } from './reason-width.ts';

/** Rewrites a sheet with its marks. Takes its tokens in order. */
export interface SheetMarker {
  readonly take: (token: XmlToken) => null;
  readonly bytes: () => Uint8Array;
}

const LEAST_PIECE = 256 * 1024;

/**
 * Marks what is at fault in a sheet and takes off the marks of an earlier time; everything else stays as it is, byte
 * for byte.
 */
export function sheetMarker({ reasonColumn, isAgain, rows }: MarkPlan, styles: MarkedStyles): SheetMarker {
  const pieces: Buffer[] = [];
  let held: string[] = [];
  let heldCharacters = 0;
  const waiting = [...rows.keys()];
  let isInRows = false;
  let prefix = '';
  let row = 0;
  let cells: RowCell[] | null = null;
  const width = reasonWidth(reasonColumn);

  const write = (text: string) => {
    held.push(text);
    heldCharacters += text.length;
    if (heldCharacters > LEAST_PIECE) {
      flush();
    }
  };
  const flush = () => {
    pieces.push(Buffer.from(held.join('')));
    held = [];
    heldCharacters = 0;
  };

  const writeCells = (given: readonly RowCell[]) => {
    write(markedCells(row, given, rows.get(row) ?? null, { reasonColumn, prefix, styles }));
  };

  /** Writes the rows at fault that the sheet leaves out because they are blank, up to one. */
  const writeBlankRows = (before: number) => {
    for (let next = waiting[0]; next !== undefined && next < before; next = waiting[0]) {
      waiting.shift();
      row = next;
      write(`<${prefix}row r="${row}">`);
      writeCells([]);
      write(`</${prefix}row>`);
    }
  };

  const beginRow = ({ raw, kind }: XmlToken, next: number) => {
    writeBlankRows(next);
    row = next;
    const isMarked = waiting[0] === row;
    if (isMarked) {
      waiting.shift();
    }
    const tag = isMarked ? withAttributes(raw, { r: row, spans: null }) : raw;
    if (isMarked && kind === 'empty') {
      write(tag.replace(/\s*\/>$/, '>'));
      writeCells([]);
      write(`</${prefix}row>`);
    } else {
      write(tag);
      cells = kind === 'open' && (isMarked || isAgain || styles.hasMarks) ? [] : null;
    }
  };

  const takeInRows = (token: XmlToken, found: RowCell[] | null) => {
    const isStart = token.kind === 'open' || token.kind === 'empty';
    if (token.name === 'row' && isStart) {
      beginRow(token, Number(attributesOf(token)?.get('r') ?? row + 1));
    } else if (token.name === 'row') {
      if (found !== null) {
        writeCells(found);
      }
      cells = null;
      write(token.raw);
    } else if (found !== null && token.name === 'c' && isStart) {
      found.push(rowCell(token, (found.at(-1)?.column ?? -1) + 1));
    } else if (found?.length) {
      found.at(-1)?.tokens.push(token.raw);
    } else {
      write(token.raw);
    }
  };

  const takeOutsideRows = (token: XmlToken) => {
    if (token.kind === 'open' || token.kind === 'empty') {
      prefix = prefixOf(token.raw);
    }
    write(width.before(token, prefix));
    if (token.name === 'dimension' && token.kind === 'empty') {
      write(withDimension(token, reasonColumn));
    } else if (token.name === 'sheetData' && token.kind === 'empty') {
      write(token.raw.replace(/\s*\/>$/, '>'));
      writeBlankRows(Number.POSITIVE_INFINITY);
      write(`</${prefix}sheetData>`);
    } else {
      isInRows = token.name === 'sheetData' && token.kind === 'open';
      write(token.raw);
    }
  };

  return {
    take: (token) => {
      if (token.name === 'sheetData' && token.kind === 'close') {
        writeBlankRows(Number.POSITIVE_INFINITY);
        isInRows = false;
        write(token.raw);
      } else if (isInRows) {
        takeInRows(token, cells);
      } else {
        takeOutsideRows(token);
      }
      return null;
    },
    bytes: () => {
      flush();
      return Buffer.concat(pieces);
    },
  };
}

/** The range that a sheet uses, with the column of reasons in it. */
function withDimension(token: XmlToken, reasonColumn: number): string {
  const range = parseCellRange(attributesOf(token)?.get('ref') ?? '');
  if (range === null) {
    return token.raw;
  }
  const [first, last] = range;
  const end = { row: last.row, column: Math.max(last.column, reasonColumn) };
  return withAttributes(token.raw, { ref: `${cellAddress(first)}:${cellAddress(end)}` });
}
