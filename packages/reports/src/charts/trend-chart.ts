import { type Month, monthOfYear, yearOfMonth } from '@shuize/domain';
import { textWidth } from '@shuize/drawing';
import { type Html, type HtmlValue, html } from '../html.ts';
import { CLASS_FILLS, markLetter } from '../marks/class-palette.ts';
import type { Trend, TrendPoint } from '../trend-model.ts';
import type { Say } from '../wording/say.ts';
import { trendSummary } from '../wording/trend-text.ts';
import { numeralText } from '../wording/water-text.ts';
import { coordinate } from './coordinate.ts';
import { quietestStart } from './label-place.ts';
import { spreadApart } from './spread-apart.ts';
import { lineRuns, numberOf, type PlottedPoint, plottedPoints } from './trend-points.ts';
import { type ClassBand, classBands, type ValueScale, valueScale } from './trend-scale.ts';

const WIDTH = 420;
const HEIGHT = 220;
const LEFT = 40;
const RIGHT = 392;
const TOP = 10;
const BOTTOM = 172;
const STRIP_Y = BOTTOM + 12;
const YEAR_Y = BOTTOM + 34;
const FONT = 11;
const SMALL_FONT = 9;
const TINT = '0.34';

/** Positions of a chart's months and values. */
interface Frame {
  readonly x: (index: number) => number;
  readonly edge: (index: number) => number;
  readonly y: (value: number) => number;
}

/**
 * Monthly values of one indicator as a line over the limits of the classes. Gaps stay gaps, with the letter of the
 * state under them; a value below detection, an excluded and a corrected one have marks of their own.
 */
export function trendChart(trend: Trend, say: Say): Html {
  const points = plottedPoints(trend.points);
  const scale = valueScale(trend, points);
  const frame = frameOf(trend.points.length, scale);
  return html`<svg class="trend" role="img" aria-label="${trendSummary(trend, say)}" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">
${bandMarks(classBands(trend.limits, scale), frame, say)}
${axisMarks(scale, frame)}
${yearMarks(trend, frame)}
${gapLetters(trend.points, frame, say)}
${targetMarks(trend, points, frame, say)}
${lineRuns(points).map((run) => html`<path class="line" d="${linePath(run, frame)}"/>`)}
${points.map((point) => pointMark(point, frame))}
</svg>`;
}

/** The mark of a month: circle or triangle, filled or hollow, framed when corrected; around 0 0 when placed nowhere. */
export function pointShape(point: Omit<PlottedPoint, 'index' | 'value'>, x: number, y: number): Html {
  const look = point.isExcluded ? 'point hollow' : 'point';
  const shape = point.isBelowDetection
    ? html`<path class="${look}" d="M${coordinate(x - 3.6)} ${coordinate(y - 3)}H${coordinate(x + 3.6)}L${coordinate(x)} ${coordinate(y + 3.4)}Z"/>`
    : html`<circle class="${look}" cx="${coordinate(x)}" cy="${coordinate(y)}" r="${point.isExcluded ? 3 : 2.4}"/>`;
  const frame = point.isCorrected
    ? html`<rect class="corrected" x="${coordinate(x - 5)}" y="${coordinate(y - 5)}" width="10" height="10"/>`
    : null;
  return html`${shape}${frame}`;
}

function frameOf(monthCount: number, { low, high }: ValueScale): Frame {
  const pitch = (RIGHT - LEFT) / Math.max(1, monthCount);
  return {
    x: (index) => LEFT + (index + 0.5) * pitch,
    edge: (index) => LEFT + index * pitch,
    y: (value) => BOTTOM - ((value - low) / (high - low)) * (BOTTOM - TOP),
  };
}

function linePath(run: readonly PlottedPoint[], frame: Frame): string {
  return run
    .map(({ index, value }, position) => {
      const command = position === 0 ? 'M' : 'L';
      return `${command}${coordinate(frame.x(index))} ${coordinate(frame.y(value))}`;
    })
    .join('');
}

function pointMark(point: PlottedPoint, frame: Frame): Html {
  return pointShape(point, frame.x(point.index), frame.y(point.value));
}

