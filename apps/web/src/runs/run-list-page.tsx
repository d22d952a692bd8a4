import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { pageField, textField } from '../address/field.ts';
import { searchOf, useAddress } from '../address/use-address.ts';
import { Answered } from '../parts/answered.tsx';
import { Nothing } from '../parts/nothing.tsx';
import { Page } from '../parts/page.tsx';
import { Pages } from '../parts/pages.tsx';
import { Table } from '../parts/table.tsx';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import { allows, useMe } from '../server/use-me.ts';
import { periodText } from '../wording/period-text.ts';
import { instantText } from '../wording/time-text.ts';
import { RUNS } from './run.ts';
import { RunSchedule } from './run-schedule.tsx';
import { useRunsUnderWay } from './runs-under-way.ts';
import { StartRun } from './start-run.tsx';
import { UnderWayPanel } from './under-way-panel.tsx';

const PAGE_SIZE = 20;
const ADDRESS = { page: pageField, period: textField };

/** Runs that were made, that are being made, and that will be made by themselves. */
export function RunListPage() {
  const { data: me } = useMe();
  const [{ page, period }, change] = useAddress(ADDRESS);
  const underWay = useRunsUnderWay();
  const filter = period === null ? {} : { period };
  const runs = useQuery({
    queryKey: [...RUNS, 'list', period, page],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      bodyOrThrow(
        await server.GET('/api/runs', { params: { query: { ...filter, page, size: PAGE_SIZE } }, signal }),
      ),
  });
  return (
    <Page
      title="核算"
      lead="一次核算计算水质、排名、得分和问责线索，并记下所用数据、制度和程序的摘要，日后可逐字重算。"
    >
      {me != null && allows(me, 'start-run') ? <StartRun /> : null}
      <UnderWayPanel items={underWay} />
      <section className="card">
        <div className="card-head">
          <h2>历次核算</h2>
          {period === null ? null : (
            <Button onClick={() => change({ period: null, page: 1 })}>
              取消时段筛选（{periodText(period)}）
            </Button>
          )}
        </div>
        <Answered query={runs}>
          {({ items, total }) =>
            total === 0 ? (
              <Nothing title="还没有核算过。">
                请分析人员选择时段并开始核算；没有数据的，先到“数据导入”导入。
              </Nothing>
            ) : (
              <>
                <Table
                  caption="历次核算"
                  rows={items}
                  keyOf={({ runId }) => runId}
                  columns={[
                    {
                      title: '时段',
                      cell: ({ runId, period: own }) => <Link to={`/runs/${runId}`}>{periodText(own)}</Link>,
                    },
                    { title: '数据截至', cell: ({ asOf }) => instantText(asOf) },
                    { title: '完成时间', cell: ({ finishedAt }) => instantText(finishedAt) },
                    { title: '发起人', cell: ({ startedBy }) => startedBy ?? '程序' },
                    {
                      title: '发布',
                      cell: ({ publication }) =>
                        publication === null ? (
                          '未发布'
                        ) : (
                          <Link to={`/publications/${publication.publicationId}`}>
                            第{publication.edition}版
                          </Link>
                        ),
                    },
                    {
                      title: '线索',
                      cell: ({ runId, period: own, asOf }) => (
                        <Link
                          to={`/findings${searchOf({ run: runId })}`}
                          aria-label={`查看 ${periodText(own)}核算（${instantText(asOf)}）的线索`}
                        >
                          查看
                        </Link>
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
      </section>
      <RunSchedule />
    </Page>
  );
}
