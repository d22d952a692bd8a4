import type { Bilingual } from './bilingual.ts';

/** Where a threshold, rule or duty stands: the instrument (文件) and the place in it (条款). */
export interface Citation {
  /** Name and number of the instrument, such as `GB 3838-2002`. */
  readonly instrument: string;
  /** Article, table or section in it. */
  readonly provision: string;
}

/**
 * Something that holds from one day until another: a table, a parameter, a holder of a post.
 * `from` and `until` are days `YYYY-MM-DD`, both inclusive; `null` is open.
 */
export interface InForce {
  readonly from: string | null;
  readonly until: string | null;
}

/** A table of numbers with its source and the time it is in force. */
export interface CitedTable<Content> {
  readonly title: Bilingual;
  readonly cite: Citation;
  readonly inForce: InForce;
  readonly content: Content;
}
