import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Radio } from 'antd';
import { Link } from 'react-router';
import { choiceField, pageField } from '../address/field.ts';
import { useAddress } from '../address/use-address.ts';
import { Answered } from '../parts/answered.tsx';
import { Nothing } from '../parts/nothing.tsx';
import { Pages } from '../parts/pages.tsx';
import { Table } from '../parts/table.tsx';
import type { components } from '../server/api-types.ts';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import { instantText } from '../wording/time-text.ts';
import { BATCH_NAMES, NO_FIGURE } from '../wording/words.ts';

const PAGE_SIZE = 20;
const ADDRESS = { kind: choiceField(['all', 'import', 'correction', 'exclusion']), page: pageField };
const KINDS = [
  { value: 'all', label: '全部' },
  { value: 'import', label: '导入' },
  { value: 'correction', label: '更正和撤回' },
  { value: 'exclusion', label: '剔除统计' },
];
const DIGEST_SHOWN = 12;

/** What came in, when, by whom. */
export function BatchList() {
  const [{ kind, page }, change] = useAddress(ADDRESS);
  const batches = useQuery({
    queryKey: ['imports', kind, page],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      bodyOrThrow(
        await server.GET('/api/imports', {
          params: { query: { ...(kind === 'all' ? {} : { kind }), page, size: PAGE_SIZE } },
          signal,
        }),
      ),
  });
  return (
    <>
      <div className="tools">
        <Radio.Group
          aria-label="类别"
          optionType="button"
          value={kind}
          options={KINDS}
          onChange={({ target }) => change({ kind: ADDRESS.kind.read(String(target.value)), page: 1 })}
        />
      </div>
      <Answered query={batches}>
        {({ items, total }) =>
          total > 0 ? (
            <Batches page={page} items={items} total={total} onPage={(next) => change({ page: next })} />
          ) : kind === 'correction' ? (
            <Nothing title="还没有更正或撤回过数据。">
              要更正或撤回，请在断面页面的“监测数据”中勾选数据；重新导入改过的文件，也会记为更正。
            </Nothing>
          ) : kind === 'exclusion' ? (
            <Nothing title="还没有经批准剔除的数据。">
              申请和审批在<Link to="/exclusions">剔除统计</Link>。
            </Nothing>
          ) : (
            <Nothing title="还没有导入过数据。">
              请先导入行政区划（divisions.csv）和断面（sections.csv），再导入监测数据。
            </Nothing>
          )
        }
      </Answered>
    </>
  );
}

type Batch = components['schemas']['ImportBatch'];

function Batches({
  items,
  total,
  page,
  onPage,
}: {
  readonly items: readonly Batch[];
  readonly total: number;
  readonly page: number;
  readonly onPage: (page: number) => void;
}) {
  return (
    <>
      <Table
        caption="导入记录"
        rows={items}
        keyOf={({ batchId }) => batchId}
        columns={[
          { title: '时间', cell: ({ recordedAt }) => instantText(recordedAt) },
          { title: '类别', cell: ({ source }) => BATCH_NAMES[source] ?? source },
          { title: '文件', cell: ({ fileName }) => fileName ?? NO_FIGURE },
          { title: '新增', isNumber: true, cell: ({ added }) => added },
          { title: '更正', isNumber: true, cell: ({ corrected }) => corrected },
          { title: '相同', isNumber: true, cell: ({ same }) => same },
          { title: '经手人', cell: ({ actor }) => actor ?? '程序' },
          { title: '理由', isNote: true, cell: ({ reason }) => reason ?? NO_FIGURE },
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
      <Pages current={page} pageSize={PAGE_SIZE} total={total} onChange={onPage} />
    </>
  );
}
