import type { Bilingual } from './bilingual.ts';

/**
 * One fault in what a user handed in: what happened, to which cell, and what would mend it.
 *
 * `row` counts the lines of the file from 1, the header included; `column` is the header's name. Both are `null` when
 * the fault is the file's.
 */
export interface InputError {
  readonly file: string;
  readonly row: number | null;
  readonly column: string | null;
  /** Stable kebab-case name of the kind of fault, such as `unknown-section`. */
  readonly code: string;
  readonly message: Bilingual;
  readonly mend: Bilingual;
}
