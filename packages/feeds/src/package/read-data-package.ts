import {
  type DataPackage,
  type DivisionRow,
  failure,
  type InputError,
  type Result,
  type SectionId,
  success,
} from '@shuize/domain';
import { type KnownIds, NOTHING_KNOWN } from '../cells/known-ids.ts';
import { readMonthly } from '../columns/read-monthly.ts';
import { readReadings } from '../columns/read-readings.ts';
import { type FaultLog, faultLog } from '../csv/fault-log.ts';
import { DEFAULT_READ_LIMITS, type ReadLimits } from '../csv/read-limits.ts';
import { readTable } from '../table/read-table.ts';
import type { Columns, RowOf, Table } from '../table/table.ts';
import { checkDivisions } from './check-divisions.ts';
import { checkSections } from './check-sections.ts';
import { ACCOUNTABILITY, ADOPTIONS, COMPLAINTS, EVENTS, POSTS, TASKS } from './duty-tables.ts';
import { PACKAGE_FILES } from './package-files.ts';
import { DIVISIONS, SECTIONS } from './place-tables.ts';
import { missingFile, unknownFiles } from './unknown-files.ts';
import {
  ANNUAL,
  BACKGROUND,
  BINDING,
  BLACK_ODOROUS,
  EXCLUSIONS,
  FLOWS,
  RANKS,
  SCORES,
  TARGETS,
} from './water-tables.ts';

/** The codes that some version calls a city, and those that no sound row gives a level. */
function citiesOf(rows: readonly DivisionRow[], codes: ReadonlySet<string>): ReadonlySet<string> {
  const others = new Set<string>(rows.map(({ code }) => code));
  for (const { code, level } of rows) {
    if (level === 'city') {
      others.delete(code);
    }
  }
  return new Set([...codes].filter((code) => !others.has(code)));
}

/**
 * Reads a data package (数据包): the CSV files of one folder by name.
 *
 * A file that is absent is `null` in the package; divisions.csv and sections.csv must be there. Files whose names do
 * not end in `.csv` are passed over.
 *
 * @returns every error of every file at once, in the order of the files and of their rows; nothing is read from a
 *   package with errors
 * @see docs/data-package.md
 */
export function readDataPackage(
  files: ReadonlyMap<string, Uint8Array>,
  limits: ReadLimits = DEFAULT_READ_LIMITS,
): Result<DataPackage, readonly InputError[]> {
  const logs = new Map<string, FaultLog>();
  const logOf = (file: string): FaultLog => {
    const log = logs.get(file) ?? faultLog(file, limits.errorsPerFile);
    logs.set(file, log);
    return log;
  };
  const tableOf = <Of extends Columns>(table: Table<Of>, known: KnownIds) => {
    const bytes = files.get(table.file);
    return bytes === undefined ? null : readTable(table, bytes, known, limits, logOf(table.file));
  };

  for (const { file, isRequired } of PACKAGE_FILES) {
    if (isRequired && !files.has(file)) {
      logOf(file).add(null, null, missingFile(file));
    }
  }
  for (const { file, found } of unknownFiles([...files.keys()])) {
    logOf(file).add(null, null, found);
  }

  const divisions = tableOf(DIVISIONS, NOTHING_KNOWN);
  if (divisions !== null && !divisions.isDoubtful) {
    checkDivisions(divisions.rows, divisions.ids, (row, column, found) =>
      logOf(DIVISIONS.file).add(row, divisions.written(column), found),
    );
  }
  const places: KnownIds = {
    divisions: divisions?.ids ?? null,
    cities: divisions === null ? null : citiesOf(divisions.rows, divisions.ids),
    sections: null,
  };
  const sections = tableOf(SECTIONS, places);
  if (sections !== null && !sections.isDoubtful) {
    checkSections(sections.rows, sections.ids, (row, column, found) =>
      logOf(SECTIONS.file).add(row, sections.written(column), found),
    );
  }
  const known: KnownIds = { ...places, sections: sections?.ids ?? null };

  const rowsOf = <Of extends Columns>(table: Table<Of>): readonly RowOf<Of>[] | null =>
    tableOf(table, known)?.rows ?? null;
  const monthly = files.get('monthly.csv');
  const readings = files.get('readings.csv');
  const read: DataPackage = {
    divisions: divisions?.rows ?? [],
    sections: sections?.rows ?? [],
    targets: rowsOf(TARGETS),
    monthly:
      monthly === undefined ? null : readMonthly(monthly, known.sections, limits, logOf('monthly.csv')),
    readings:
      readings === undefined
        ? null
        : (readReadings(readings, known.sections, limits, logOf('readings.csv'))?.columns ?? null),
    background: rowsOf(BACKGROUND),
    exclusions: rowsOf(EXCLUSIONS),
    binding: rowsOf(BINDING),
    blackOdorous: rowsOf(BLACK_ODOROUS),
    annual: rowsOf(ANNUAL),
    tasks: rowsOf(TASKS),
    posts: rowsOf(POSTS),
    events: rowsOf(EVENTS),
    scores: rowsOf(SCORES),
    ranks: rowsOf(RANKS),
    adoptions: rowsOf(ADOPTIONS),
    complaints: rowsOf(COMPLAINTS),
    accountability: rowsOf(ACCOUNTABILITY),
    flows: rowsOf(FLOWS),
    sectionIds: [...(sections?.ids ?? [])] as SectionId[],
  };

  const order = [...PACKAGE_FILES.map(({ file }) => file), ...[...logs.keys()].sort()];
  const errors = [...new Set(order)].flatMap((file) => logs.get(file)?.errors() ?? []);
  return errors.length > 0 ? failure(errors) : success(read);
}
