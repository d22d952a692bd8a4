import { formatMonth, type Month, parseMonth, type TargetClass } from '@shuize/domain';
import type { EChartsCoreOption } from 'echarts/core';
import { INK } from '../app/theme.ts';
import { CLASS_FILLS, markLetter, markText } from '../marks/class-palette.ts';
import { monthText } from '../wording/time-text.ts';
import { indicatorName } from '../wording/words.ts';
import { limitBands, limitOf, scaleOf } from './limit-bands.ts';
import type { IndicatorSeries, Series, SeriesPoint } from './series.ts';

const BAND_OPACITY = 0.32;
const NEUTRAL_BAND = '#dfe6ec';

/** The months of a series as texts, in order. */
export function monthsOf({
  firstMonth,
  monthCount,
}: Pick<Series, 'firstMonth' | 'monthCount'>): readonly string[] {
  const first = parseMonth(firstMonth);
  return first === null
    ? []
    : Array.from({ length: monthCount }, (_, index) => formatMonth((first + index) as Month));
}

/** One month of a trend in words: `0.05L`, `断流`, `未监测`. */
export function pointText(point: SeriesPoint, unit: string): string {
  switch (point.kind) {
    case 'value': {
      const notes = [point.isCorrected ? '更正后' : null, point.isExcluded ? '已剔除，不参加统计' : null];
      const note = notes.filter(Boolean).join('，');
      return `${point.value} ${unit}${note === '' ? '' : `（${note}）`}`;
    }
    case 'state':
      return markText(point.state);
    case 'not-monitored':
      return '未监测该指标';
    case 'absent':
      return '未设断面或尚未到期';
  }
}

/** The trend of one indicator: limits as steps behind, a gap where a month has no counted value, excluded ones hollow. */
export function trendOption(series: Series, shown: IndicatorSeries): EChartsCoreOption {
  const { points, limits, unit } = shown;
  const months = monthsOf(series);
  const targetOfYear = new Map(series.years.map(({ year, target }) => [year, target]));
  const targets = series.years.flatMap(({ target }): TargetClass[] => (target === null ? [] : [target]));
  const { low, high } = scaleOf(shown, targets);
  const targetLine = months.map((month) =>
    limitOf(limits, targetOfYear.get(Number(month.slice(0, 4))) ?? null),
  );
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit', color: INK.secondary },
    grid: { left: 8, right: 40, top: 34, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'axis',
      formatter: (hovered: { readonly dataIndex: number } | readonly { readonly dataIndex: number }[]) => {
        const index = [hovered].flat()[0]?.dataIndex ?? 0;
        const point = points[index];
        return `${monthText(months[index] ?? '')}<br>${point === undefined ? '' : pointText(point, unit)}`;
      },
    },
    xAxis: {
      type: 'category',
      data: months,
      boundaryGap: false,
      axisLabel: { color: INK.secondary, hideOverlap: true },
      axisLine: { lineStyle: { color: INK.faint } },
    },
    yAxis: {
      type: 'value',
      min: low,
      max: high,
      name: `${indicatorName(shown.indicator)}（${unit}）`,
      nameTextStyle: { align: 'left', color: INK.secondary },
      // Where the axis happens to end is no number that anybody looks for.
      axisLabel: { color: INK.secondary, showMaxLabel: false },
      splitLine: { show: false },
    },
    series: [
      {
        name: '月均值',
        type: 'line',
        data: points.map((point) => (point.kind === 'value' && !point.isExcluded ? point.number : null)),
        connectNulls: false,
        symbol: 'circle',
        symbolSize: 5,
        showAllSymbol: true,
        lineStyle: { color: INK.text, width: 1.8 },
        itemStyle: { color: INK.text },
        markArea: {
          silent: true,
          data: limitBands(limits, low, high).map((band) => [
            {
              yAxis: band.from,
              name: band.class === null ? '要求范围' : markLetter(band.class),
              itemStyle: {
                color: band.class === null ? NEUTRAL_BAND : CLASS_FILLS[band.class],
                opacity: BAND_OPACITY,
              },
              label: { position: 'right', color: INK.text, fontSize: 12 },
            },
            { yAxis: band.to },
          ]),
        },
      },
      {
        name: '目标限值',
        type: 'line',
        step: 'middle',
        data: targetLine,
        symbol: 'none',
        lineStyle: { color: INK.primary, width: 1.6, type: 'dashed' },
      },
      markSeries(
        '更正过的值',
        'diamond',
        12,
        points,
        ({ isCorrected, isExcluded }) => isCorrected && !isExcluded,
      ),
      markSeries('剔除的值', 'emptyCircle', 10, points, ({ isExcluded }) => isExcluded),
    ],
  };
}

function markSeries(
  name: string,
  symbol: string,
  symbolSize: number,
  points: readonly SeriesPoint[],
  isMarked: (point: Extract<SeriesPoint, { readonly kind: 'value' }>) => boolean,
) {
  return {
    name,
    type: 'scatter',
    symbol,
    symbolSize,
    itemStyle: { color: INK.text, borderColor: INK.text },
    data: points.map((point) => (point.kind === 'value' && isMarked(point) ? point.number : null)),
  };
}
