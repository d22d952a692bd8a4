import { wrappedText } from '@shuize/drawing';
import { type Html, html } from '../html.ts';
import { markFill } from '../marks/class-palette.ts';
import type { ClassCounts } from '../water-report-model.ts';
import { classifiedCount, goodShare } from '../wording/group-figures.ts';
import { shareText } from '../wording/number-text.ts';
import type { Say } from '../wording/say.ts';
import { numeralText } from '../wording/water-text.ts';
import { coordinate } from './coordinate.ts';
import { type ShareSegment, shareSegments } from './share-segments.ts';

/** One bar: the sections of a group by class. */
export interface ShareBar {
  readonly name: string;
  readonly classes: ClassCounts;
}

interface BarRow extends ShareBar {
  readonly segments: readonly ShareSegment[];
}

const WIDTH = 720;
const NAME_WIDTH = 104;
const BAR_WIDTH = 492;
const BAR_HEIGHT = 22;
const ROW_HEIGHT = 32;
/** Where the numeral of a narrow class stands below a bar. */
const HIGH_ROW_HEIGHT = 42;
const HEAD_HEIGHT = 24;
const FONT_SIZE = 12;
const SMALL_SIZE = 11;
const NAME_EMS = 8;
const BAR_END = NAME_WIDTH + BAR_WIDTH;
const COUNT_AT = BAR_END + 40;
const GOOD_AT = WIDTH - 6;

/**
 * Class shares as 100 % stacked bars, one a row, with the numeral of every class that occurs, the denominator and the
 * share of classes Ⅰ to Ⅲ printed.
 */
export function shareBars(bars: readonly ShareBar[], say: Say): Html {
  const rows = bars.map((bar) => ({
    ...bar,
    segments: shareSegments(bar.classes, BAR_WIDTH, FONT_SIZE, say),
  }));
  const isHigh = rows.some(({ segments }) => segments.some(({ isInside }) => !isInside));
  const rowHeight = isHigh ? HIGH_ROW_HEIGHT : ROW_HEIGHT;
  const height = HEAD_HEIGHT + rows.length * rowHeight;
  return html`<svg class="share-bars" role="img" aria-label="${spokenBars(rows, say)}" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}">
<g class="axis-head" font-size="${SMALL_SIZE}"><text x="${COUNT_AT}" y="14" text-anchor="end">${say('有类别', 'with class')}</text><text x="${GOOD_AT}" y="14" text-anchor="end">${say('Ⅰ～Ⅲ类', 'Ⅰ to Ⅲ')}</text></g>
${rows.map((row, index) => barRow(row, HEAD_HEIGHT + index * rowHeight, say))}
</svg>`;
}

function barRow({ name, classes, segments }: BarRow, top: number, say: Say): Html {
  const middle = top + BAR_HEIGHT / 2;
  const lines = wrappedText(name, NAME_EMS);
  return html`<g font-size="${FONT_SIZE}">
${lines.map(
  (line, index) =>
    html`<text x="${NAME_WIDTH - 10}" y="${coordinate(middle + 4 + (index - (lines.length - 1) / 2) * 14)}" text-anchor="end">${line}</text>`,
)}
${segments.length === 0 ? emptyBar(top, say) : segments.map((segment) => segmentOf(segment, top))}
<text x="${COUNT_AT}" y="${middle + 4}" text-anchor="end">${classifiedCount(classes)}</text>
<text x="${GOOD_AT}" y="${middle + 4}" text-anchor="end">${shareText(goodShare(classes))}</text>
</g>`;
}

function segmentOf(
  { class: waterClass, start, end, label, labelAt, isInside }: ShareSegment,
  top: number,
): Html {
  const bottom = top + BAR_HEIGHT;
  const x = NAME_WIDTH + labelAt;
  return html`<rect class="segment" x="${coordinate(NAME_WIDTH + start)}" y="${top}" width="${coordinate(end - start)}" height="${BAR_HEIGHT}" fill="${markFill(waterClass)}"/>${
    isInside
      ? html`<text x="${coordinate(x)}" y="${top + 15}" text-anchor="middle">${label}</text>`
      : html`<path class="leader" d="M${coordinate(NAME_WIDTH + (start + end) / 2)} ${bottom}L${coordinate(x)} ${bottom + 4}"/><text x="${coordinate(x)}" y="${bottom + 14}" text-anchor="middle" font-size="${SMALL_SIZE}">${label}</text>`
  }`;
}

function emptyBar(top: number, say: Say): Html {
  return html`<rect class="segment empty" x="${NAME_WIDTH}" y="${top}" width="${BAR_WIDTH}" height="${BAR_HEIGHT}"/><text x="${NAME_WIDTH + BAR_WIDTH / 2}" y="${top + 15}" text-anchor="middle">${say('无水质类别', 'no class')}</text>`;
}

function spokenBars(rows: readonly BarRow[], say: Say): string {
  return rows.map((row) => spokenBar(row, say)).join(say('；', '; '));
}

function spokenBar({ name, segments }: BarRow, say: Say): string {
  const parts = segments.map(({ class: waterClass, share }) => {
    const numeral = numeralText(waterClass, say);
    return say(
      `${numeral}类${share.part}个，占${shareText(share)}`,
      `${numeral}: ${share.part}, ${shareText(share)}`,
    );
  });
  return `${name}${say('：', ': ')}${parts.length === 0 ? say('无水质类别', 'no class') : parts.join(say('，', ', '))}`;
}
