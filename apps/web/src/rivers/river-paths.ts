import type { PlacedRiver } from './river-layout.ts';

const BEND = 14;
const MERGE = 9;

/** The line of a river from one height to another; to its bottom, its way into the receiving river included. */
export function riverPath({ x, bottom, joins }: PlacedRiver, from: number, to: number): string {
  if (joins === null || to < bottom) {
    return `M${at(x, from)}V${round(to)}`;
  }
  return [
    `M${at(x, Math.min(from, bottom - BEND))}V${round(bottom - BEND)}`,
    `Q${at(x, bottom)} ${at(x - BEND, bottom)}`,
    `H${round(joins.x + MERGE)}`,
    `Q${at(joins.x, bottom)} ${at(joins.x, bottom + MERGE)}`,
  ].join('');
}

/** The arrow at the foot of a tree, where the water flows on. */
export function mouthPath({ x, bottom }: PlacedRiver): string {
  return `M${at(x - 7, bottom - 8)}L${at(x, bottom)}L${at(x + 7, bottom - 8)}`;
}

function at(x: number, y: number): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
