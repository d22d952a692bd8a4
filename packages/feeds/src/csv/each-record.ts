import { invariant } from '@shuize/domain';
import Papa from 'papaparse';

/**
 * Visits the records of a CSV in order, blank ones included.
 *
 * @param bytes - UTF-8 without byte order mark that `surveyBytes` found sound
 * @param visit - takes the line on which the record begins, from 1, and its cells with the spaces around them taken off
 */
export function eachRecord(bytes: Uint8Array, visit: (row: number, cells: readonly string[]) => void): void {
  const text = new TextDecoder().decode(bytes);
  // WHY: papaparse guesses one kind of line end for the whole file, and a closing quote with spaces behind it is
  // sound to it only before a comma or a line end, not before the end of the file.
  const lines = `${text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text}\n`;
  const mayBreakInCells = text.includes('"');
  let row = 1;
  Papa.parse<string[]>(lines, {
    delimiter: ',',
    newline: '\n',
    step: ({ data, errors }) => {
      invariant(errors.length === 0, 'a surveyed CSV has no faults of quotes');
      visit(
        row,
        data.map((cell) => cell.trim()),
      );
      row += 1 + (mayBreakInCells ? lineBreaksIn(data) : 0);
    },
  });
}

function lineBreaksIn(cells: readonly string[]): number {
  return cells.reduce((count, cell) => count + cell.split('\n').length - 1, 0);
}
