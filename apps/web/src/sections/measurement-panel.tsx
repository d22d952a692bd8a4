import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Answered } from '../parts/answered.tsx';
import { Nothing } from '../parts/nothing.tsx';
import { Pages } from '../parts/pages.tsx';
import { Table } from '../parts/table.tsx';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import { instantText, monthText } from '../wording/time-text.ts';
import { indicatorName, NO_FIGURE } from '../wording/words.ts';

const PAGE_SIZE = 50;

/** Every version of every monthly value: what was said when, and by what it came in. */
export function MeasurementPanel({
  section,
  asOf,
  page,
  onPage,
}: {
  readonly section: string;
  readonly asOf: string | null;
  readonly page: number;
  readonly onPage: (page: number) => void;
}) {
  const versions = useQuery({
    queryKey: ['measurements', section, asOf, page],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      bodyOrThrow(
        await server.GET('/api/sections/{section}/measurements', {
          params: {
            path: { section },
            query: { page, size: PAGE_SIZE, ...(asOf === null ? {} : { asOf }) },
          },
          signal,
        }),
      ),
  });
  return (
    <Answered query={versions}>
      {({ items, total }) =>
        total === 0 ? (
          <Nothing title="还没有监测数据。">请监测站或分析人员在“数据导入”中导入。</Nothing>
        ) : (
          <>
            <p aria-live="polite">共 {total} 条，最近的月份在前；被更正的旧值保留在表中。</p>
            <Table
              caption="监测数据及其来源"
              rows={items}
              keyOf={({ month, indicator, recordedAt }) => `${month} ${indicator} ${recordedAt}`}
              columns={[
                { title: '月份', cell: ({ month }) => monthText(month) },
                { title: '指标', cell: ({ indicator }) => indicatorName(indicator) },
                {
                  title: '数值',
                  isNumber: true,
                  cell: ({ value, isInForce }) => (isInForce ? value : <del>{value}</del>),
                },
                {
                  title: '状态',
                  cell: ({ isInForce, isCorrection, isWithdrawal }) =>
                    [
                      isInForce ? '现行' : '已被替换',
                      isCorrection ? '更正' : null,
                      isWithdrawal ? '撤回' : null,
                    ]
                      .filter(Boolean)
                      .join('，'),
                },
                { title: '理由', cell: ({ reason }) => reason ?? NO_FIGURE },
                { title: '入库时间', cell: ({ recordedAt }) => instantText(recordedAt) },
                {
                  title: '来源',
                  cell: ({ fileName, source, batchId }) => (
                    <span title={`批次 ${batchId}`}>{fileName ?? source ?? NO_FIGURE}</span>
                  ),
                },
              ]}
            />
            <Pages current={page} pageSize={PAGE_SIZE} total={total} onChange={onPage} />
          </>
        )
      }
    </Answered>
  );
}
