import { failure, success } from '@shuize/domain';
import { readText } from '../cells/read-text.ts';
import type { Fault } from '../csv/fault.ts';
import { type ScannedRecord, textOfCell } from '../csv/scan-records.ts';
import type { CellSource } from './cell-reader.ts';
import { type MeasuredSlot, parseMeasured, scanMeasured, shiftMeasured } from './measured-cell.ts';
import { implausible } from './plausible-value.ts';

/** Reads the measured value of a cell into a slot. @returns whether it could; if not, the fault is reported */
export type ReadMeasured = (record: ScannedRecord, indicator: number, isTrusted?: boolean) => boolean;

/**
 * A value that its station marked as faulty (`isTrusted` false) may be any number.
 *
 * @param shift - the power of ten that takes the unit of the file to the unit of the indicator
 */
export function measuredReader(
  { bytes, cellCharacters, report }: CellSource,
  cell: number,
  slot: MeasuredSlot,
  shift = 0,
): ReadMeasured {
  return (record, indicator, isTrusted = true) => {
    const text = () => textOfCell(bytes, record, cell);
    const isScanned =
      cell < record.count &&
      record.quoted[cell] !== 2 &&
      scanMeasured(bytes, record.starts[cell] ?? 0, record.ends[cell] ?? 0, slot);
    const found =
      (isScanned ? null : measuredFault(text(), cellCharacters, slot)) ??
      (shift === 0 ? null : shiftMeasured(slot, shift, text)) ??
      (isTrusted ? implausible(slot, indicator, text) : null);
    if (found !== null) {
      report(record.row, cell, found);
    }
    return found === null;
  };
}

function measuredFault(text: string, cellCharacters: number, slot: MeasuredSlot): Fault | null {
  const read = readText(text, undefined, cellCharacters, (filled) => {
    const found = parseMeasured(filled, slot);
    return found === null ? success(true) : failure(found);
  });
  return read.ok ? null : read.error;
}
