import {
  failure,
  type InputError,
  parseMinute,
  parseMonth,
  type Result,
  type SectionId,
  success,
} from '@shuize/domain';
import {
  divisionsOfSections,
  divisionTree,
  fileColumns,
  type RowTexts,
  rowVersions,
  type Transaction,
} from '@shuize/store';
import type { Actor } from '../access/actor.ts';
import { allows } from '../access/permission.ts';
import { type Scope, scopeOf } from '../access/scope.ts';
import { checkMeasurementWrite } from '../access/write-measurements.ts';
import { invalid, notAllowed, type PlatformFault } from '../platform-fault.ts';
import { isRowInScope } from '../runs/row-scope.ts';
import {
  excludedByApproval,
  givenTwice,
  noRows,
  noTime,
  nothingOnRecord,
  reasonMissing,
  tooManyRows,
  unknownColumn,
  unknownFile,
} from './correction-faults.ts';

/** Rows on record that are to say something else, or nothing any more. */
export interface CorrectionAsked {
  /** Of the data package, such as `monthly.csv`. */
  readonly file: string;
  /** Texts by column: those that tell the row from others, and those that change. */
  readonly rows: readonly RowTexts[];
  readonly reason: string;
}

const MOST_ROWS = 1_000;
const EXCLUSIONS = 'exclusions.csv';
const MEASUREMENTS: readonly string[] = ['monthly.csv', 'readings.csv'];

/** What is wrong with a correction before anything is looked up. */
export function faultsOfForm({ file, rows, reason }: CorrectionAsked): readonly InputError[] {
  const known = fileColumns(file);
  if (known === null) {
    return [unknownFile(file)];
  }
  const seen = new Set<string>();
  const ofRows = rows.slice(0, MOST_ROWS).flatMap((row, index): readonly InputError[] => {
    const at = index + 1;
    const key = JSON.stringify(known.key.map((name) => row[name] ?? ''));
    const isTwice = seen.has(key);
    seen.add(key);
    return [
      ...Object.keys(row)
        .filter((name) => !known.columns.includes(name))
        .map((name) => unknownColumn(file, at, name)),
      ...(file === 'monthly.csv' && parseMonth(row.month ?? '') === null
        ? [noTime(file, at, 'month', row.month ?? '')]
        : []),
      ...(file === 'readings.csv' && parseMinute(row.time ?? '') === null
        ? [noTime(file, at, 'time', row.time ?? '')]
        : []),
      ...(isTwice ? [givenTwice(file, at)] : []),
    ];
  });
  return [
    ...(reason.trim() === '' ? [reasonMissing(file)] : []),
    ...(rows.length === 0 ? [noRows(file)] : []),
    ...(rows.length > MOST_ROWS ? [tooManyRows(file, MOST_ROWS)] : []),
    ...ofRows,
  ];
}

/**
 * Finds what is on record under the keys of a correction, if the actor may write it: measurements by the rules for those, an
 * exclusion only to take it back and only by who approves exclusions, all other facts by who may import facts.
 *
 * @returns the texts in force, in the order of the rows
 */
export async function rowsInForce(
  transaction: Transaction,
  actor: Actor,
  { file, rows }: CorrectionAsked,
  isWithdrawal: boolean,
): Promise<Result<readonly RowTexts[], PlatformFault>> {
  const tree = await divisionTree(transaction, null);
  const places = await divisionsOfSections(transaction, null);
  if (MEASUREMENTS.includes(file)) {
    for (const section of new Set(rows.map((row) => row.section ?? ''))) {
      const place = { section: section as SectionId, divisions: places.get(section) ?? [] };
      const allowed = checkMeasurementWrite(actor, 'correct', place, tree);
      if (!allowed.ok) {
        return allowed;
      }
    }
  } else if (file === EXCLUSIONS && !isWithdrawal) {
    return failure(excludedByApproval());
  } else if (!allows(actor, file === EXCLUSIONS ? 'approve-exclusion' : 'import-facts')) {
    return failure(notAllowed());
  }
  const scope = scopeOf(actor, tree);
  const found: RowTexts[] = [];
  const errors: InputError[] = [];
  for (const [index, row] of rows.entries()) {
    const texts = await inForce(transaction, file, row, scope, places);
    if (texts === null) {
      errors.push(nothingOnRecord(file, index + 1));
    } else {
      found.push(texts);
    }
  }
  return errors.length === 0 ? success(found) : failure(invalid(errors));
}

/** A row outside the scope, and one that would be moved there, is as if it were not there. */
async function inForce(
  transaction: Transaction,
  file: string,
  row: RowTexts,
  scope: Scope,
  places: ReadonlyMap<string, readonly string[]>,
): Promise<RowTexts | null> {
  const [version] = await rowVersions(transaction, file, row);
  const texts = version?.texts ?? null;
  const isReached = (each: RowTexts) => isRowInScope(file, each, scope, places);
  return texts !== null && isReached(texts) && isReached({ ...texts, ...row }) ? texts : null;
}
