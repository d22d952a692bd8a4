import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { pageField } from '../address/field.ts';
import { useAddress } from '../address/use-address.ts';
import { Answered } from '../parts/answered.tsx';
import { Nothing } from '../parts/nothing.tsx';
import { Pages } from '../parts/pages.tsx';
import { Table } from '../parts/table.tsx';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import { instantText } from '../wording/time-text.ts';
import { NO_FIGURE } from '../wording/words.ts';

const PAGE_SIZE = 20;
const ADDRESS = { page: pageField };
const DIGEST_SHOWN = 12;

/** What came in, when, by whom. */
export function BatchList() {
  const [{ page }, change] = useAddress(ADDRESS);
  const batches = useQuery({
    queryKey: ['imports', page],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      bodyOrThrow(await server.GET('/api/imports', { params: { query: { page, size: PAGE_SIZE } }, signal })),
  });
  return (
    <Answered query={batches}>
      {({ items, total }) =>
        total === 0 ? (
          <Nothing title="还没有导入过数据。">
            请先导入行政区（divisions.csv）和断面（sections.csv），再导入监测数据。
          </Nothing>
        ) : (
          <>
            <Table
              caption="导入记录"
              rows={items}
              keyOf={({ batchId }) => batchId}
              columns={[
                { title: '时间', cell: ({ recordedAt }) => instantText(recordedAt) },
                { title: '文件', cell: ({ fileName, source }) => fileName ?? source },
                { title: '新增', isNumber: true, cell: ({ added }) => added },
                { title: '更正', isNumber: true, cell: ({ corrected }) => corrected },
                { title: '相同', isNumber: true, cell: ({ same }) => same },
                { title: '导入人', cell: ({ actor }) => actor ?? '程序' },
                { title: '理由', cell: ({ reason }) => reason ?? NO_FIGURE },
                {
                  title: '文件摘要',
                  cell: ({ digest }) =>
                    digest === null ? (
                      NO_FIGURE
                    ) : (
                      <code className="digest" title={digest}>
                        {digest.slice(0, DIGEST_SHOWN)}…
                      </code>
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
  );
}
