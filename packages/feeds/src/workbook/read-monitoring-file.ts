import { failure, type InputError, type Result, success } from '@shuize/domain';
import type { Fault } from '../csv/fault.ts';
import { faultLog } from '../csv/fault-log.ts';
import { type NamedBytes, readMonitoring } from '../wide/read-monitoring.ts';
import type { Monitoring } from '../wide/wide-table.ts';
import { isWorkbook } from './archive/zip-entries.ts';
import { dateColumnsOf } from './guides/sheet-guides.ts';
import { openWorkbook } from './parts/open-workbook.ts';
import { errorsOfSheet, type SheetSource } from './sheet-source.ts';
import { pickSheet } from './sheets/pick-sheet.ts';
import { readSheet } from './sheets/read-sheet.ts';
import { DEFAULT_WORKBOOK_LIMITS, type WorkbookLimits } from './workbook-limits.ts';

/**
 * Reads measurements to be classed as `readMonitoring` does, each of the two files a CSV or a workbook, told apart by
 * their bytes. Of a workbook the sheet `readings` (自动监测数据) or `sections` (断面) is read, or its only sheet.
 *
 * @returns every error of both files at once; those of a workbook name the cell in Excel
 * @see docs/data-package.md
 */
export async function readMonitoringFile(
  table: NamedBytes,
  sections: NamedBytes | null,
  limits: WorkbookLimits = DEFAULT_WORKBOOK_LIMITS,
): Promise<Result<Monitoring, readonly InputError[]>> {
  // WHY: one workbook may hold both; errors then name the sheet as well.
  const isOne = sections?.file === table.file;
  const sectionsCsv = sections === null ? null : await asCsv(sections, 'sections.csv', isOne, limits);
  const tableCsv = await asCsv(table, 'readings.csv', isOne, limits);
  const refused = [sectionsCsv, tableCsv].flatMap((each) => (each === null || each.ok ? [] : [each.error]));
  if (!tableCsv.ok || sectionsCsv?.ok === false) {
    return failure(refused);
  }
  const given = sectionsCsv === null ? [tableCsv.value] : [sectionsCsv.value, tableCsv.value];
  const read = readMonitoring(tableCsv.value.csv, sectionsCsv?.value.csv ?? null, limits);
  const errors = given.flatMap(({ csv, sheet }) => {
    const ofFile = read.ok ? [] : read.error.filter(({ file }) => file === csv.file);
    return sheet === null ? ofFile : errorsOfSheet(sheet, ofFile, (message) => message);
  });
  return errors.length > 0 ? failure(errors) : read;
}

/** A file as a CSV, and the sheet it comes from, where it is a workbook. */
interface AsCsv {
  readonly csv: NamedBytes;
  readonly sheet: SheetSource | null;
}

async function asCsv(
  { file, bytes }: NamedBytes,
  standsFor: string,
  namesSheet: boolean,
  limits: WorkbookLimits,
): Promise<Result<AsCsv, InputError>> {
  if (!isWorkbook(bytes)) {
    return success({ csv: { file, bytes }, sheet: null });
  }
  const refused = ({ code, message, mend }: Fault) =>
    failure({ file, row: null, column: null, code, message, mend });
  const workbook = await openWorkbook(bytes, limits);
  if (!workbook.ok) {
    return refused(workbook.error);
  }
  const sheet = await pickSheet(workbook.value, standsFor, limits);
  if (!sheet.ok) {
    return refused(sheet.error);
  }
  const shown = namesSheet ? `${file}：${sheet.value.name}` : file;
  const log = faultLog(shown, limits.errorsPerFile);
  const text = await readSheet(workbook.value, sheet.value, dateColumnsOf(standsFor), limits, log);
  return text.ok
    ? success({
        csv: { file: shown, bytes: text.value.csv },
        sheet: { file: standsFor, text: text.value, log },
      })
    : refused(text.error);
}
