import { type Fault, fault, shown } from './fault.ts';
import type { FaultLog } from './fault-log.ts';
import { nearestName } from './nearest-name.ts';
import { isReasonColumn } from './reason-column.ts';

/** One column that a file may have, by either of its two names. */
export interface ColumnName {
  readonly name: string;
  /** The Chinese header. */
  readonly zh: string;
  /** Whether the file must have the column; its cells may still be empty. */
  readonly isRequired: boolean;
}

/** Where the columns of a file stand. */
export interface Header {
  /** How many cells the header has. */
  readonly width: number;
  /** Position of a column by its English name, from 0; a column that the file lacks is not in it. */
  readonly positions: ReadonlyMap<string, number>;
  /** The names as the file writes them, by position. */
  readonly written: readonly string[];
  /** Whether some column has a name that is not known, or one name twice: a column meant may then be lacking. */
  readonly isDoubtful: boolean;
}

/**
 * Finds the columns, in any order, by English or Chinese name. The column of reasons that we add to a file handed back
 * is passed over.
 *
 * @param row - line of the header
 * @param cells - of the header, spaces around them taken off; a column without a name may stand anywhere, if empty
 * @param otherName - gives the name of a column that a cell means without being it, such as one with a unit
 * @returns `null` when a required column is lacking; every fault is in the log
 */
export function matchHeader(
  row: number,
  cells: readonly string[],
  columns: readonly ColumnName[],
  log: FaultLog,
  otherName: (cell: string) => string | undefined = () => undefined,
): Header | null {
  const names = new Map(columns.flatMap(({ name, zh }) => [[name, name] as const, [zh, name] as const]));
  const positions = new Map<string, number>();
  let isDoubtful = false;
  cells.forEach((cell, position) => {
    const name = names.get(cell) ?? otherName(cell);
    if (cell === '' || isReasonColumn(cell)) {
      return;
    }
    if (name === undefined) {
      log.add(row, cell, unknownColumn(cell, [...names.keys()]));
      isDoubtful = true;
    } else if (positions.has(name)) {
      log.add(row, cell, duplicateColumn(cell, name));
      isDoubtful = true;
    } else {
      positions.set(name, position);
    }
  });
  const lacking = columns.filter(({ name, isRequired }) => isRequired && !positions.has(name));
  for (const column of lacking) {
    log.add(row, column.name, missingColumn(column));
  }
  return lacking.length > 0 ? null : { width: cells.length, positions, written: cells, isDoubtful };
}

/** What is said of a file without a single line. */
export function emptyFile(): Fault {
  return fault(
    'empty-file',
    '文件为空，没有表头。',
    'The file is empty: it has no header.',
    '没有内容也要保留表头一行；整类资料都没有的，不要放这个文件。',
    'Keep the header even when nothing is listed, or leave the file out when there is none of its kind.',
  );
}

function unknownColumn(cell: string, known: readonly string[]): Fault {
  if (/[;\t，；]/.test(cell)) {
    return fault(
      'unknown-column',
      `表头“${shown(cell)}”没有用半角逗号分列。`,
      `The header “${shown(cell)}” is not separated by commas.`,
      '请在 Excel 中另存为“CSV UTF-8（逗号分隔）”。',
      'Save it from Excel as “CSV UTF-8 (comma delimited)”.',
    );
  }
  const nearest = nearestName(cell, known);
  return fault(
    'unknown-column',
    `此文件没有名为“${shown(cell)}”的列。`,
    `This file has no column named “${shown(cell)}”.`,
    nearest === null ? '请删去此列，或改用规定的列名。' : `如指“${nearest}”，请改用此名；否则删去此列。`,
    nearest === null
      ? 'Delete the column, or give it one of the names laid down.'
      : `Rename it to “${nearest}” if that is meant, else delete it.`,
  );
}

function duplicateColumn(cell: string, name: string): Fault {
  return fault(
    'duplicate-column',
    `列“${shown(cell)}”（${name}）出现了两次。`,
    `The column “${shown(cell)}” (${name}) stands twice.`,
    '请只保留一列。',
    'Keep one of them.',
  );
}

function missingColumn({ name, zh }: ColumnName): Fault {
  return fault(
    'missing-column',
    `缺少列“${zh}”（${name}），此文件各行未读取。`,
    `The column “${name}” (${zh}) is missing; the rows of the file were not read.`,
    `请在表头加上“${zh}”或“${name}”。`,
    `Add “${name}” or “${zh}” to the header.`,
  );
}
