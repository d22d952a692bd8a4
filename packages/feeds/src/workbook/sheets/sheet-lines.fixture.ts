import type ExcelJS from 'exceljs';
import { faultLog } from '../../csv/fault-log.ts';
import type { DateGrain } from '../cells/number-format.ts';
import { openWorkbook } from '../parts/open-workbook.ts';
import { aWorkbook, type Rows } from '../workbook.fixture.ts';
import { DEFAULT_WORKBOOK_LIMITS, type WorkbookLimits } from '../workbook-limits.ts';
import { readSheet } from './read-sheet.ts';

const DATES: ReadonlyMap<string, DateGrain> = new Map([
  ['月份', 'month'],
  ['日期', 'day'],
  ['time', 'minute'],
]);

/** The lines that the first sheet of a workbook says, and what is wrong with its cells. */
export async function linesOf(
  bytes: Uint8Array,
  limits: Partial<WorkbookLimits> = {},
): Promise<{ readonly lines: readonly string[]; readonly faults: readonly string[] }> {
  const all = { ...DEFAULT_WORKBOOK_LIMITS, ...limits };
  const workbook = await openWorkbook(bytes, all);
  const [sheet] = workbook.ok ? workbook.value.sheets : [];
  if (!workbook.ok || sheet === undefined) {
    return { lines: [], faults: [workbook.ok ? 'no sheet' : workbook.error.code] };
  }
  const log = faultLog('f', 1000);
  const read = await readSheet(workbook.value, sheet, DATES, all, log);
  return {
    lines: read.ok ? new TextDecoder().decode(read.value.csv).split('\n') : [],
    faults: [
      ...(read.ok ? [] : [read.error.code]),
      ...log.errors().map(({ row, column, code, message }) => {
        const [address] = message.zh.split('：');
        return `${row} ${column} ${address} ${code}`;
      }),
    ],
  };
}

/** The same of a sheet made of these rows. */
export async function linesOfRows(rows: Rows, change?: (sheet: ExcelJS.Worksheet) => void) {
  return linesOf(
    await aWorkbook({ s: rows }, (workbook) => {
      const sheet = workbook.getWorksheet('s');
      if (sheet !== undefined) {
        change?.(sheet);
      }
    }),
  );
}
