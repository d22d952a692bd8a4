import type { FaultLog } from '../csv/fault-log.ts';
import type { Header } from '../csv/header.ts';
import type { ReadLimits } from '../csv/read-limits.ts';
import type { ScannedRecord } from '../csv/scan-records.ts';
import { soundCsv } from '../csv/sound-csv.ts';
import type { CellSource } from './cell-reader.ts';
import { eachScannedRow } from './scanned-rows.ts';

/** A file about to be read into columns. */
export interface ColumnFile {
  readonly source: CellSource;
  /** Position of a column's cells, or -1 for one that the file lacks. */
  readonly cellOf: (column: string) => number;
  readonly header: Header;
  /** How many rows there are at most. */
  readonly lines: number;
}

/** Fills columns row by row. */
export interface ColumnFiller<Filled> {
  readonly read: (record: ScannedRecord) => void;
  readonly finish: () => Filled;
}

/** What the header says about how to read the rows. */
export interface ColumnPlan<Filled> {
  readonly header: Header;
  readonly fillerOf: (file: ColumnFile) => ColumnFiller<Filled>;
}

/**
 * @param planOf - takes the header's line and cells; `null` when no row is to be read
 * @returns `null` when no row could be read; every fault is in the log
 */
export function readColumnFile<Filled>(
  received: Uint8Array,
  limits: ReadLimits,
  log: FaultLog,
  planOf: (row: number, cells: readonly string[]) => ColumnPlan<Filled> | null,
): Filled | null {
  const csv = soundCsv(received, limits, limits.columnLines, log);
  if (csv === null) {
    return null;
  }
  const fillers: ColumnFiller<Filled>[] = [];
  eachScannedRow(csv, log, (row, cells) => {
    const plan = planOf(row, cells);
    if (plan === null) {
      return null;
    }
    const { header, fillerOf } = plan;
    const filler = fillerOf({
      source: {
        bytes: csv.bytes,
        cellCharacters: limits.cellCharacters,
        report: (at, cell, found) => log.add(at, header.written[cell] ?? null, found),
      },
      cellOf: (column) => header.positions.get(column) ?? -1,
      header,
      lines: csv.lines,
    });
    fillers.push(filler);
    return filler.read;
  });
  return fillers[0]?.finish() ?? null;
}
