import { failure, type Result, success } from '@shuize/domain';
import type { Fault } from '../../csv/fault.ts';
import type { FaultLog } from '../../csv/fault-log.ts';
import type { DateGrain } from '../cells/number-format.ts';
import type { Sheet, Workbook } from '../parts/open-workbook.ts';
import type { WorkbookLimits } from '../workbook-limits.ts';
import { sheetReader } from './sheet-reader.ts';
import { type SheetText, sheetTextWriter } from './sheet-text.ts';

/**
 * Reads a sheet as a CSV whose lines have the numbers of its rows.
 *
 * @param dateColumns - what the columns hold that are dates or times, by name
 * @param log - gets what is wrong with single cells
 * @param saidBefore - bytes of text that other sheets of the workbook gave
 * @returns the fault that keeps the sheet from being read at all
 */
export async function readSheet(
  workbook: Workbook,
  { part }: Sheet,
  dateColumns: ReadonlyMap<string, DateGrain>,
  limits: WorkbookLimits,
  log: FaultLog,
  saidBefore = 0,
): Promise<Result<SheetText, Fault>> {
  const grainOf = (column: string) => dateColumns.get(column) ?? null;
  const writer = sheetTextWriter(part, grainOf, workbook.countsFrom1904, limits, log, saidBefore);
  const found = await workbook.parts.read(part, sheetReader(part, workbook, limits, writer));
  return found === null ? success(writer.finish()) : failure(found);
}

/** Whether any cell of a sheet holds anything. */
export async function hasContent(
  workbook: Workbook,
  { part }: Sheet,
  limits: WorkbookLimits,
): Promise<Result<boolean, Fault>> {
  let isFilled = false;
  const reader = sheetReader(part, workbook, limits, {
    row: (_, cells) => {
      isFilled ||= cells.some(({ value, hasFormula }) => hasFormula || (value ?? '').trim() !== '');
      return null;
    },
    merged: () => undefined,
  });
  const found = await workbook.parts.read(part, reader);
  return found === null ? success(isFilled) : failure(found);
}
