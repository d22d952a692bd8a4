import type { Fault } from '../../csv/fault.ts';
import {
  type CellPlace,
  LAST_COLUMN,
  LAST_ROW,
  parseCellAddress,
  parseCellRange,
} from '../cells/cell-address.ts';
import type { RawCell } from '../cells/cell-content.ts';
import { PLAIN_NUMBER } from '../cells/number-format.ts';
import type { Workbook } from '../parts/open-workbook.ts';
import type { TakeToken } from '../parts/workbook-parts.ts';
import { brokenPart, tooManyCells } from '../workbook-faults.ts';
import type { WorkbookLimits } from '../workbook-limits.ts';
import { runText, withoutEscapes } from '../xml/run-text.ts';
import type { XmlToken } from '../xml/xml-reader.ts';
import { attributesOf, eachAttribute, textOf } from '../xml/xml-text.ts';

/** A cell of a sheet and its column, from 0. */
export interface SheetCell extends RawCell {
  readonly column: number;
}

/** What is told of a sheet while it is read. */
export interface SheetVisitor {
  /**
   * Takes a row, from 1, and its cells that hold anything. Rows ascend, and so do the columns within; rows that the
   * file leaves out are blank.
   *
   * @returns the fault that ends the reading, or `null`
   */
  readonly row: (row: number, cells: readonly SheetCell[]) => Fault | null;
  /** Takes the first and the last of merged cells; they come after all rows. */
  readonly merged: (first: CellPlace, last: CellPlace) => void;
}

/** How deep the tags of a table lie. */
const DEPTHS: ReadonlyMap<string, number> = new Map([
  ['sheetData', 1],
  ['row', 2],
  ['c', 3],
]);

/**
 * Reads the cells of a sheet out of its XML.
 *
 * @param part - name of the sheet's part, for faults
 * @returns what takes the tokens of the sheet in order
 */
export function sheetReader(
  part: string,
  { sharedTexts, formats }: Pick<Workbook, 'sharedTexts' | 'formats'>,
  limits: Pick<WorkbookLimits, 'cells'>,
  visitor: SheetVisitor,
): TakeToken {
  const run = runText();
  let count = 0;
  let row = 0;
  let cells: SheetCell[] = [];
  let lastColumn = -1;
  let isInRows = false;
  let isInCell = false;
  let reference = '';
  let type = '';
  let style = 0;
  let value: string | null = null;
  let isValue = false;
  let hasFormula = false;

  const takeAttribute = (name: string, text: string) => {
    if (name === 'r') {
      reference = text;
    } else if (name === 't') {
      type = text;
    } else if (name === 's') {
      style = Number(text);
    }
  };

  const beginRow = (token: XmlToken): Fault | null => {
    const attributes = attributesOf(token);
    const next = Number(attributes?.get('r') ?? row + 1);
    if (attributes === null || !Number.isInteger(next) || next <= row || next > LAST_ROW) {
      return brokenPart(
        part,
        `第 ${row} 行之后的行号有误`,
        `a row after row ${row} has an impossible number`,
      );
    }
    row = next;
    cells = [];
    lastColumn = -1;
    return null;
  };

  const beginCell = (token: XmlToken): Fault | null => {
    count += 1;
    if (count > limits.cells) {
      return tooManyCells(limits.cells);
    }
    reference = '';
    type = '';
    style = 0;
    const isSound = eachAttribute(token, takeAttribute);
    const place = reference === '' ? { row, column: lastColumn + 1 } : parseCellAddress(reference);
    const isInOrder = place?.row === row && place.column > lastColumn && place.column <= LAST_COLUMN;
    if (!isSound || place === null || !isInOrder) {
      return brokenPart(part, `第 ${row} 行的单元格位置有误`, `a cell of row ${row} has an impossible place`);
    }
    if (formats.length > 0 && formats[style] === undefined) {
      return brokenPart(
        part,
        `第 ${row} 行引用了不存在的样式`,
        `row ${row} refers to a style that is not there`,
      );
    }
    lastColumn = place.column;
    isInCell = true;
    value = null;
    isValue = false;
    hasFormula = false;
    run.begin();
    return null;
  };

  const endCell = (): Fault | null => {
    isInCell = false;
    const content = type === 'inlineStr' ? run.text() : value === null ? null : meantBy(value);
    if (content === undefined) {
      return brokenPart(
        part,
        `第 ${row} 行引用了不存在的文字`,
        `row ${row} refers to a text that is not there`,
      );
    }
    if (content !== null || hasFormula) {
      cells.push({
        column: lastColumn,
        type,
        value: content,
        hasFormula,
        format: formats[style] ?? PLAIN_NUMBER,
      });
    }
    return null;
  };

  const meantBy = (text: string): string | undefined => {
    if (type === 's') {
      return /^\d+$/.test(text) ? sharedTexts[Number(text)] : undefined;
    }
    return type === 'str' ? withoutEscapes(text) : text;
  };

  const takeInCell = (token: XmlToken): Fault | null => {
    if (token.name === 'c') {
      return endCell();
    }
    if (token.name === 'v') {
      isValue = token.kind === 'open';
      value ??= '';
    }
    hasFormula ||= token.name === 'f';
    const text = token.kind === 'text' && isValue ? textOf(token) : '';
    if (text === null || !run.take(token)) {
      return brokenPart(part, `第 ${row} 行的文字有误`, `a text of row ${row} is broken`);
    }
    value = value === null ? null : value + text;
    return null;
  };

  const takeInRows = (token: XmlToken): Fault | null => {
    if (token.name === 'c' && token.kind !== 'close') {
      return beginCell(token) ?? (token.kind === 'empty' ? endCell() : null);
    }
    if (token.name !== 'row') {
      return null;
    }
    const found = token.kind === 'close' ? null : beginRow(token);
    return found ?? (token.kind === 'open' ? null : visitor.row(row, cells));
  };

  return (token) => {
    const depth = token.name === 'sheetData' || isInRows ? DEPTHS.get(token.name) : undefined;
    if (depth !== undefined && depth !== token.depth) {
      return brokenPart(part, `第 ${row} 行之后的标记错位`, `a tag after row ${row} is out of place`);
    }
    if (isInCell) {
      return takeInCell(token);
    }
    if (token.name === 'sheetData') {
      isInRows = token.kind === 'open';
    } else if (isInRows) {
      return takeInRows(token);
    } else if (token.name === 'mergeCell' && token.kind !== 'close') {
      const range = parseCellRange(attributesOf(token)?.get('ref') ?? '');
      if (range !== null) {
        visitor.merged(...range);
      }
    }
    return null;
  };
}
