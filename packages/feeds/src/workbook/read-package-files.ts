import type { DataPackage, InputError, Result } from '@shuize/domain';
import { type Fault, fault, shown } from '../csv/fault.ts';
import { nearestName } from '../csv/nearest-name.ts';
import { type PackageSources, packageSources } from './package-sources.ts';
import { openWorkbook } from './parts/open-workbook.ts';
import { pickSheet } from './sheets/pick-sheet.ts';
import { fileOfSheet, SHEET_NAMES } from './sheets/sheet-names.ts';
import { DEFAULT_WORKBOOK_LIMITS, type WorkbookLimits } from './workbook-limits.ts';

const WORKBOOK_NAME = /^(?!\.|~\$)(.+)\.xls[xmb]?$/i;

/**
 * Reads a data package (数据包): the files of one folder by name, each a CSV or a workbook of its own. A workbook is
 * named as a sheet may be, such as `monthly.xlsx` or `月均值.xlsx`, and the sheet of that name is read, or its only one.
 *
 * @returns as `readDataPackage` does; errors of a workbook name its file, and the cell in Excel
 * @see docs/data-package.md
 */
export async function readPackageFiles(
  files: ReadonlyMap<string, Uint8Array>,
  limits: WorkbookLimits = DEFAULT_WORKBOOK_LIMITS,
): Promise<Result<DataPackage, readonly InputError[]>> {
  const sources = packageSources(limits);
  await addFiles(sources, files, limits);
  return sources.read(null);
}

export async function addFiles(
  sources: PackageSources,
  files: ReadonlyMap<string, Uint8Array>,
  limits: WorkbookLimits,
): Promise<void> {
  const workbooks = [...files.keys()].filter((name) => WORKBOOK_NAME.test(name)).toSorted();
  for (const [name, bytes] of files) {
    if (!workbooks.includes(name)) {
      sources.addFile(name, bytes);
    }
  }
  for (const name of workbooks) {
    const stem = WORKBOOK_NAME.exec(name)?.[1] ?? '';
    const file = fileOfSheet(stem);
    if (file === undefined) {
      sources.refuse(name, unknownWorkbook(name, stem));
      continue;
    }
    const opened = await openWorkbook(files.get(name) ?? new Uint8Array(), limits);
    if (!opened.ok) {
      sources.refuse(name, opened.error, file);
      continue;
    }
    const sheet = await pickSheet(opened.value, file, limits);
    if (sheet.ok) {
      await sources.addSheet(file, name, opened.value, sheet.value);
    } else {
      sources.refuse(name, sheet.error, file);
    }
  }
}

function unknownWorkbook(name: string, stem: string): Fault {
  const nearest = nearestName(stem, SHEET_NAMES);
  return fault(
    'unknown-file',
    `数据包中没有名为“${shown(name)}”的文件。`,
    `A data package has no file named “${shown(name)}”.`,
    nearest === null
      ? '请把它移出文件夹；工作簿以其中资料的名称命名，如 monthly.xlsx 或 月均值.xlsx。'
      : `如指“${nearest}.xlsx”，请改用此名；否则把它移出文件夹。`,
    nearest === null
      ? 'Move it out of the folder; a workbook is named after what it holds, such as monthly.xlsx.'
      : `Rename it to “${nearest}.xlsx” if that is meant, else move it out of the folder.`,
  );
}
