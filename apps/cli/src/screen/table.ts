import type { Channel } from './screen.ts';
import { padText, textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** A column of a table on the terminal. */
export interface TableColumn {
  readonly title: string;
  /** Numbers stand to the right. */
  readonly align?: 'left' | 'right';
  /** Whether its text may be broken into several lines where the terminal is narrow. */
  readonly wraps?: boolean;
  /** Colours a cell; the text must say the same without it. */
  readonly paint?: (text: string) => string;
}

/** A row of a table: cells without colours, one a column, and what is to be said of the row as a whole. */
export interface TableRow {
  readonly cells: readonly string[];
  /** Stands below the row, over the whole width. */
  readonly remark?: string;
}

const GAP = '  ';
const NARROWEST = 10;
const REMARK = '      └ ';

/**
 * Writes an aligned table with a header. In a terminal too narrow for it, the columns that may wrap are broken into
 * lines; where even that does not fit, each row becomes a block of one line a column. Nothing is ever cut off.
 */
export function writeTable(
  channel: Channel,
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
): void {
  const natural = columns.map(({ title }, index) =>
    rows.reduce((widest, { cells }) => Math.max(widest, textWidth(cells[index] ?? '')), textWidth(title)),
  );
  const widths = fitWidths(columns, natural, channel.width);
  if (widths === null) {
    writeBlocks(channel, columns, rows);
    return;
  }
  const titles = columns.map(({ title }) => title);
  channel.write(lineOf(titles, columns, widths, (text) => channel.paint.bold(text)));
  channel.write(`${channel.paint.dim(widths.map((width) => '─'.repeat(width)).join(GAP))}\n`);
  for (const { cells, remark } of rows) {
    channel.write(lineOf(cells, columns, widths, null));
    if (remark !== undefined) {
      writeRemark(channel, remark);
    }
  }
}

/** The width of each column in a terminal, or `null` when no table fits. */
function fitWidths(
  columns: readonly TableColumn[],
  natural: readonly number[],
  available: number | null,
): readonly number[] | null {
  const gaps = GAP.length * (columns.length - 1);
  if (available === null || sum(natural) + gaps <= available) {
    return natural;
  }
  const firm = sum(natural.filter((_, index) => columns[index]?.wraps !== true));
  const floors = natural.map((width) => Math.min(width, NARROWEST));
  const room = available - gaps - firm;
  const wrapping = natural.map((_, index) => index).filter((index) => columns[index]?.wraps === true);
  if (room < sum(wrapping.map((index) => floors[index] ?? 0))) {
    return null;
  }
  const widths = [...natural];
  while (sum(wrapping.map((index) => widths[index] ?? 0)) > room) {
    const widest = wrapping.reduce((a, b) => ((widths[b] ?? 0) > (widths[a] ?? 0) ? b : a));
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

function lineOf(
  cells: readonly string[],
  columns: readonly TableColumn[],
  widths: readonly number[],
  paintAll: ((text: string) => string) | null,
): string {
  const broken = columns.map(({ wraps }, index) => {
    const text = cells[index] ?? '';
    const width = widths[index] ?? 0;
    return wraps === true && textWidth(text) > width ? wrapText(text, width) : [text];
  });
  const height = Math.max(...broken.map((lines) => lines.length));
  let text = '';
  for (let line = 0; line < height; line += 1) {
    const parts = columns.map(({ align, paint }, index) => {
      const part = broken[index]?.[line] ?? '';
      const blanks = ' '.repeat(Math.max(0, (widths[index] ?? 0) - textWidth(part)));
      const colour = paintAll ?? paint;
      const painted = colour === undefined || part === '' ? part : colour(part);
      return align === 'right' ? blanks + painted : painted + blanks;
    });
    text += `${parts.join(GAP).trimEnd()}\n`;
  }
  return text;
}

function writeRemark({ write, width, paint }: Channel, remark: string): void {
  const indent = textWidth(REMARK);
  const lines = width === null ? [remark] : wrapText(remark, width - indent);
  write(`${paint.dim(REMARK)}${lines.join(`\n${' '.repeat(indent)}`)}\n`);
}

function writeBlocks(channel: Channel, columns: readonly TableColumn[], rows: readonly TableRow[]): void {
  const label = Math.max(...columns.map(({ title }) => textWidth(title)));
  const room = Math.max(NARROWEST, (channel.width ?? 0) - label - GAP.length);
  for (const [number, { cells, remark }] of rows.entries()) {
    channel.write(number === 0 ? '' : '\n');
    for (const [index, { title, paint }] of columns.entries()) {
      const lines = wrapText(cells[index] ?? '', room);
      for (const [line, part] of lines.entries()) {
        const head = line === 0 ? channel.paint.bold(padText(title, label)) : ' '.repeat(label);
        channel.write(`${head}${GAP}${paint === undefined ? part : paint(part)}`.trimEnd());
        channel.write('\n');
      }
    }
    if (remark !== undefined) {
      writeRemark(channel, remark);
    }
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
