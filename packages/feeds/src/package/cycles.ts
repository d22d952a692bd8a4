/** One thing pointing at another: a division at its parent, a section at the one upstream. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly row: number;
}

/** A way that leads back to where it began. */
export interface Cycle {
  /** The row that closes it. */
  readonly row: number;
  /** Its members in order, the first ten at most. */
  readonly members: readonly string[];
}

const SHOWN_MEMBERS = 10;

/**
 * Every edge that closes a cycle, found depth first in the order of the edges.
 *
 * Held on a list and not by recursion: a chain may be as long as a file.
 */
export function cyclesOf(edges: readonly Edge[]): readonly Cycle[] {
  const leaving = new Map<string, Edge[]>();
  for (const edge of edges) {
    const others = leaving.get(edge.from);
    if (others === undefined) {
      leaving.set(edge.from, [edge]);
    } else {
      others.push(edge);
    }
  }
  const cycles: Cycle[] = [];
  const finished = new Set<string>();
  const depthOf = new Map<string, number>();
  const path: { readonly node: string; readonly edges: readonly Edge[]; next: number }[] = [];
  const enter = (node: string) => {
    depthOf.set(node, path.length);
    path.push({ node, edges: leaving.get(node) ?? [], next: 0 });
  };
  for (const start of leaving.keys()) {
    if (!finished.has(start)) {
      enter(start);
    }
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const edge = top.edges[top.next];
      top.next += 1;
      if (edge === undefined) {
        finished.add(top.node);
        depthOf.delete(top.node);
        path.pop();
      } else if (depthOf.has(edge.to)) {
        const depth = depthOf.get(edge.to) ?? 0;
        const members = path.slice(depth, depth + SHOWN_MEMBERS).map(({ node }) => node);
        cycles.push({ row: edge.row, members });
      } else if (!finished.has(edge.to)) {
        enter(edge.to);
      }
    }
  }
  return cycles;
}

/** An edge as one version of a row states it; an edge to `null` is the version that takes it away. */
export interface VersionedEdge {
  readonly from: string;
  readonly to: string | null;
  readonly row: number;
  /** What tells the row apart from others, its recorded day aside. */
  readonly key: string;
  readonly recorded: number | null;
}

/**
 * The cycles that hold on some day, taking the versions known on it; those of the earliest such day.
 *
 * A correction may turn an edge round, so that all versions together have a cycle which no day ever had.
 */
export function cyclesOfAnyDay(versions: readonly VersionedEdge[]): readonly Cycle[] {
  if (cyclesOf(versions.flatMap(standing)).length === 0) {
    return [];
  }
  const dayOf = ({ recorded }: VersionedEdge) => recorded ?? Number.NEGATIVE_INFINITY;
  const days = [...new Set(versions.map(dayOf))].sort((a, b) => (a < b ? -1 : 1));
  const byDay = versions.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
  const known = new Map<string, VersionedEdge>();
  let next = 0;
  for (const day of days) {
    for (let edge = byDay[next]; edge !== undefined && dayOf(edge) <= day; edge = byDay[next]) {
      known.set(edge.key, edge);
      next += 1;
    }
    const cycles = cyclesOf([...known.values()].flatMap(standing));
    if (cycles.length > 0) {
      return cycles;
    }
  }
  return [];
}

function standing({ from, to, row }: VersionedEdge): readonly Edge[] {
  return to === null ? [] : [{ from, to, row }];
}
