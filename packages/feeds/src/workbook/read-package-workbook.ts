import {
  type Bilingual,
  bilingual,
  type DataPackage,
  failure,
  type InputError,
  type Result,
} from '@shuize/domain';
import { PACKAGE_FILES } from '../package/package-files.ts';
import type { NamedBytes } from '../wide/read-monitoring.ts';
import { type PackageSources, packageSources, type WhenMissing } from './package-sources.ts';
import { openWorkbook } from './parts/open-workbook.ts';
import { hasContent } from './sheets/read-sheet.ts';
import { hiddenSheet, missingSheet, unknownSheet } from './sheets/sheet-faults.ts';
import { fileOfSheet, isNoteSheet, namesOfSheet } from './sheets/sheet-names.ts';
import { DEFAULT_WORKBOOK_LIMITS, type WorkbookLimits } from './workbook-limits.ts';

const NAMES: ReadonlyMap<string, Bilingual> = new Map(
  PACKAGE_FILES.map(({ file }) => {
    const [en, zh] = namesOfSheet(file);
    return [file, bilingual(`工作表“${zh}”`, `the sheet “${en}”`)];
  }),
);

export const WHEN_MISSING: WhenMissing = {
  fault: missingSheet,
  shown: (file) => namesOfSheet(file)[0],
  names: NAMES,
};

/**
 * Reads a data package (数据包) that is one workbook: a sheet for each file, by its English or Chinese name. Each sheet
 * is checked as the CSV would be.
 *
 * @returns every error of every sheet at once, in the order of the files and of their rows; an error names the sheet,
 *   the row and the column header as they stand in Excel. A workbook that cannot be opened is one error, of its file
 * @see docs/data-package.md
 */
export async function readPackageWorkbook(
  named: NamedBytes,
  limits: WorkbookLimits = DEFAULT_WORKBOOK_LIMITS,
): Promise<Result<DataPackage, readonly InputError[]>> {
  const sources = packageSources(limits);
  const refused = await addWorkbook(sources, named, limits);
  return refused === null ? sources.read(WHEN_MISSING) : failure([refused]);
}

/** @returns why the workbook cannot be opened, `null` where it can */
export async function addWorkbook(
  sources: PackageSources,
  { file, bytes }: NamedBytes,
  limits: WorkbookLimits,
): Promise<InputError | null> {
  const workbook = await openWorkbook(bytes, limits);
  if (!workbook.ok) {
    const { code, message, mend } = workbook.error;
    return { file, row: null, column: null, code, message, mend };
  }
  for (const sheet of workbook.value.sheets) {
    const { name, isHidden } = sheet;
    const standsFor = fileOfSheet(name);
    if (standsFor !== undefined) {
      if (isHidden) {
        sources.refuse(name, hiddenSheet(name), standsFor);
      } else {
        await sources.addSheet(standsFor, name, workbook.value, sheet);
      }
    } else if (!isHidden && !isNoteSheet(name)) {
      const isFilled = await hasContent(workbook.value, sheet, limits);
      if (!isFilled.ok) {
        sources.refuse(name, isFilled.error);
      } else if (isFilled.value) {
        sources.refuse(name, unknownSheet(name));
      }
    }
  }
  return null;
}
