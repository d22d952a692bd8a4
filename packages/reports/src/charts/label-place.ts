import type { PlottedPoint } from './trend-points.ts';

/**
 * Where along a level line a short label gets least in the way of the points.
 *
 * @param span - months that the label covers
 * @param start - first month of the line, `end` the one after its last
 * @param distance - of a point from the label, in any unit
 * @returns the month at which the label begins; the earliest of equals
 */
export function quietestStart(
  points: readonly PlottedPoint[],
  start: number,
  end: number,
  span: number,
  distance: (point: PlottedPoint) => number,
): number {
  let best = { start, room: -1 };
  for (let from = start; from + span <= end || from === start; from += 1) {
    const near = points.filter(({ index }) => index >= from - 1 && index <= from + span);
    const room = Math.min(Number.MAX_VALUE, ...near.map(distance));
    if (room > best.room) {
      best = { start: from, room };
    }
  }
  return best.start;
}
