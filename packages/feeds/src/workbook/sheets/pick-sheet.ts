import { failure, type Result, success } from '@shuize/domain';
import type { Fault } from '../../csv/fault.ts';
import type { Sheet, Workbook } from '../parts/open-workbook.ts';
import type { WorkbookLimits } from '../workbook-limits.ts';
import { hasContent } from './read-sheet.ts';
import { hiddenSheet, sheetNotTold } from './sheet-faults.ts';
import { fileOfSheet, isNoteSheet, namesOfSheet } from './sheet-names.ts';

/**
 * The sheet of a workbook that stands for one file: the one with its name, else the only one that is visible and holds
 * anything.
 */
export async function pickSheet(
  workbook: Workbook,
  file: string,
  limits: WorkbookLimits,
): Promise<Result<Sheet, Fault>> {
  const named = workbook.sheets.find(({ name }) => fileOfSheet(name) === file);
  if (named !== undefined) {
    return named.isHidden ? failure(hiddenSheet(named.name)) : success(named);
  }
  const shown = workbook.sheets.filter(({ name, isHidden }) => !isHidden && !isNoteSheet(name));
  if (shown[0] !== undefined && shown.length === 1) {
    return success(shown[0]);
  }
  const filled: Sheet[] = [];
  for (const sheet of shown) {
    const isFilled = await hasContent(workbook, sheet, limits);
    if (!isFilled.ok) {
      return isFilled;
    }
    if (isFilled.value) {
      filled.push(sheet);
    }
  }
  const [only] = filled;
  return only !== undefined && filled.length === 1
    ? success(only)
    : failure(
        sheetNotTold(
          namesOfSheet(file)[0],
          filled.map(({ name }) => name),
        ),
      );
}
