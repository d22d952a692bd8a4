import type { RiverBranch } from './river-forest.ts';

/**
 * A branch on the grid of the diagram: lanes count rightwards from its own line (0), rows count downstream from its
 * name (0). Tributaries hang above the row where they join and may rise above their river's own name.
 */
export interface LaidBranch<Waterway, Station> {
  readonly branch: RiverBranch<Waterway, Station>;
  /** Row of each station, in flow order. */
  readonly stationRows: readonly number[];
  readonly joins: readonly Join<Waterway, Station>[];
  /** Last row with a name, a station or a confluence. */
  readonly lastRow: number;
  /** For every row that something of the tree stands in: its leftmost and its rightmost lane. */
  readonly extents: ReadonlyMap<number, Extent>;
}

/** Where a tributary joins. */
interface Join<Waterway, Station> {
  readonly tributary: LaidBranch<Waterway, Station>;
  /** Row of the confluence. */
  readonly row: number;
  /** The tributary's lane and the row of its name, both counted from the receiving branch. */
  readonly lane: number;
  readonly top: number;
}

interface Extent {
  readonly left: number;
  readonly right: number;
}

/** How close things may stand, in lanes and rows. */
export interface LaneSpacing {
  /** Rivers are stretched rather than put more than so many beside one another, where that can be. */
  readonly maxLanes: number;
  /** Rows between two stations, and from a name to the first one. */
  readonly stationGap: number;
  /** Rows around a confluence on the receiving river. */
  readonly joinGap: number;
}

/** From the last station of a tributary to its confluence: room for the bend. */
const BEND_GAP = 2;

/** Rows that a name keeps free above itself. */
const HEAD_ROOM = 1;

/**
 * Lays out a tree without crossings. All tributaries stand to the right, each further out than everything that joins
 * above it and shares a row with it, so its way to the river is free. A river is stretched only where the tree would
 * otherwise grow wider than `maxLanes`.
 */
export function layBranch<Waterway, Station>(
  branch: RiverBranch<Waterway, Station>,
  spacing: LaneSpacing,
): LaidBranch<Waterway, Station> {
  const { maxLanes, stationGap, joinGap } = spacing;
  const stationRows: number[] = [];
  const joins: Join<Waterway, Station>[] = [];
  const extents = new Map<number, Extent>();
  const tributaries = branch.tributaries.map(({ branch: tributary, stationsAbove }) => ({
    stationsAbove,
    laid: layBranch(tributary, { ...spacing, maxLanes: Math.max(2, maxLanes - 1) }),
  }));
  let lastRow = 0;
  let gapToStation = stationGap;
  for (let above = 0; above <= branch.stations.length; above += 1) {
    if (above > 0) {
      lastRow += gapToStation;
      gapToStation = stationGap;
      stationRows.push(lastRow);
    }
    for (const { laid } of tributaries.filter(({ stationsAbove }) => stationsAbove === above)) {
      const earliest = lastRow + (lastRow === 0 ? stationGap : joinGap);
      const join = placed(laid, earliest, extents, maxLanes);
      occupy(extents, join);
      joins.push(join);
      lastRow = join.row;
      gapToStation = joinGap;
    }
  }
  for (let row = -HEAD_ROOM; row <= lastRow; row += 1) {
    widen(extents, row, 0, 0);
  }
  return { branch, stationRows, joins, lastRow, extents };
}

/** The first row from `earliest` on, and the innermost lane there, in which the tributary touches nothing. */
function placed<Waterway, Station>(
  tributary: LaidBranch<Waterway, Station>,
  earliest: number,
  extents: ReadonlyMap<number, Extent>,
  maxLanes: number,
): Join<Waterway, Station> {
  const width = Math.max(...[...tributary.extents.values()].map(({ right }) => right + 1));
  for (let row = earliest; ; row += 1) {
    const top = row - BEND_GAP - tributary.lastRow;
    const lane = innermostLane(tributary, top, row, extents);
    // Lane 1 is taken whatever the width: it comes at the latest below everything placed so far.
    if (lane === 1 || lane + width <= maxLanes) {
      return { tributary, row, lane, top };
    }
  }
}

function innermostLane(
  tributary: LaidBranch<unknown, unknown>,
  top: number,
  joinRow: number,
  extents: ReadonlyMap<number, Extent>,
): number {
  let lane = 1;
  for (const [row, { left }] of tributary.extents) {
    lane = Math.max(lane, rightmost(extents, row + top) + 1 - left);
  }
  for (let row = top + tributary.lastRow; row <= joinRow; row += 1) {
    lane = Math.max(lane, rightmost(extents, row) + 1);
  }
  return lane;
}

function rightmost(extents: ReadonlyMap<number, Extent>, row: number): number {
  return extents.get(row)?.right ?? 0;
}

/** Takes the tributary's rows, its bend and its way across to the river. */
function occupy(
  extents: Map<number, Extent>,
  { tributary, row: joinRow, lane, top }: Join<unknown, unknown>,
): void {
  for (const [row, { left, right }] of tributary.extents) {
    widen(extents, row + top, lane + left, lane + right);
  }
  for (let row = top + tributary.lastRow; row < joinRow; row += 1) {
    widen(extents, row, lane, lane);
  }
  widen(extents, joinRow, 0, lane);
}

function widen(extents: Map<number, Extent>, row: number, left: number, right: number): void {
  const there = extents.get(row);
  extents.set(row, {
    left: Math.min(left, there?.left ?? left),
    right: Math.max(right, there?.right ?? right),
  });
}
