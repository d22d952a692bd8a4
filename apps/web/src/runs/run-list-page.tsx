import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { pageField } from '../address/field.ts';
import { useAddress } from '../address/use-address.ts';
import { Answered } from '../parts/answered.tsx';
import { Nothing } from '../parts/nothing.tsx';
import { Page } from '../parts/page.tsx';
import { Pages } from '../parts/pages.tsx';
import { Table } from '../parts/table.tsx';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import { allows, useMe } from '../server/use-me.ts';
import { instantText } from '../wording/time-text.ts';
import { StartRun } from './start-run.tsx';

const PAGE_SIZE = 20;
const ADDRESS = { page: pageField };

export function RunListPage() {
  const { data: me } = useMe();
  const [{ page }, change] = useAddress(ADDRESS);
  const runs = useQuery({
    queryKey: ['runs', page],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      bodyOrThrow(await server.GET('/api/runs', { params: { query: { page, size: PAGE_SIZE } }, signal })),
  });
  return (
    <Page
      title="核算"
      lead="一次核算计算水质、排名、得分和问责线索，并记下所用数据、条款和程序的摘要，日后可逐字重算。"
    >
      {me != null && allows(me, 'start-run') ? <StartRun /> : null}
      <Answered query={runs}>
        {({ items, total }) =>
          total === 0 ? (
            <Nothing title="还没有核算过。">请选择时段并开始核算；没有数据的，先到“数据导入”导入。</Nothing>
          ) : (
            <>
              <Table
                caption="历次核算"
                rows={items}
                keyOf={({ runId }) => runId}
                columns={[
                  {
                    title: '时段',
                    cell: ({ runId, period }) => <Link to={`/runs/${runId}`}>{period}</Link>,
                  },
                  { title: '数据截至', cell: ({ asOf }) => instantText(asOf) },
                  { title: '完成时间', cell: ({ finishedAt }) => instantText(finishedAt) },
                  { title: '发起人', cell: ({ startedBy }) => startedBy ?? '程序' },
                  {
                    title: '发布',
                    cell: ({ publication }) =>
                      publication === null ? '未发布' : `第 ${publication.edition} 版`,
                  },
                  {
                    title: '线索',
                    cell: ({ runId, period }) => (
                      <Link to={`/findings?run=${runId}`} aria-label={`查看 ${period} 核算的线索`}>
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
    </Page>
  );
}
