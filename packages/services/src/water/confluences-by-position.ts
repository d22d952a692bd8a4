import type { Waterway } from '@shuize/reports';
import type { Reach, Station } from './evaluate-water-reaches.ts';

/** Where a reach joins another, as {@link Waterway} says it. */
type Confluence = NonNullable<Waterway['flowsInto']>;

/** A point on a plane, in degrees of latitude. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far a mouth may lie from the river it joins, in typical distances between neighbouring sections. */
const FARTHEST = 1.5;

/**
 * Where reaches join others, by where their sections lie: for drawing only.
 *
 * A data package says what a section's upstream is, one section; a tributary that comes in between two sections of its
 * main stem can't be told so. Here the reach with fewer sections joins the nearest stretch of a longer one of its basin,
 * when its last section lies near enough. Reaches are taken from the longest on and join only those taken before, so nothing
 * flows in a circle; the longest of a basin joins none.
 *
 * @param known - reaches whose confluence the package states; they are not looked at, others may join them
 * @returns only reaches for which a place was found
 */
export function confluencesByPosition(
  reaches: readonly Reach[],
  known: ReadonlySet<Reach>,
): ReadonlyMap<Reach, Confluence> {
  const found = new Map<Reach, Confluence>();
  const basins = new Set(reaches.map((reach) => reach[0]?.basin));
  for (const basin of basins) {
    const ofBasin = reaches.filter((reach) => reach[0]?.basin === basin);
    const longestFirst = ofBasin.toSorted((a, b) => b.length - a.length);
    const reachable = FARTHEST * typicalDistance(ofBasin);
    for (const [rank, reach] of longestFirst.entries()) {
      const receivers = longestFirst.slice(0, rank);
      const confluence = known.has(reach) ? null : nearestStretch(reach, receivers, reachable);
      if (confluence !== null) {
        found.set(reach, confluence);
      }
    }
  }
  return found;
}

function nearestStretch(reach: Reach, receivers: readonly Reach[], reachable: number): Confluence | null {
  const mouth = pointOf(reach.at(-1));
  if (mouth === null) {
    return null;
  }
  let nearest = reachable;
  let confluence: Confluence | null = null;
  for (const receiver of receivers) {
    const [head] = receiver;
    receiver.forEach((station, position) => {
      const from = pointOf(station);
      const to = pointOf(receiver[position + 1]) ?? from;
      if (head === undefined || from === null || to === null) {
        return;
      }
      const { distance, along } = nearestOn(from, to, mouth);
      if (distance < nearest) {
        nearest = distance;
        const isAboveAll = position === 0 && along === 0;
        confluence = { waterwayId: head.sectionId, below: isAboveAll ? null : station.sectionId };
      }
    });
  }
  return confluence;
}

/** Distance of a point from a stretch, and how far along it the nearest place lies, 0 to 1. */
function nearestOn(
  from: Point,
  to: Point,
  point: Point,
): { readonly distance: number; readonly along: number } {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const projected = length === 0 ? 1 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
  const along = Math.min(1, Math.max(0, projected));
  return { distance: distanceOf({ x: from.x + along * dx, y: from.y + along * dy }, point), along };
}

/** The median distance between neighbouring sections of one reach; 0 when there are none. */
function typicalDistance(reaches: readonly Reach[]): number {
  const distances = reaches.flatMap((reach) =>
    reach.slice(1).flatMap((station, index) => {
      const [above, below] = [pointOf(reach[index]), pointOf(station)];
      return above === null || below === null ? [] : [distanceOf(above, below)];
    }),
  );
  return distances.sort((a, b) => a - b)[Math.floor(distances.length / 2)] ?? 0;
}

function distanceOf(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function pointOf(station: Station | undefined): Point | null {
  if (station?.longitude == null || station.latitude === null) {
    return null;
  }
  const latitude = station.latitude.mantissa / 10 ** station.latitude.decimals;
  const longitude = station.longitude.mantissa / 10 ** station.longitude.decimals;
  return { x: longitude * Math.cos((latitude * Math.PI) / 180), y: latitude };
}
