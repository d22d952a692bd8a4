import {
  compareDecimals,
  type Decimal,
  formatDecimal,
  indicatorOf,
  type MeasuredValue,
  type Month,
  stateText,
} from '@shuize/domain';
import type { Trend, TrendPoint } from '../trend-model.ts';
import { NO_FIGURE } from './number-text.ts';
import { monthText } from './period-text.ts';
import { type Say, spoken } from './say.ts';
import { indicatorText } from './water-text.ts';

/** `青石口　氨氮（mg/L）`; a unit is not printed where there is none. */
export function trendTitle(trend: Trend, say: Say): string {
  const { code, unit } = indicatorOf(trend.indicator);
  const unitText = code === 'pH' ? '' : say(`（${unit}）`, ` (${unit})`);
  return `${trend.sectionName}${say('　', ', ')}${indicatorText(code, say)}${unitText}`;
}

/** What the chart shows, for those who can't see it. */
export function trendSummary(trend: Trend, say: Say): string {
  const last = (trend.firstMonth + trend.points.length - 1) as Month;
  const span = say(
    `${monthText(trend.firstMonth, say)}至${monthText(last, say)}`,
    `${monthText(trend.firstMonth, say)} to ${monthText(last, say)}`,
  );
  const counted = trend.points.flatMap((point) =>
    point.kind === 'value' && !point.isExcluded && point.value.kind === 'value' ? [point.value.value] : [],
  );
  const monthsWithValue = trend.points.filter(({ kind }) => kind === 'value').length;
  const sorted = counted.toSorted(compareDecimals);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  const range = lowest === undefined || highest === undefined ? '' : rangeText(lowest, highest, say);
  return say(
    `${trendTitle(trend, say)}变化趋势，${span}，有监测值${monthsWithValue}个月${range}。逐月数值见图下数据表。`,
    `Trend of ${trendTitle(trend, say)}, ${span}, ${monthsWithValue} months with a value${range}. Values by month are in the table below.`,
  );
}

/** The value as printed, with its marks; a gap says why. */
export function trendPointText(point: TrendPoint, say: Say): string {
  switch (point.kind) {
    case 'value': {
      const marks = [
        point.isCorrected ? say('更正', 'corrected') : null,
        point.isExcluded ? say('剔除', 'excluded') : null,
      ].filter((mark) => mark !== null);
      const value = measuredText(point.value, say);
      const joined = marks.join(say('、', ', '));
      return marks.length === 0 ? value : say(`${value}（${joined}）`, `${value} (${joined})`);
    }
    case 'state':
      return spoken(stateText(point.state), say);
    case 'not-monitored':
      return say('未监测', 'not monitored');
    case 'absent':
      return NO_FIGURE;
  }
}

function rangeText(lowest: Decimal, highest: Decimal, say: Say): string {
  const [low, high] = [formatDecimal(lowest), formatDecimal(highest)];
  return say(`，最低${low}，最高${high}`, `, lowest ${low}, highest ${high}`);
}

function measuredText(measured: MeasuredValue, say: Say): string {
  switch (measured.kind) {
    case 'value':
      return formatDecimal(measured.value);
    case 'below-detection':
      return `${formatDecimal(measured.limit)}L`;
    case 'not-detected':
      return say('未检出', 'not detected');
  }
}
