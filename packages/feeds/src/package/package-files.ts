import { MONTHLY_KEY, MONTHLY_NAMES } from '../columns/read-monthly.ts';
import { READING_KEY, READING_NAMES } from '../columns/read-readings.ts';
import type { ColumnName } from '../csv/header.ts';
import { columnNames } from '../table/table.ts';
import { ACCOUNTABILITY, ADOPTIONS, COMPLAINTS, EVENTS, POSTS, TASKS } from './duty-tables.ts';
import { DIVISIONS, SECTIONS } from './place-tables.ts';
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

/** A file that a data package may have, and its columns. */
export interface PackageFile {
  readonly file: string;
  readonly columns: readonly ColumnName[];
  /** The columns that, with `recorded`, tell two rows apart. */
  readonly key: readonly string[];
  /** Whether a package without it is faulty. */
  readonly isRequired: boolean;
}

/** In the order in which errors are listed. */
export const PACKAGE_FILES: readonly PackageFile[] = [
  ...[DIVISIONS, SECTIONS].map(({ file, columns, key }) => ({
    file,
    columns: columnNames(columns),
    key,
    isRequired: true,
  })),
  { file: TARGETS.file, columns: columnNames(TARGETS.columns), key: TARGETS.key, isRequired: false },
  { file: 'monthly.csv', columns: MONTHLY_NAMES, key: MONTHLY_KEY, isRequired: false },
  { file: 'readings.csv', columns: READING_NAMES, key: READING_KEY, isRequired: false },
  ...[
    BACKGROUND,
    EXCLUSIONS,
    BINDING,
    BLACK_ODOROUS,
    ANNUAL,
    TASKS,
    POSTS,
    EVENTS,
    SCORES,
    RANKS,
    ADOPTIONS,
    COMPLAINTS,
    ACCOUNTABILITY,
    FLOWS,
  ].map(({ file, columns, key }) => ({ file, columns: columnNames(columns), key, isRequired: false })),
];
