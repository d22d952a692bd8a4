import type { DivisionTree, Memberships } from '@shuize/domain';

/**
 * The events of each division and all below it, in order of days: those of division `d` are the rows of the memberships at
 * `rows[offsets[d]]` up to `rows[offsets[d + 1]]`.
 */
export interface EventIndex {
  readonly offsets: Int32Array;
  readonly rows: Int32Array;
}

export function indexEvents(
  { division, firstDay }: Memberships,
  { codes, parents }: DivisionTree,
): EventIndex {
  const inOrder = [...division.keys()].sort(
    (a, b) => (firstDay[a] as number) - (firstDay[b] as number) || a - b,
  );
  const offsets = new Int32Array(codes.length + 1);
  const visit = (row: number, see: (division: number) => void): void => {
    for (let at = division[row] as number; at >= 0; at = parents[at] as number) {
      see(at);
    }
  };
  for (const row of inOrder) {
    visit(row, (at) => {
      offsets[at + 1] = (offsets[at + 1] as number) + 1;
    });
  }
  for (let at = 0; at < codes.length; at += 1) {
    offsets[at + 1] = (offsets[at + 1] as number) + (offsets[at] as number);
  }
  const rows = new Int32Array(offsets[codes.length] as number);
  const next = offsets.slice();
  for (const row of inOrder) {
    visit(row, (at) => {
      rows[next[at] as number] = row;
      next[at] = (next[at] as number) + 1;
    });
  }
  return { offsets, rows };
}
