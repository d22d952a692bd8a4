import { type LaidBranch as Laid, layBranch, shortenedText, textWidth, wrappedText } from '@shuize/drawing';
import type { Station, Waterway } from './diagram.ts';
import type { RiverBranch } from './river-forest.ts';

type LaidBranch = Laid<Waterway, Station>;

/** A tree of rivers in pixels. Water flows down the page; nothing overlaps and no two rivers cross. */
export interface RiverLayout {
  readonly width: number;
  readonly height: number;
  /** The foot of the tree first. */
  readonly rivers: readonly PlacedRiver[];
}

export interface PlacedRiver {
  readonly waterway: Waterway;
  /** As much of its name as there is room for. */
  readonly name: string;
  /** Of its line. */
  readonly x: number;
  /** Center of its name, which starts left of the line and runs right. */
  readonly nameY: number;
  readonly top: number;
  readonly bottom: number;
  /** The river that it joins, at `bottom`; `null` at the foot of the tree, where it flows on. */
  readonly joins: { readonly waterway: string; readonly x: number } | null;
  readonly stations: readonly PlacedStation[];
  readonly stretches: readonly Stretch[];
}

export interface PlacedStation {
  readonly station: Station;
  readonly y: number;
  /** One or two lines, centered on `y`, beginning {@link LABEL_OFFSET} right of the line. */
  readonly lines: readonly string[];
}

/** The part of a river for which the same divisions answer: down to the last station that judges them. */
export interface Stretch {
  readonly top: number;
  readonly bottom: number;
  readonly name: string;
  /** As much of the name as stands upright beside the stretch. */
  readonly label: string;
}

export const ROW_HEIGHT = 18;
export const STATION_FONT = 13;
export const NAME_FONT = 14;
export const STRETCH_FONT = 12;
export const LINE_HEIGHT = 15;
export const STATION_WIDTH = 34;
export const STATION_HEIGHT = 22;
/** From a river's line to the names beside its stations. */
export const LABEL_OFFSET = 27;
/** From a river's line leftwards to the middle of the upright names of stretches. */
export const STRETCH_OFFSET = 27;
/** How far the bed of a lake reaches to either side. */
export const LAKE_HALF = 21;
/** From a river's line leftwards to where its name begins. */
export const NAME_INDENT = STATION_WIDTH / 2;

const STATION_GAP = 3;
const JOIN_GAP = 2;
const LABEL_EMS = 8;
const NAME_EMS = 9;
const LANE_GAP = 10;
const LEFT_OF_LINE = STRETCH_OFFSET + STRETCH_FONT / 2;
const MARGIN = 14;
const FOOT_LENGTH = 34;
const STRETCH_GAP = 4;

/** @param maxLanes - rivers are stretched rather than put more than so many beside one another, where that can be */
export function riverLayout(branch: RiverBranch, maxLanes: number): RiverLayout {
  const laid = layBranch(branch, { maxLanes, stationGap: STATION_GAP, joinGap: JOIN_GAP });
  const firstRow = Math.min(...laid.extents.keys());
  const lanes = lanePositions(laid);
  const yOf = (row: number) => MARGIN + (row - firstRow - 1) * ROW_HEIGHT + ROW_HEIGHT / 2;
  const foot = yOf(laid.lastRow) + FOOT_LENGTH;
  const rivers = placeRivers({ laid, lane: 0, top: 0, receiver: null }, lanes.starts, yOf, foot);
  return { width: lanes.end, height: foot + MARGIN, rivers };
}

interface Standing {
  readonly laid: LaidBranch;
  readonly lane: number;
  readonly top: number;
  readonly receiver: { readonly waterway: string; readonly lane: number; readonly row: number } | null;
}

function placeRivers(
  { laid, lane, top, receiver }: Standing,
  laneXs: readonly number[],
  yOf: (row: number) => number,
  foot: number,
): readonly PlacedRiver[] {
  const { waterway, stations } = laid.branch;
  const lineTop = yOf(top) + ROW_HEIGHT * 0.7;
  const placed = stations.map((station, index) => ({
    station,
    y: yOf(top + (laid.stationRows[index] ?? 0)),
    lines: wrappedText(station.name, LABEL_EMS),
  }));
  const own: PlacedRiver = {
    waterway,
    name: shortenedText(waterway.name, NAME_EMS),
    x: laneXs[lane] ?? 0,
    nameY: yOf(top),
    top: lineTop,
    bottom: receiver === null ? foot : yOf(receiver.row),
    joins: receiver === null ? null : { waterway: receiver.waterway, x: laneXs[receiver.lane] ?? 0 },
    stations: placed,
    stretches: stretchesOf(placed, lineTop),
  };
  const tributaries = laid.joins.map((join) => ({
    laid: join.tributary,
    lane: lane + join.lane,
    top: top + join.top,
    receiver: { waterway: waterway.waterway, lane, row: top + join.row },
  }));
  return [own, ...tributaries.flatMap((next) => placeRivers(next, laneXs, yOf, foot))];
}

function stretchesOf(stations: readonly PlacedStation[], top: number): readonly Stretch[] {
  const stretches: { top: number; bottom: number; name: string }[] = [];
  for (const { station, y } of stations) {
    const name = station.divisions.map((division) => division.name).join('、');
    const last = stretches.at(-1);
    if (last !== undefined && last.name === name) {
      last.bottom = y;
    } else {
      stretches.push({ top: last?.bottom ?? top, bottom: y, name });
    }
  }
  return stretches.map((stretch) => ({ ...stretch, label: uprightLabel(stretch) }));
}

/** Upright, every character takes one line. */
function uprightLabel({ top, bottom, name }: Omit<Stretch, 'label'>): string {
  const room = Math.floor((bottom - top - 2 * STRETCH_GAP) / STRETCH_FONT);
  const characters = Array.from(name);
  return characters.length <= room ? name : `${characters.slice(0, room - 1).join('')}…`;
}

/** Each lane is as wide as the widest name in it. */
function lanePositions(laid: LaidBranch): { readonly starts: readonly number[]; readonly end: number } {
  const widths: number[] = [];
  const measure = (branch: LaidBranch, lane: number) => {
    widths[lane] = Math.max(widths[lane] ?? 0, labelWidth(branch.branch));
    for (const join of branch.joins) {
      measure(join.tributary, lane + join.lane);
    }
  };
  measure(laid, 0);
  const starts: number[] = [];
  let x = LEFT_OF_LINE + 2;
  for (const width of widths) {
    starts.push(x);
    x += LABEL_OFFSET + width + LANE_GAP + LEFT_OF_LINE;
  }
  return { starts, end: x - LEFT_OF_LINE };
}

function labelWidth({ waterway, stations }: RiverBranch): number {
  const name = textWidth(shortenedText(waterway.name, NAME_EMS)) * NAME_FONT - NAME_INDENT - LABEL_OFFSET;
  const labels = stations.flatMap((station) =>
    wrappedText(station.name, LABEL_EMS).map((line) => textWidth(line) * STATION_FONT),
  );
  return Math.max(0, name, ...labels);
}
