import { cellOutsideHeader } from '../csv/cell-faults.ts';
import type { FaultLog } from '../csv/fault-log.ts';
import { emptyFile } from '../csv/header.ts';
import { type ScannedRecord, scanRecords, textOfCell } from '../csv/scan-records.ts';
import type { SoundCsv } from '../csv/sound-csv.ts';

/**
 * Visits the rows of a file that is read into columns: blank ones are passed over, the first that is not is the
 * header.
 *
 * @param begin - takes the header's line and cells; gives what reads a row, or `null` when none is to be read
 */
export function eachScannedRow(
  { bytes }: SoundCsv,
  log: FaultLog,
  begin: (row: number, header: readonly string[]) => ((record: ScannedRecord) => void) | null,
): void {
  let isHeaderRead = false;
  let read: ((record: ScannedRecord) => void) | null = null;
  let named: readonly boolean[] = [];
  scanRecords(bytes, (record) => {
    if (isHeaderRead && read === null) {
      return;
    }
    if (isBlank(bytes, record)) {
      return;
    }
    if (!isHeaderRead) {
      isHeaderRead = true;
      const cells = Array.from({ length: record.count }, (_, cell) => textOfCell(bytes, record, cell));
      named = cells.map((cell) => cell !== '');
      read = begin(record.row, cells);
      return;
    }
    const outside = outsideHeader(bytes, record, named);
    if (outside !== null) {
      log.add(record.row, null, cellOutsideHeader(outside));
    }
    read?.(record);
  });
  if (!isHeaderRead) {
    log.add(null, null, emptyFile());
  }
}

function isBlank(bytes: Uint8Array, record: ScannedRecord): boolean {
  for (let cell = 0; cell < record.count; cell += 1) {
    const isFilled =
      record.ends[cell] !== record.starts[cell] &&
      (isInk(bytes[record.starts[cell] ?? 0] ?? 0) || textOfCell(bytes, record, cell) !== '');
    if (isFilled) {
      return false;
    }
  }
  return true;
}

/** Whether a byte begins a character that is certainly no space; those of Unicode begin with C2, E1 to E3 or EF. */
function isInk(byte: number): boolean {
  return (byte > 0x20 && byte < 0x80) || (byte > 0xe3 && byte !== 0xef);
}

function outsideHeader(bytes: Uint8Array, record: ScannedRecord, named: readonly boolean[]): string | null {
  for (let cell = 0; cell < record.count; cell += 1) {
    if (named[cell] !== true && textOfCell(bytes, record, cell) !== '') {
      return textOfCell(bytes, record, cell);
    }
  }
  return null;
}
