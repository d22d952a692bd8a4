import { PACKAGE_FILES } from '../../package/package-files.ts';
import { sheetGuideOf } from '../guides/sheet-guides.ts';

const FILES: ReadonlyMap<string, string> = new Map(
  PACKAGE_FILES.flatMap(({ file }) => namesOfSheet(file).map((name) => [name, file] as const)),
);

/** The file that a sheet stands for: `monthly`, `月均值`, or `monthly.csv` as Excel names the sheet of a CSV. */
export function fileOfSheet(name: string): string | undefined {
  return FILES.get(name.replace(/\.csv$/, ''));
}

/** The names that a sheet of a file may have, the English one first. */
export function namesOfSheet(file: string): readonly [string, string] {
  return [file.replace(/\.csv$/, ''), sheetGuideOf(file).zh];
}

/** Every name that a sheet of a data package may have. */
export const SHEET_NAMES: readonly string[] = [...FILES.keys()];

/** Sheets that explain and are never read: those whose name begins with 说明, 填写说明, Instructions, `#` or `_`. */
export function isNoteSheet(name: string): boolean {
  return /^(?:填写说明|说明|Instructions|[#＃_])/.test(name);
}
