import {
  type Bilingual,
  bilingual,
  type DataPackage,
  failure,
  type InputError,
  type Result,
} from '@shuize/domain';
import type { Fault } from '../csv/fault.ts';
import { faultLog } from '../csv/fault-log.ts';
import { PACKAGE_FILES } from '../package/package-files.ts';
import { readDataPackage } from '../package/read-data-package.ts';
import { dateColumnsOf } from './guides/sheet-guides.ts';
import type { Sheet, Workbook } from './parts/open-workbook.ts';
import { errorsOfSheet, named, type SheetSource } from './sheet-source.ts';
import { readSheet } from './sheets/read-sheet.ts';
import { givenTwice } from './sheets/sheet-faults.ts';
import type { WorkbookLimits } from './workbook-limits.ts';

/** What the files of a package are read from, some of them sheets. */
export interface PackageSources {
  /** Adds the bytes of a CSV. */
  readonly addFile: (file: string, bytes: Uint8Array) => void;
  /**
   * Reads a sheet that stands for a file.
   *
   * @param shown - how errors name the sheet
   */
  readonly addSheet: (file: string, shown: string, workbook: Workbook, sheet: Sheet) => Promise<void>;
  /**
   * Notes a fault of what was given.
   *
   * @param file - the file it stands for, where it stands for one: that file is then not missing
   */
  readonly refuse: (shown: string, found: Fault, file?: string) => void;
  /** Adds the bytes of a CSV for a file of which nothing was given, so that ids in other files are known. */
  readonly addStandIn: (file: string, bytes: Uint8Array) => void;
  /** The files of a package that were given, readable or not. */
  readonly given: () => ReadonlySet<string>;
  /** @param whenMissing - what is said of a required file that is not given, and how it is then named */
  readonly read: (whenMissing: WhenMissing | null) => Result<DataPackage, readonly InputError[]>;
}

/** How whoever has a workbook is told of a file that it lacks. */
export interface WhenMissing {
  readonly fault: (file: string) => Fault;
  readonly shown: (file: string) => string;
  /** How messages name any file of the package. */
  readonly names: ReadonlyMap<string, Bilingual>;
}

export function packageSources(limits: WorkbookLimits): PackageSources {
  const files = new Map<string, Uint8Array>();
  const givenBy = new Map<string, string>();
  const standIns = new Map<string, Uint8Array>();
  const sheets = new Map<string, SheetSource>();
  const refused: { readonly file: string | undefined; readonly error: InputError }[] = [];
  const names = new Map<string, Bilingual>();
  const said = new Map<Workbook, number>();

  const refuse = (shown: string, found: Fault, file?: string) => {
    const { code, message, mend } = found;
    refused.push({ file, error: { file: shown, row: null, column: null, code, message, mend } });
  };
  /** @returns whether nothing else stands for the file */
  const isFirst = (file: string, shown: string) => {
    const other = givenBy.get(file);
    if (other !== undefined) {
      refuse(shown, givenTwice(other, shown), file);
      return false;
    }
    givenBy.set(file, shown);
    return true;
  };

  const addSheet = async (file: string, shown: string, workbook: Workbook, sheet: Sheet) => {
    names.set(file, sheetName(shown));
    if (!isFirst(file, shown)) {
      return;
    }
    const log = faultLog(shown, limits.errorsPerFile);
    const saidBefore = said.get(workbook) ?? 0;
    const text = await readSheet(workbook, sheet, dateColumnsOf(file), limits, log, saidBefore);
    if (!text.ok) {
      refuse(shown, text.error, file);
      return;
    }
    said.set(workbook, saidBefore + text.value.csv.length);
    const isSilent = text.value.count === 0 && text.value.saysNothingWhenEmpty && log.errors().length === 0;
    if (!isSilent) {
      files.set(file, text.value.csv);
      sheets.set(file, { file, text: text.value, log });
    }
  };

  const given = () => new Set([...givenBy.keys(), ...refused.flatMap(({ file }) => file ?? [])]);

  const read = (whenMissing: WhenMissing | null) => {
    for (const [file, bytes] of standIns) {
      if (!given().has(file)) {
        files.set(file, bytes);
      }
    }
    const result = readDataPackage(files, limits);
    const faults = result.ok ? [] : result.error;
    const renamed = named(new Map([...(whenMissing?.names ?? []), ...names]));
    const errorsOf = (file: string): readonly InputError[] => {
      const ofFile = faults.filter((error) => error.file === file);
      const unreadable = refused.filter((each) => each.file === file).map(({ error }) => error);
      const sheet = sheets.get(file);
      if (sheet !== undefined) {
        return [...unreadable, ...errorsOfSheet(sheet, ofFile, renamed)];
      }
      const isMissing = ofFile.some(({ code }) => code === 'missing-file');
      if (!isMissing || (unreadable.length === 0 && whenMissing === null)) {
        return [...unreadable, ...ofFile];
      }
      return unreadable.length > 0 || whenMissing === null ? unreadable : [missingError(whenMissing, file)];
    };
    const known = PACKAGE_FILES.map(({ file }) => file);
    const errors = [
      ...known.flatMap(errorsOf),
      ...refused.filter(({ file }) => file === undefined).map(({ error }) => error),
      ...faults.filter(({ file }) => !known.includes(file)),
    ];
    return errors.length > 0 ? failure(errors) : result;
  };

  return {
    addFile: (file, bytes) => {
      if (isFirst(file, file)) {
        files.set(file, bytes);
      }
    },
    addStandIn: (file, bytes) => {
      standIns.set(file, bytes);
    },
    addSheet,
    refuse,
    given,
    read,
  };
}

function missingError({ fault, shown }: WhenMissing, file: string): InputError {
  const { code, message, mend } = fault(file);
  return { file: shown(file), row: null, column: null, code, message, mend };
}

function sheetName(shown: string): Bilingual {
  return /\.\w+$/.test(shown)
    ? bilingual(shown, shown)
    : bilingual(`工作表“${shown}”`, `the sheet “${shown}”`);
}
