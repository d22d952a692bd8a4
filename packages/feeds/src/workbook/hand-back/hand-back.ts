import { failure, type InputError, type Language, type Result, success } from '@shuize/domain';
import type { NamedBytes } from '../../wide/read-monitoring.ts';
import { isWorkbook } from '../archive/zip-entries.ts';
import { DEFAULT_WORKBOOK_LIMITS, type WorkbookLimits } from '../workbook-limits.ts';
import { handBackCsv } from './hand-back-csv.ts';
import { handBackWorkbook } from './hand-back-workbook.ts';
import type { HandedBack } from './handed-back.ts';

/**
 * Writes errors into the file they were found in, to be handed back (退回修改): a last column 错误原因 says what is
 * wrong with each row and what would mend it, and in a workbook the cells at fault are coloured. All else stays as it
 * was: other sheets, styles, formulas. The column is passed over when the file is read again.
 *
 * @param received - the file as it came, a workbook or a CSV, with the name under which it was read
 * @param errors - as the reader gave them
 * @returns the fault of a workbook that cannot be opened, as the only error
 */
export async function handBack(
  received: NamedBytes,
  errors: readonly InputError[],
  language: Language,
  limits: WorkbookLimits = DEFAULT_WORKBOOK_LIMITS,
): Promise<Result<HandedBack, readonly InputError[]>> {
  if (!isWorkbook(received.bytes)) {
    return success(handBackCsv(received, errors, language, limits));
  }
  const handed = await handBackWorkbook(received, errors, language, limits);
  if (handed.ok) {
    return handed;
  }
  const { code, message, mend } = handed.error;
  return failure([{ file: received.file, row: null, column: null, code, message, mend }]);
}
