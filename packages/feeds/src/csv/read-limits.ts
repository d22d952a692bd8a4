/** How much of one file is read before it is refused, so that a broken or hostile file cannot exhaust the machine. */
export interface ReadLimits {
  /** Bytes of one file. */
  readonly fileBytes: number;
  /** Lines of a file that is read into rows. */
  readonly lines: number;
  /** Lines of a file that is read into columns: monthly.csv, readings.csv, a wide table. */
  readonly columnLines: number;
  /** Bytes of one record; a quoted line break does not end a record. */
  readonly recordBytes: number;
  /** Characters of one cell. */
  readonly cellCharacters: number;
  /** Errors listed for one file; one more says how many were left out. */
  readonly errorsPerFile: number;
}

/** A cell may hold what a cell of Excel holds, 32,767 characters. */
export const DEFAULT_READ_LIMITS: ReadLimits = {
  fileBytes: 256 * 1024 * 1024,
  lines: 1_000_000,
  columnLines: 10_000_000,
  recordBytes: 1024 * 1024,
  cellCharacters: 32_767,
  errorsPerFile: 1000,
};
