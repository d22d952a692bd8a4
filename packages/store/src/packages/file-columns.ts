import { VERSIONED_TABLES } from './versioned-table.ts';

/** The columns of a file of the data package as the store keeps them, in order, and those that tell two rows apart. */
export interface FileColumns {
  readonly columns: readonly string[];
  readonly key: readonly string[];
}

/** @returns `null` for a file that the store does not keep */
export function fileColumns(file: string): FileColumns | null {
  const found = VERSIONED_TABLES.find((table) => table.file === file);
  return found === undefined
    ? null
    : {
        columns: found.columns.map(({ name }) => name),
        key: found.columns.filter(({ column }) => found.key.includes(column)).map(({ name }) => name),
      };
}
