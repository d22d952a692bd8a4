/** Where an element stands in a pack: file, and line and column from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
