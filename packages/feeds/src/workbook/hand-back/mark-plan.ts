import type { InputError, Language } from '@shuize/domain';
import { REASON_COLUMN } from '../../csv/reason-column.ts';
import { LAST_COLUMN } from '../cells/cell-address.ts';
import type { SheetText } from '../sheets/sheet-text.ts';
import { reasonText } from './reason-text.ts';

/** What is to be marked in one sheet. */
export interface MarkPlan {
  /** The column that gets the reasons, from 0. */
  readonly reasonColumn: number;
  /** Whether the sheet has that column already, and with it the reasons of an earlier time. */
  readonly isAgain: boolean;
  /** The rows at fault in their order; the first is that of the header, at fault or not. */
  readonly rows: ReadonlyMap<number, MarkedRow>;
}

export interface MarkedRow {
  /** What stands in the column of reasons. */
  readonly reason: string;
  /** Columns of the cells at fault, from 0, in their order. */
  readonly columns: readonly number[];
}

/**
 * Where the errors of a sheet are to stand in it. Those of the table as a whole stand in the header of the column of
 * reasons, behind its name.
 *
 * @returns `null` when the sheet has no header beside which they could stand, or no column is left
 */
export function markPlan(
  { header, lastColumn }: Pick<SheetText, 'header' | 'lastColumn'>,
  errors: readonly InputError[],
  language: Language,
): MarkPlan | null {
  if (header === null) {
    return null;
  }
  const reasonColumn = header.reasonColumn === -1 ? lastColumn + 1 : header.reasonColumn;
  if (reasonColumn > LAST_COLUMN) {
    return null;
  }
  const columns = new Map([...header.names].map(([column, name]) => [name, column]));
  const ofTable = errors.filter(({ row }) => row === null || row <= header.row);
  const headerReason = ofTable.length === 0 ? '' : `：${reasonText(ofTable, language)}`;
  const byRow = new Map<number, InputError[]>();
  for (const error of errors) {
    if (error.row !== null && error.row > header.row) {
      const ofRow = byRow.get(error.row) ?? [];
      ofRow.push(error);
      byRow.set(error.row, ofRow);
    }
  }
  const placesOf = (found: readonly InputError[]) =>
    new Set(found.flatMap(({ column }) => columns.get(column ?? '') ?? []));
  const rows = [...byRow].map(([row, found]): readonly [number, MarkedRow] => {
    const isOfCells = found.every(({ column }) => columns.has(column ?? ''));
    const places = isOfCells ? placesOf(found) : header.names.keys();
    return [row, { reason: reasonText(found, language), columns: ascending(places) }];
  });
  const headerMark: MarkedRow = {
    reason: `${REASON_COLUMN}${headerReason}`,
    columns: ascending(placesOf(ofTable)),
  };
  const isAgain = header.reasonColumn !== -1;
  return {
    reasonColumn,
    isAgain,
    rows: new Map([[header.row, headerMark], ...rows.sort(([a], [b]) => a - b)]),
  };
}

function ascending(columns: Iterable<number>): readonly number[] {
  return [...columns].sort((a, b) => a - b);
}
