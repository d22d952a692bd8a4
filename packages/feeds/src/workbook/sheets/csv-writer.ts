import { Buffer } from 'node:buffer';

const LEAST_PIECE = 256 * 1024;

/** Writes a CSV whose records keep the numbers of the rows that they come from. */
export interface CsvWriter {
  /** @param cells - texts by column, in the order of their columns; columns between them are empty */
  readonly write: (row: number, cells: readonly PlacedText[]) => void;
  /** Bytes written so far, but for some that are still held. */
  readonly size: () => number;
  readonly bytes: () => Uint8Array;
}

/** A text and its column, from 0. */
export interface PlacedText {
  readonly column: number;
  readonly text: string;
}

export function csvWriter(): CsvWriter {
  const pieces: Buffer[] = [];
  let size = 0;
  let held: string[] = [];
  let heldCharacters = 0;
  let line = 1;

  const add = (text: string) => {
    held.push(text);
    heldCharacters += text.length;
    if (heldCharacters > LEAST_PIECE) {
      flush();
    }
  };
  const flush = () => {
    const piece = Buffer.from(held.join(''));
    pieces.push(piece);
    size += piece.length;
    held = [];
    heldCharacters = 0;
  };

  return {
    write: (row, cells) => {
      let record = '\n'.repeat(row - line);
      let column = 0;
      for (const cell of cells) {
        record += ','.repeat(cell.column - column) + quoted(cell.text);
        column = cell.column;
      }
      line = row;
      add(record);
    },
    size: () => size,
    bytes: () => {
      flush();
      return Buffer.concat(pieces);
    },
  };
}

function quoted(text: string): string {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
