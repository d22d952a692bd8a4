import type { Result } from '@shuize/domain';
import type { Fault } from '../csv/fault.ts';

/**
 * The ids that divisions.csv and sections.csv declare, for the files that refer to them. `null` when that file could
 * not be read: what refers to it is then not checked, so that one fault is not reported a thousand times.
 */
export interface KnownIds {
  readonly divisions: ReadonlySet<string> | null;
  /** The divisions that are cities (设区市), or whose level could not be read. */
  readonly cities: ReadonlySet<string> | null;
  readonly sections: ReadonlySet<string> | null;
}

export const NOTHING_KNOWN: KnownIds = { divisions: null, cities: null, sections: null };

/** Reads the text of one cell, not empty, against the ids that other files of the package declare. */
export type ParseKnown<Value> = (text: string, known: KnownIds) => Result<Value, Fault>;