function bandMarks(bands: readonly ClassBand[], frame: Frame, say: Say): HtmlValue {
  const fromTop = bands.toReversed();
  const labels = spreadApart(
    fromTop.map(({ from, to }) => ({ at: (frame.y(from) + frame.y(to)) / 2 - TOP, half: FONT / 2 })),
    BOTTOM - TOP,
    0,
  );
  return fromTop.map(({ class: waterClass, from, to }, index) => {
    const height = coordinate(frame.y(from) - frame.y(to));
    const fill = waterClass === null ? CLASS_FILLS.III : CLASS_FILLS[waterClass];
    const label = waterClass === null ? say('标准', 'limit') : numeralText(waterClass, say);
    return html`<rect x="${LEFT}" y="${coordinate(frame.y(to))}" width="${RIGHT - LEFT}" height="${height}" fill="${fill}" fill-opacity="${TINT}"/><path class="limit" d="M${LEFT} ${coordinate(frame.y(to))}H${RIGHT}"/><text x="${RIGHT + 5}" y="${coordinate(TOP + (labels[index] ?? 0) + 4)}" font-size="${FONT}">${label}</text>`;
  });
}

function axisMarks({ ticks }: ValueScale, frame: Frame): Html {
  return html`<g class="axis" font-size="${FONT}">${ticks.map(
    ({ value, text }) =>
      html`<path d="M${LEFT - 4} ${coordinate(frame.y(value))}H${LEFT}"/><text x="${LEFT - 7}" y="${coordinate(frame.y(value) + 4)}" text-anchor="end">${text}</text>`,
  )}<path d="M${LEFT} ${TOP}V${BOTTOM}H${RIGHT}"/></g>`;
}

/** A tick at every month that begins a quarter, a longer one and the number at every year. */
function yearMarks({ firstMonth, points }: Trend, frame: Frame): Html {
  const months = points.map((_, index) => (firstMonth + index) as Month);
  const years = [...new Set(months.map(yearOfMonth))];
  const ticks = months.flatMap((month, index) => {
    const quarter = (monthOfYear(month) - 1) % 3 === 0;
    const length = monthOfYear(month) === 1 ? 26 : 4;
    return quarter ? [html`<path d="M${coordinate(frame.edge(index))} ${BOTTOM}v${length}"/>`] : [];
  });
  const labels = years.map((year) => {
    const first = months.findIndex((month) => yearOfMonth(month) === year);
    const count = months.filter((month) => yearOfMonth(month) === year).length;
    const center = (frame.edge(first) + frame.edge(first + count)) / 2;
    return count < 3
      ? null
      : html`<text x="${coordinate(center)}" y="${YEAR_Y}" text-anchor="middle">${year}</text>`;
  });
  return html`<g class="axis" font-size="${FONT}">${ticks}${labels}</g>`;
}

function gapLetters(points: readonly TrendPoint[], frame: Frame, say: Say): HtmlValue {
  return points.map((point, index) => {
    const letter = gapLetter(point, say);
    return letter === null
      ? null
      : html`<text class="gap" x="${coordinate(frame.x(index))}" y="${STRIP_Y}" text-anchor="middle" font-size="${SMALL_FONT}">${letter}</text>`;
  });
}

function gapLetter(point: TrendPoint, say: Say): string | null {
  switch (point.kind) {
    case 'state':
      return markLetter(point.state, say);
    case 'not-monitored':
      return say('未', '–');
    case 'value':
    case 'absent':
      return null;
  }
}

/** Each target from the month it begins to the next one, named where the points leave most room. */
function targetMarks(trend: Trend, points: readonly PlottedPoint[], frame: Frame, say: Say): HtmlValue {
  const { targets, firstMonth } = trend;
  const monthCount = trend.points.length;
  return targets.map(({ from, limit, class: targetClass }, position) => {
    const next = targets[position + 1];
    const start = Math.max(0, from - firstMonth);
    const end = Math.min(monthCount, next === undefined ? monthCount : next.from - firstMonth);
    if (limit === null || end <= start) {
      return null;
    }
    const y = frame.y(numberOf(limit));
    const label = say(`目标${numeralText(targetClass, say)}`, `target ${numeralText(targetClass, say)}`);
    const labelY = y - TOP > FONT + 4 ? y - 4 : y + FONT;
    const pitch = frame.edge(1) - frame.edge(0);
    const span = Math.ceil((textWidth(label) * FONT) / pitch);
    const labelStart = quietestStart(points, start, end, span, ({ value }) =>
      Math.abs(frame.y(value) - labelY + FONT / 3),
    );
    return html`<path class="target" d="M${coordinate(frame.edge(start))} ${coordinate(y)}H${coordinate(frame.edge(end))}"/><text class="halo" x="${coordinate(frame.edge(labelStart) + 3)}" y="${coordinate(labelY)}" font-size="${FONT}">${label}</text>`;
  });
}
