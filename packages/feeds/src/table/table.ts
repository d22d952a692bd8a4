import type { FactRow } from '@shuize/domain';
import type { ParseKnown } from '../cells/known-ids.ts';
import type { Fault } from '../csv/fault.ts';
import type { ColumnName } from '../csv/header.ts';

/** One column of a table: its Chinese header, how a cell is read, and what an empty cell says. */
export interface Column<Value> {
  readonly zh: string;
  readonly isRequired: boolean;
  readonly parse: ParseKnown<Value>;
  /** What an empty cell says; `undefined` when it is a fault. */
  readonly whenEmpty: Value | undefined;
}

export type Columns = Readonly<Record<string, Column<unknown>>>;

/** The values of a row, by column. */
export type Values<Of extends Columns> = {
  readonly [Name in keyof Of]: Of[Name] extends Column<infer Value> ? Value : never;
};

export type RowOf<Of extends Columns> = Values<Of> & FactRow;

/** A fault of a row that shows only when several of its cells are seen together. */
export interface RowFault extends Fault {
  readonly column: string;
}

/** @param values - of the cells that could be read */
export type RowCheck<Of extends Columns> = (values: Partial<Values<Of>>) => RowFault | null;

/** What a small file of the package holds, a row at a time. */
export interface Table<Of extends Columns> {
  readonly file: string;
  readonly columns: Of;
  /** The columns that, with `recorded`, tell two rows apart. The first names the thing the row is about. */
  readonly key: readonly (keyof Of & string)[];
  readonly checks: readonly RowCheck<Of>[];
}

export function table<Of extends Columns>(
  file: string,
  columns: Of,
  key: readonly (keyof Of & string)[],
  checks: readonly RowCheck<Of>[] = [],
): Table<Of> {
  return { file, columns, key, checks };
}

/** A column that must be there, no cell of it empty. */
export function required<Value>(zh: string, parse: ParseKnown<Value>): Column<Value> {
  return { zh, isRequired: true, parse, whenEmpty: undefined };
}

/** A column that must be there; an empty cell says something by being empty, such as "still in office". */
export function emptiable<Value>(zh: string, parse: ParseKnown<Value>): Column<Value | null> {
  return { zh, isRequired: true, parse, whenEmpty: null };
}

/** A column that may be left out; left out or empty is `null`. */
export function optional<Value>(zh: string, parse: ParseKnown<Value>): Column<Value | null> {
  return { zh, isRequired: false, parse, whenEmpty: null };
}

/** The day a row became known, a column that every file may have. */
export const RECORDED = { name: 'recorded', zh: '获知日期', isRequired: false } as const;

/** All columns of a table by their names, `recorded` last. */
export function columnNames(columns: Columns): readonly ColumnName[] {
  return [
    ...Object.entries(columns).map(([name, { zh, isRequired }]) => ({ name, zh, isRequired })),
    RECORDED,
  ];
}
