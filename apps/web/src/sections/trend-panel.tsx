import { Radio, Select, Skeleton } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import { Nothing } from '../parts/nothing.tsx';
import { Table } from '../parts/table.tsx';
import { monthText } from '../wording/time-text.ts';
import { indicatorName } from '../wording/words.ts';
import type { Series } from './series.ts';
import { monthsOf, pointText, trendOption } from './trend-option.ts';

const Chart = lazy(() => import('../charts/chart.tsx'));
const CHART_HEIGHT = 340;

export const SPANS = ['36', '12', '60', 'all'] as const;
export type Span = (typeof SPANS)[number];
const SPAN_NAMES: Readonly<Record<Span, string>> = {
  '12': '近1年',
  '36': '近3年',
  '60': '近5年',
  all: '全部',
};

/** The trend of one indicator, with the same figures as a table. */
export function TrendPanel({
  series,
  indicator,
  span,
  onChange,
}: {
  readonly series: Series;
  readonly indicator: string | null;
  readonly span: Span;
  readonly onChange: (changes: { readonly indicator?: string; readonly span?: Span }) => void;
}) {
  const shown =
    series.indicators.find((each) => each.indicator === indicator) ??
    series.indicators.find((each) => each.indicator === 'NH3N') ??
    series.indicators[0];
  const option = useMemo(() => (shown === undefined ? null : trendOption(series, shown)), [series, shown]);
  if (shown === undefined || option === null) {
    return (
      <Nothing title="这段时间没有监测值。">
        请把时段放长，或者看“监测数据”中有没有断流、冰封等状态；应有数据而没有的，请监测站补报。
      </Nothing>
    );
  }
  const months = monthsOf(series);
  const name = indicatorName(shown.indicator);
  return (
    <>
      <div className="tools">
        <Select
          aria-label="指标"
          className="indicator"
          showSearch={{ optionFilterProp: 'label' }}
          value={shown.indicator}
          options={series.indicators.map((each) => ({
            value: each.indicator,
            label: indicatorName(each.indicator),
          }))}
          onChange={(next: string) => onChange({ indicator: next })}
        />
        <Radio.Group
          aria-label="时段"
          optionType="button"
          value={span}
          options={['12', '36', '60', 'all'].map((each) => ({
            value: each,
            label: SPAN_NAMES[each as Span],
          }))}
          onChange={({ target }) => onChange({ span: target.value as Span })}
        />
      </div>
      <Suspense fallback={<Skeleton.Node active style={{ width: '100%', height: CHART_HEIGHT }} />}>
        <Chart
          option={option}
          height={CHART_HEIGHT}
          label={`${name}月均值变化，${monthText(months[0] ?? '')}至${monthText(months.at(-1) ?? '')}；各月数值见下方表格`}
        />
      </Suspense>
      <p className="hint">
        底色由下至上是各类的限值台阶；虚线是当年目标类别的限值；没有数据的月份断开；菱形是更正过的值，空心圆是经批准剔除的值。
      </p>
      <details>
        <summary>以表格查看{name}</summary>
        <Table
          caption={`${name}各月数值`}
          rows={months.map((month, index) => ({ month, point: shown.points[index] })).toReversed()}
          keyOf={({ month }) => month}
          columns={[
            { title: '月份', cell: ({ month }) => monthText(month) },
            {
              title: '月均值',
              cell: ({ point }) => (point === undefined ? '' : pointText(point, shown.unit)),
            },
          ]}
        />
      </details>
    </>
  );
}
