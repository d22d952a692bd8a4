import { classNumeral, formatMonth, type Month, parseMonth } from '@shuize/domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Tabs } from 'antd';
import { useParams } from 'react-router';
import { choiceField, textField } from '../address/field.ts';
import { useAddress, usePeriod } from '../address/use-address.ts';
import { ClassChip } from '../marks/class-chip.tsx';
import { Legend } from '../marks/legend.tsx';
import { Answered } from '../parts/answered.tsx';
import { Nothing } from '../parts/nothing.tsx';
import { Page } from '../parts/page.tsx';
import { server } from '../server/client.ts';
import { bodyOrThrow, problemOf } from '../server/problem.ts';
import { dayText, monthText } from '../wording/time-text.ts';
import { BODY_NAMES, CONTROL_NAMES, indicatorNames } from '../wording/words.ts';
import { AboutPanel, type SectionDetail } from './about-panel.tsx';
import { MeasurementPanel } from './measurement-panel.tsx';
import { RibbonTable } from './ribbon-table.tsx';
import { partOfSeries, type Series } from './series.ts';
import { SPANS, TrendPanel } from './trend-panel.tsx';

const ADDRESS = {
  tab: choiceField(['trend', 'classes', 'measurements', 'about']),
  indicator: textField,
  span: choiceField(SPANS),
};

/** Everything about one section (断面). */
export function SectionPage() {
  const { section = '' } = useParams();
  const [{ asOf }] = usePeriod();
  const detail = useQuery({
    queryKey: ['section', section, asOf],
    queryFn: async ({ signal }) =>
      bodyOrThrow(
        await server.GET('/api/sections/{section}', {
          params: { path: { section }, query: asOf === null ? {} : { asOf } },
          signal,
        }),
      ),
  });
  if (detail.isError && problemOf(detail.error).status === 404) {
    return (
      <Page title="没有找到这个断面">
        <Nothing title="没有找到这个断面。">请核对编号或链接；它也可能不在您的数据范围内。</Nothing>
      </Page>
    );
  }
  const { data } = detail;
  return (
    <Page
      title={data?.name ?? '断面'}
      lead={
        data === undefined
          ? undefined
          : `${data.river} · ${CONTROL_NAMES[data.control]}${BODY_NAMES[data.kind]}断面 · ${data.divisions
              .map(({ name }) => name)
              .join('、')}${asOf === null ? '' : ` · 按截至${dayText(asOf)}已知的数据`}`
      }
    >
      <Answered query={detail}>{(body) => <SectionTabs detail={body} />}</Answered>
    </Page>
  );
}

function SectionTabs({ detail }: { readonly detail: SectionDetail }) {
  const [{ tab, indicator, span }, change] = useAddress(ADDRESS);
  const [{ month, asOf }] = usePeriod();
  const { section } = detail;
  const whole = useSeries(section, asOf);
  const shown = (body: Series) => partOfSeries(body, month, span);
  return (
    <>
      {whole.data === undefined ? null : <NowLine series={shown(whole.data)} detail={detail} />}
      <Tabs
        activeKey={tab}
        onChange={(next) => change({ tab: ADDRESS.tab.read(next) })}
        items={[
          {
            key: 'trend',
            label: '变化趋势',
            children: (
              <Answered query={whole}>
                {(body) => (
                  <TrendPanel series={shown(body)} indicator={indicator} span={span} onChange={change} />
                )}
              </Answered>
            ),
          },
          {
            key: 'classes',
            label: '月度类别',
            children: (
              <Answered query={whole}>
                {(body) => (
                  <>
                    <RibbonTable series={body} />
                    <Legend />
                  </>
                )}
              </Answered>
            ),
          },
          {
            key: 'measurements',
            label: '监测数据',
            children: <MeasurementPanel detail={detail} asOf={asOf} />,
          },
          { key: 'about', label: '断面情况', children: <AboutPanel detail={detail} /> },
        ]}
      />
    </>
  );
}

function NowLine({ series, detail }: { readonly series: Series; readonly detail: SectionDetail }) {
  const now = series.months.at(-1);
  const month = lastMonthOf(series);
  if (now === undefined || month === null) {
    return null;
  }
  return (
    <p className="now">
      <span>{monthText(month)}</span>
      <ClassChip mark={now.outcome} />
      {now.deciding.length === 0 ? null : <span>定类指标：{indicatorNames(now.deciding)}</span>}
      {detail.target === null ? (
        <span>未设目标</span>
      ) : (
        <span>
          {detail.target.year}年目标：{classNumeral(detail.target.class)}类
        </span>
      )}
    </p>
  );
}

function lastMonthOf({ firstMonth, monthCount }: Series): string | null {
  const first = parseMonth(firstMonth);
  return first === null || monthCount === 0 ? null : formatMonth((first + monthCount - 1) as Month);
}

/** Everything on record of the section: what is shown is a part of it, and no reason to ask again. */
function useSeries(section: string, asOf: string | null) {
  return useQuery({
    queryKey: ['series', section, asOf],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      bodyOrThrow(
        await server.GET('/api/sections/{section}/series', {
          params: { path: { section }, query: asOf === null ? {} : { asOf } },
          signal,
        }),
      ),
  });
}
