import type { Day, FactRow } from '@shuize/domain';

/**
 * The rows of a file that count on a day. Rows equal in key are versions of one fact: the one recorded last at or
 * before the day counts. A row without a recorded day was known always, before every dated one.
 *
 * @param keyOf - the columns of the key, as one text
 * @param asOf - `null`: everything on record counts
 * @returns one row a key, in the order in which the keys first appear in the file
 * @see DATA-PACKAGE 1, two clocks
 */
export function knownRows<Row extends FactRow>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  asOf: Day | null,
): readonly Row[] {
  const known = new Map<string, Row>();
  for (const row of rows) {
    const isKnown = row.recorded === null || asOf === null || row.recorded <= asOf;
    const key = keyOf(row);
    const version = known.get(key);
    if (isKnown && (version === undefined || isLater(row, version))) {
      known.set(key, row);
    }
  }
  return [...known.values()];
}

function isLater(row: FactRow, version: FactRow): boolean {
  return (row.recorded ?? Number.NEGATIVE_INFINITY) > (version.recorded ?? Number.NEGATIVE_INFINITY);
}
