import type { WaterBodyKind } from '@shuize/domain';
import {
  type LaidBranch as Laid,
  type LaneSpacing,
  layBranch,
  shortenedText,
  textWidth,
  wrappedText,
} from '@shuize/drawing';
import type { SectionEvaluation, Waterway } from '../water-report-model.ts';
import type { RiverBranch } from './river-forest.ts';

type LaidBranch = Laid<Waterway, SectionEvaluation>;

/** A tree of rivers in pixels. Water flows down the page; nothing overlaps and no two rivers cross. */
export interface RiverLayout {
  readonly width: number;
  readonly height: number;
  readonly rivers: readonly PlacedRiver[];
}

export interface PlacedRiver {
  readonly name: string;
  readonly kind: WaterBodyKind;
  /** Of its line. */
  readonly x: number;
  /** Center of its name, which starts left of the line and runs right. */
  readonly nameY: number;
  readonly top: number;
  readonly bottom: number;
  /** The river it joins, at `bottom`; `null` at the foot of the tree, where it flows on. */
  readonly joinsAtX: number | null;
  readonly stations: readonly PlacedStation[];
}

export interface PlacedStation {
  readonly section: SectionEvaluation;
  readonly y: number;
  /** One or two lines, centered on `y`, beginning {@link LABEL_OFFSET} right of the line. */
  readonly lines: readonly string[];
}

export const ROW_HEIGHT = 17;
export const STATION_FONT = 12;
export const NAME_FONT = 13;
export const LINE_HEIGHT = 13;
export const STATION_WIDTH = 30;
export const STATION_HEIGHT = 20;
/** From a river's line to the names beside its stations. */
export const LABEL_OFFSET = 23;
/** How far the bed of a lake reaches to either side. */
export const LAKE_HALF = 19;
/** From a river's line leftwards to where its name begins. */
export const NAME_INDENT = STATION_WIDTH / 2;

const SPACING: LaneSpacing = { maxLanes: 5, stationGap: 2, joinGap: 1 };
const LABEL_EMS = 8;
const NAME_EMS = 9;
const LANE_GAP = 12;
const MARGIN = 22;
const FOOT_LENGTH = 30;

export function riverLayout(branch: RiverBranch): RiverLayout {
  const laid = layBranch(branch, SPACING);
  const firstRow = Math.min(...laid.extents.keys());
  const laneXs = lanePositions(laid);
  const yOf = (row: number) => MARGIN + (row - firstRow - 1) * ROW_HEIGHT;
  const foot = yOf(laid.lastRow) + FOOT_LENGTH;
  const rivers = placeRivers({ laid, lane: 0, top: 0, receiver: null }, laneXs.starts, yOf, foot);
  return { width: laneXs.end, height: foot + MARGIN / 2, rivers };
}

interface Standing {
  readonly laid: LaidBranch;
  readonly lane: number;
  readonly top: number;
  readonly receiver: { readonly lane: number; readonly row: number } | null;
}

function placeRivers(
  { laid, lane, top, receiver }: Standing,
  laneXs: readonly number[],
  yOf: (row: number) => number,
  foot: number,
): readonly PlacedRiver[] {
  const { waterway, stations } = laid.branch;
  const x = laneXs[lane] ?? 0;
  const own: PlacedRiver = {
    name: shortenedText(waterway.name, NAME_EMS),
    kind: waterway.kind,
    x,
    nameY: yOf(top),
    top: yOf(top) + ROW_HEIGHT * 0.7,
    bottom: receiver === null ? foot : yOf(receiver.row),
    joinsAtX: receiver === null ? null : (laneXs[receiver.lane] ?? 0),
    stations: stations.map((section, index) => ({
      section,
      y: yOf(top + (laid.stationRows[index] ?? 0)),
      lines: labelLines(section),
    })),
  };
  return [own, ...tributariesOf(laid, lane, top).flatMap((next) => placeRivers(next, laneXs, yOf, foot))];
}

function tributariesOf(laid: LaidBranch, lane: number, top: number): readonly Standing[] {
  return laid.joins.map((join) => ({
    laid: join.tributary,
    lane: lane + join.lane,
    top: top + join.top,
    receiver: { lane, row: top + join.row },
  }));
}

/** Each lane is as wide as the widest name in it. */
function lanePositions(laid: LaidBranch): { readonly starts: readonly number[]; readonly end: number } {
  const labelWidths: number[] = [];
  const measure = (branch: LaidBranch, lane: number) => {
    labelWidths[lane] = Math.max(labelWidths[lane] ?? 0, labelWidth(branch.branch));
    for (const join of branch.joins) {
      measure(join.tributary, lane + join.lane);
    }
  };
  measure(laid, 0);
  const starts: number[] = [];
  let x = MARGIN;
  for (const width of labelWidths) {
    starts.push(x);
    x += LABEL_OFFSET + width + LANE_GAP + LAKE_HALF;
  }
  return { starts, end: x - LAKE_HALF };
}

function labelWidth({ waterway, stations }: RiverBranch): number {
  const name = textWidth(shortenedText(waterway.name, NAME_EMS)) * NAME_FONT - NAME_INDENT - LABEL_OFFSET;
  const labels = stations.flatMap(labelLines).map((line) => textWidth(line) * STATION_FONT);
  return Math.max(0, name, ...labels);
}

function labelLines({ name }: SectionEvaluation): readonly string[] {
  return wrappedText(name, LABEL_EMS);
}
