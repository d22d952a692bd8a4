/** What a backup holds, in `manifest.json` beside its files. */
export interface Manifest {
  readonly format: 1;
  /** Nothing recorded after it is in the backup. */
  readonly knownUntil: string;
  /** The last step of the database's making, so that a restore is into the same tables. */
  readonly migration: number;
  readonly tables: readonly {
    readonly table: string;
    readonly file: string;
    readonly rows: number;
    /** SHA-256 of the table's CSV, before it is compressed. */
    readonly digest: string;
    /** Months of its partitions, `YYYY-MM`. */
    readonly months: readonly string[];
  }[];
}

export const MANIFEST_FILE = 'manifest.json';
