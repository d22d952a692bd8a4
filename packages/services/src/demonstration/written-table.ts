import { invariant } from '@shuize/domain';

/**
 * Reads a table written in a source file: a line a row, cells between bars, `-` for an empty cell. A line
 * that begins with a bar goes on with the row above.
 *
 * @throws Error when a row has another number of cells than `width`
 */
export function writtenTable(width: number, text: string): readonly (readonly (string | null)[])[] {
  return text
    .trim()
    .replaceAll(/\n\s*\|/g, ' |')
    .split('\n')
    .map((line) => {
      const cells = line.split('|').map((cell) => cell.trim());
      invariant(cells.length === width, `"${line.trim()}" has ${cells.length} cells and not ${width}`);
      return cells.map((cell) => (cell === '-' ? null : cell));
    });
}
