import type { Day } from '@shuize/domain';
import type { KnownIds } from '../cells/known-ids.ts';
import { readText } from '../cells/read-text.ts';
import { parseDayCell } from '../cells/time-cells.ts';
import { cellOutsideHeader, duplicateKey } from '../csv/cell-faults.ts';
import { eachRecord } from '../csv/each-record.ts';
import type { Fault } from '../csv/fault.ts';
import type { FaultLog } from '../csv/fault-log.ts';
import { emptyFile, type Header, matchHeader } from '../csv/header.ts';
import type { ReadLimits } from '../csv/read-limits.ts';
import { soundCsv } from '../csv/sound-csv.ts';
import { type Columns, columnNames, RECORDED, type RowOf, type Table, type Values } from './table.ts';

/** The rows of a file that have no fault, and the ids that its rows are about, faulty rows included. */
export interface ReadTable<Of extends Columns> {
  readonly rows: readonly RowOf<Of>[];
  /** Texts of the first key column, in order of first appearance. */
  readonly ids: ReadonlySet<string>;
  /** A column's name as the file writes it. */
  readonly written: (column: string) => string;
  /** Whether a column that was meant may be lacking, so that rows should not be compared with one another. */
  readonly isDoubtful: boolean;
}

/** @returns `null` when no row could be read; every fault is in the log */
export function readTable<Of extends Columns>(
  table: Table<Of>,
  received: Uint8Array,
  known: KnownIds,
  limits: ReadLimits,
  log: FaultLog,
): ReadTable<Of> | null {
  const csv = soundCsv(received, limits, limits.lines, log);
  if (csv === null) {
    return null;
  }
  const readers: RowReader<Of>[] = [];
  let isHeaderRead = false;
  eachRecord(csv.bytes, (row, cells) => {
    if (cells.every((cell) => cell === '')) {
      return;
    }
    if (isHeaderRead) {
      readers[0]?.read(row, cells);
      return;
    }
    isHeaderRead = true;
    const header = matchHeader(row, cells, columnNames(table.columns), log);
    if (header !== null) {
      readers.push(rowReader(table, header, known, limits, log));
    }
  });
  if (!isHeaderRead) {
    log.add(null, null, emptyFile());
  }
  return readers[0]?.result() ?? null;
}

interface RowReader<Of extends Columns> {
  readonly read: (row: number, cells: readonly string[]) => void;
  readonly result: () => ReadTable<Of>;
}

function rowReader<Of extends Columns>(
  { columns, key, checks }: Table<Of>,
  header: Header,
  known: KnownIds,
  limits: ReadLimits,
  log: FaultLog,
): RowReader<Of> {
  const rows: RowOf<Of>[] = [];
  const ids = new Set<string>();
  const firstRows = new Map<string, number>();
  const named = new Set(header.written.flatMap((name, position) => (name === '' ? [] : [position])));
  const written = (column: string) => header.written[header.positions.get(column) ?? -1] ?? column;
  const textAt = (cells: readonly string[], column: string) =>
    cells[header.positions.get(column) ?? -1] ?? '';

  const read = (row: number, cells: readonly string[]) => {
    let isSound = true;
    const report = (column: string | null, found: Fault) => {
      isSound = false;
      log.add(row, column === null ? null : written(column), found);
    };
    const outside = cells.find((cell, position) => cell !== '' && !named.has(position));
    if (outside !== undefined) {
      report(null, cellOutsideHeader(outside));
    }
    const values: Record<string, unknown> = {};
    for (const [name, { parse, whenEmpty }] of Object.entries(columns)) {
      const cell = readText(textAt(cells, name), whenEmpty, limits.cellCharacters, (text) =>
        parse(text, known),
      );
      if (cell.ok) {
        values[name] = cell.value;
      } else {
        report(name, cell.error);
      }
    }
    const recorded = readText<Day | null>(
      textAt(cells, RECORDED.name),
      null,
      limits.cellCharacters,
      parseDayCell,
    );
    if (!recorded.ok) {
      report(RECORDED.name, recorded.error);
    }
    for (const check of checks) {
      const found = check(values as Partial<Values<Of>>);
      if (found !== null) {
        report(found.column, found);
      }
    }
    const id = textAt(cells, key[0] ?? '');
    if (id !== '') {
      ids.add(id);
    }
    const isKeyRead = key.every((name) => name in values) && recorded.ok;
    if (isKeyRead && !header.isDoubtful) {
      const identity = [...key, RECORDED.name].map((name) => textAt(cells, name)).join('\0');
      const first = firstRows.get(identity);
      if (first === undefined) {
        firstRows.set(identity, row);
      } else {
        report(key[0] ?? null, duplicateKey(first, key.map(written), true));
      }
    }
    if (isSound && recorded.ok) {
      rows.push({ row, recorded: recorded.value, ...values } as RowOf<Of>);
    }
  };

  return { read, result: () => ({ rows, ids, written, isDoubtful: header.isDoubtful }) };
}
