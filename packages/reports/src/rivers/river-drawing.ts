import { coordinate } from '../charts/coordinate.ts';
import { type Html, html } from '../html.ts';
import { markFill, markLetter, markOf } from '../marks/class-palette.ts';
import type { Say } from '../wording/say.ts';
import {
  LABEL_OFFSET,
  LAKE_HALF,
  LINE_HEIGHT,
  NAME_FONT,
  NAME_INDENT,
  type PlacedRiver,
  type PlacedStation,
  type RiverLayout,
  STATION_FONT,
  STATION_HEIGHT,
  STATION_WIDTH,
} from './river-layout.ts';

const BEND = 14;
const MERGE = 9;
const LAKE_PADDING = 17;
const TEXT_DROP = 0.35;

/** The diagram of one tree of rivers (河流图); `label` is what a screen reader says for it. */
export function riverDrawing(layout: RiverLayout, label: string, say: Say): Html {
  const { width, height, rivers } = layout;
  return html`<svg class="rivers" role="img" aria-label="${label}" viewBox="0 0 ${coordinate(width)} ${coordinate(height)}" width="${coordinate(width)}" height="${coordinate(height)}">
<g class="river-lines">${rivers.toReversed().map(riverLine)}</g>
<g font-size="${NAME_FONT}" class="river-names">${rivers.map(
    ({ name, x, nameY }) =>
      html`<text x="${coordinate(x - NAME_INDENT)}" y="${coordinate(nameY + NAME_FONT * TEXT_DROP)}">${name}</text>`,
  )}</g>
<g font-size="${STATION_FONT}">${rivers.map(({ x, stations }) => stations.map((station) => stationMark(x, station, say)))}</g>
</svg>`;
}

function riverLine({ kind, x, top, bottom, joinsAtX, stations }: PlacedRiver): Html {
  const line = html`<path class="${joinsAtX === null ? 'river foot' : 'river'}" d="${joinsAtX === null ? `M${at(x, top)}V${coordinate(bottom - 4)}` : joiningPath(x, top, joinsAtX, bottom)}"/>`;
  const arrow =
    joinsAtX === null
      ? html`<path class="river-mouth" d="M${at(x - 7, bottom - 8)}L${at(x, bottom)}L${at(x + 7, bottom - 8)}"/>`
      : null;
  return html`${line}${arrow}${kind === 'lake' ? lakeBed(x, stations) : null}`;
}

/** Down to the confluence, across, and into the direction of the receiving river. */
function joiningPath(x: number, top: number, receiverX: number, bottom: number): string {
  return [
    `M${at(x, top)}V${coordinate(bottom - BEND)}`,
    `Q${at(x, bottom)} ${at(x - BEND, bottom)}`,
    `H${coordinate(receiverX + MERGE)}`,
    `Q${at(receiverX, bottom)} ${at(receiverX, bottom + MERGE)}`,
  ].join('');
}

function lakeBed(x: number, stations: readonly PlacedStation[]): Html | null {
  const [first, last] = [stations[0], stations.at(-1)];
  if (first === undefined || last === undefined) {
    return null;
  }
  const height = last.y - first.y + 2 * LAKE_PADDING;
  return html`<rect class="lake" x="${coordinate(x - LAKE_HALF)}" y="${coordinate(first.y - LAKE_PADDING)}" width="${2 * LAKE_HALF}" height="${coordinate(height)}" rx="${LAKE_PADDING}"/>`;
}

function stationMark(x: number, { section, y, lines }: PlacedStation, say: Say): Html {
  const mark = markOf(section.outcome);
  const misses = section.attains === false;
  return html`<g class="${misses ? 'station misses' : 'station'}"><rect x="${coordinate(x - STATION_WIDTH / 2)}" y="${coordinate(y - STATION_HEIGHT / 2)}" width="${STATION_WIDTH}" height="${STATION_HEIGHT}" rx="${STATION_HEIGHT / 2}" fill="${markFill(mark)}"/><text class="station-letter" x="${coordinate(x)}" y="${coordinate(y + STATION_FONT * TEXT_DROP)}" text-anchor="middle">${markLetter(mark, say)}</text>${lines.map(
    (line, index) =>
      html`<text x="${coordinate(x + LABEL_OFFSET)}" y="${coordinate(y + STATION_FONT * TEXT_DROP + (index - (lines.length - 1) / 2) * LINE_HEIGHT)}">${line}</text>`,
  )}</g>`;
}

function at(x: number, y: number): string {
  return `${coordinate(x)} ${coordinate(y)}`;
}
