/** The last column of a sheet, XFD, from 0. */
export const LAST_COLUMN = 16_383;
/** The last row of a sheet, from 1. */
export const LAST_ROW = 1_048_576;

const LETTERS = 26;

/** A cell's place: its row from 1, its column from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** `A` for 0, `AA` for 26. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(0x41 + (column % LETTERS));
  return column < LETTERS ? last : columnLetters(Math.floor(column / LETTERS) - 1) + last;
}

/** `D7` */
export function cellAddress({ row, column }: CellPlace): string {
  return `${columnLetters(column)}${row}`;
}

const FIRST_LETTER = 0x41;
const ZERO = 0x30;

/** @returns `null` for what is no address of a cell that a sheet has */
export function parseCellAddress(text: string): CellPlace | null {
  let at = 0;
  let column = -1;
  for (let letter = text.charCodeAt(0) - FIRST_LETTER; letter >= 0 && letter < LETTERS; ) {
    column = (column + 1) * LETTERS + letter;
    at += 1;
    letter = text.charCodeAt(at) - FIRST_LETTER;
  }
  const start = at;
  let row = 0;
  for (let digit = text.charCodeAt(at) - ZERO; digit >= 0 && digit <= 9; ) {
    row = row * 10 + digit;
    at += 1;
    digit = text.charCodeAt(at) - ZERO;
  }
  const isAddress = at === text.length && at > start && text[start] !== '0';
  return isAddress && column >= 0 && column <= LAST_COLUMN && row <= LAST_ROW ? { row, column } : null;
}

/** The first and the last cell of `A1:B3` or `A1`; `null` for what is no such range. */
export function parseCellRange(text: string): readonly [CellPlace, CellPlace] | null {
  const [from = '', to = from] = text.split(':', 2);
  const [first, last] = [parseCellAddress(from), parseCellAddress(to)];
  return first === null || last === null ? null : [first, last];
}
