import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Checkbox, Select } from 'antd';
import { useState } from 'react';
import { monthField, pageField, textField } from '../address/field.ts';
import { useAddress } from '../address/use-address.ts';
import { type ChosenValue, keyOfValue, nameOfValue, unitOf, valueText } from '../corrections/chosen-value.ts';
import { Answered } from '../parts/answered.tsx';
import { ListDownloads } from '../parts/list-downloads.tsx';
import { Nothing } from '../parts/nothing.tsx';
import { Pages } from '../parts/pages.tsx';
import { Table } from '../parts/table.tsx';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import { dayText, instantText, monthText } from '../wording/time-text.ts';
import { BATCH_NAMES, INDICATOR_OPTIONS, indicatorName, isIndicator, NO_FIGURE } from '../wording/words.ts';
import type { SectionDetail } from './about-panel.tsx';
import { MonthRange } from './month-range.tsx';
import { useMayWrite } from './use-may-write.ts';
import { ValueActions } from './value-actions.tsx';

const PAGE_SIZE = 50;
const ADDRESS = { indicator: textField, from: monthField, to: monthField, page: pageField };

/** Every version of every monthly value: what was said when, by whom and why; and what is to be done about it. */
export function MeasurementPanel({
  detail,
  asOf,
}: {
  readonly detail: SectionDetail;
  readonly asOf: string | null;
}) {
  const { section } = detail;
  const [{ indicator, from, to, page }, change] = useAddress(ADDRESS);
  const [chosen, setChosen] = useState<ReadonlyMap<string, ChosenValue>>(new Map());
  const may = useMayWrite(section);
  const mayChoose = asOf === null && (may.correct || may.propose);
  const filters = {
    ...(indicator !== null && isIndicator(indicator) ? { indicator } : {}),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(asOf === null ? {} : { asOf }),
  };
  const versions = useQuery({
    queryKey: ['measurements', section, filters, page],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      bodyOrThrow(
        await server.GET('/api/sections/{section}/measurements', {
          params: { path: { section }, query: { ...filters, page, size: PAGE_SIZE } },
          signal,
        }),
      ),
  });
  const choose = (value: ChosenValue, isChosen: boolean) => {
    const next = new Map(chosen);
    if (isChosen) {
      next.set(keyOfValue(value), value);
    } else {
      next.delete(keyOfValue(value));
    }
    setChosen(next);
  };
  return (
    <>
      <div className="tools">
        <Select
          aria-label="指标"
          className="indicator"
          showSearch={{ optionFilterProp: 'label' }}
          value={filters.indicator ?? ''}
          options={[{ value: '', label: '全部指标' }, ...INDICATOR_OPTIONS]}
          onChange={(next: string) => change({ indicator: next === '' ? null : next, page: 1 })}
        />
        <MonthRange from={from} to={to} onChange={(changes) => change({ ...changes, page: 1 })} />
        <ListDownloads list={`/api/sections/${encodeURIComponent(section)}/measurements`} filters={filters} />
      </div>
      {asOf !== null && (may.correct || may.propose) ? (
        <p className="hint">
          现在看的是截至{dayText(asOf)}已知的数据；要更正、撤回或申请剔除，请先清除页面上方的“数据截至”。
        </p>
      ) : null}
      {mayChoose ? (
        <ValueActions
          detail={detail}
          may={may}
          chosen={[...chosen.values()]}
          onCleared={() => setChosen(new Map())}
        />
      ) : null}
      <Answered query={versions}>
        {({ items, total }) =>
          total === 0 ? (
            indicator === null && from === null && to === null ? (
              <Nothing title="还没有监测数据。">请监测站或分析人员在“数据导入”中导入。</Nothing>
            ) : (
              <Nothing title="没有符合条件的监测数据。">请换一个指标，或者放宽月份。</Nothing>
            )
          ) : (
            <>
              <p aria-live="polite">共 {total} 条，最近的月份在前；被更正、撤回的旧值保留在表中。</p>
              <Table
                caption="监测数据及其来源"
                rows={items}
                keyOf={({ month, indicator: of, recordedAt }) => `${month} ${of} ${recordedAt}`}
                columns={[
                  ...(mayChoose
                    ? [
                        {
                          title: '选择',
                          cell: (row: (typeof items)[number]) =>
                            row.isInForce ? (
                              <Checkbox
                                aria-label={`选择${nameOfValue(row)}`}
                                checked={chosen.has(keyOfValue(row))}
                                onChange={({ target }) => choose(row, target.checked)}
                              />
                            ) : null,
                        },
                      ]
                    : []),
                  { title: '月份', cell: ({ month }) => monthText(month) },
                  { title: '指标', cell: (row) => indicatorName(row.indicator) },
                  {
                    title: '数值',
                    isNumber: true,
                    cell: (row) => (row.isInForce ? valueText(row) : <del>{valueText(row)}</del>),
                  },
                  { title: '单位', cell: (row) => unitOf(row.indicator) || NO_FIGURE },
                  {
                    title: '状态',
                    cell: ({ isInForce, isCorrection, isWithdrawal }) =>
                      isWithdrawal
                        ? '已撤回'
                        : [isInForce ? '现行' : '已被替换', isCorrection ? '更正' : null]
                            .filter((part) => part !== null)
                            .join('，'),
                  },
                  { title: '理由', isNote: true, cell: ({ reason }) => reason ?? NO_FIGURE },
                  { title: '经手人', cell: ({ recordedBy }) => recordedBy ?? '程序' },
                  { title: '入库时间', cell: ({ recordedAt }) => instantText(recordedAt) },
                  {
                    title: '来源',
                    isNote: true,
                    cell: ({ fileName, source, batchId }) => (
                      <span title={`批次 ${batchId}`}>
                        {fileName ?? (source === null ? NO_FIGURE : (BATCH_NAMES[source] ?? source))}
                      </span>
                    ),
                  },
                ]}
              />
              <Pages
                current={page}
                pageSize={PAGE_SIZE}
                total={total}
                onChange={(next) => change({ page: next })}
              />
            </>
          )
        }
      </Answered>
    </>
  );
}
