import { columnOf, FACT_TABLES } from '../facts/fact-tables.ts';

/** A table of versions as a file of a data package shows it. */
export interface VersionedTable {
  readonly file: string;
  readonly table: string;
  /** Columns of the file, in order, and what holds each in the table. */
  readonly columns: readonly { readonly name: string; readonly column: string; readonly shown: string }[];
  readonly key: readonly string[];
  /** The column that partitions follow, and its type; `null` for a small file. */
  readonly time: { readonly column: string; readonly type: 'date' | 'timestamp' } | null;
}

const plain = (name: string, column: string) => ({ name, column, shown: column });

export const VERSIONED_TABLES: readonly VersionedTable[] = [
  ...FACT_TABLES.map(({ file, table, columns, key }) => ({
    file,
    table,
    columns: columns.map((name) => plain(name, columnOf(name))),
    key: key.map(columnOf),
    time: null,
  })),
  {
    file: 'monthly.csv',
    table: 'monthly_value',
    columns: [
      plain('section', 'site'),
      { name: 'month', column: 'month', shown: "to_char(month, 'YYYY-MM')" },
      plain('indicator', 'indicator'),
      plain('value', 'value'),
    ],
    key: ['site', 'month', 'indicator'],
    time: { column: 'month', type: 'date' },
  },
  {
    file: 'readings.csv',
    table: 'reading',
    columns: [
      plain('section', 'site'),
      { name: 'time', column: 'sampled_at', shown: "to_char(sampled_at, 'YYYY-MM-DD HH24:MI')" },
      plain('indicator', 'indicator'),
      plain('value', 'value'),
      plain('flag', 'flag'),
    ],
    key: ['site', 'sampled_at', 'indicator'],
    time: { column: 'sampled_at', type: 'timestamp' },
  },
];

/** @throws Error for a file that no table holds */
export function versionedTable(file: string): VersionedTable {
  const found = VERSIONED_TABLES.find((table) => table.file === file);
  if (found === undefined) {
    throw new Error(`${file} has no table`);
  }
  return found;
}
