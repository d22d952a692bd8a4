import { type DataPackage, failure, type InputError, type Result, success } from '@shuize/domain';
import { isWorkbook } from './archive/zip-entries.ts';
import { packageSources } from './package-sources.ts';
import { addFiles } from './read-package-files.ts';
import { addWorkbook, WHEN_MISSING } from './read-package-workbook.ts';
import { fileOfSheet } from './sheets/sheet-names.ts';
import { DEFAULT_WORKBOOK_LIMITS, type WorkbookLimits } from './workbook-limits.ts';

/** What was read of a part of a data package, beside what is on record. */
export interface PackagePart {
  /** With what stood in for the files that were not given. */
  readonly data: DataPackage;
  /** The files of a package that were given. */
  readonly given: ReadonlySet<string>;
}

/**
 * Reads files that are a part of a data package (数据包): some of its files, or one workbook with some of its sheets.
 *
 * @param files - as they came, by name
 * @param onRecord - CSV files that stand in for those that are not given, so that the ids of the record are known
 * @returns as `readDataPackage` does
 */
export async function readPackagePart(
  files: ReadonlyMap<string, Uint8Array>,
  onRecord: ReadonlyMap<string, Uint8Array>,
  limits: WorkbookLimits = DEFAULT_WORKBOOK_LIMITS,
): Promise<Result<PackagePart, readonly InputError[]>> {
  const sources = packageSources(limits);
  for (const [file, bytes] of onRecord) {
    sources.addStandIn(file, bytes);
  }
  const [[name, bytes] = ['', new Uint8Array()]] = files;
  const isWholePackage =
    files.size === 1 && isWorkbook(bytes) && fileOfSheet(name.replace(/\.\w+$/, '')) === undefined;
  const refused = isWholePackage ? await addWorkbook(sources, { file: name, bytes }, limits) : null;
  if (!isWholePackage) {
    await addFiles(sources, files, limits);
  }
  if (refused !== null) {
    return failure([refused]);
  }
  const read = sources.read(isWholePackage ? WHEN_MISSING : null);
  return read.ok ? success({ data: read.value, given: sources.given() }) : read;
}
