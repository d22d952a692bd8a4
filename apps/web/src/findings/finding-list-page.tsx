import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Radio } from 'antd';
import { Link } from 'react-router';
import { choiceField, pageField, textField } from '../address/field.ts';
import { searchOf, useAddress } from '../address/use-address.ts';
import { Answered } from '../parts/answered.tsx';
import { ListDownloads } from '../parts/list-downloads.tsx';
import { Nothing } from '../parts/nothing.tsx';
import { Page } from '../parts/page.tsx';
import { Pages } from '../parts/pages.tsx';
import { Table } from '../parts/table.tsx';
import { server } from '../server/client.ts';
import { bodyOrThrow, problemOf } from '../server/problem.ts';
import { periodText } from '../wording/period-text.ts';
import { instantText } from '../wording/time-text.ts';
import { Statement } from './statement.tsx';
import { StatusTag } from './status-tag.tsx';

const PAGE_SIZE = 50;
const ADDRESS = {
  run: textField,
  status: choiceField(['all', 'met', 'undetermined']),
  division: textField,
  page: pageField,
};

/** Findings of a run, the newest one where none is named. */
export function FindingListPage() {
  const [{ run, status, division, page }, change] = useAddress(ADDRESS);
  const filters = {
    ...(run === null ? {} : { run }),
    ...(status === 'all' ? {} : { status }),
    ...(division === null ? {} : { division }),
  };
  const findings = useQuery({
    queryKey: ['findings', filters, page],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      bodyOrThrow(
        await server.GET('/api/findings', {
          params: { query: { ...filters, page, size: PAGE_SIZE } },
          signal,
        }),
      ),
  });
  const hasNoRun = findings.isError && problemOf(findings.error).status === 404;
  return (
    <Page title="问责线索" actions={<ListDownloads list="/api/findings" filters={filters} />}>
      <Statement />
      <div className="tools">
        <Radio.Group
          aria-label="状态"
          optionType="button"
          value={status}
          options={[
            { value: 'all', label: '全部' },
            { value: 'met', label: '触发' },
            { value: 'undetermined', label: '待定' },
          ]}
          onChange={({ target }) => change({ status: ADDRESS.status.read(String(target.value)), page: 1 })}
        />
        {division === null ? null : (
          <Button onClick={() => change({ division: null, page: 1 })}>取消地区筛选（{division}）</Button>
        )}
      </div>
      {hasNoRun ? (
        <NoRun />
      ) : (
        <Answered query={findings}>
          {(body) =>
            body.runId === null || body.asOf === null ? (
              <NoRun />
            ) : (
              <>
                <p aria-live="polite">
                  {body.period === null ? '' : periodText(body.period)}核算，按 {instantText(body.asOf)}{' '}
                  已知的数据：触发 {body.counts.met} 条，待定 {body.counts.undetermined}{' '}
                  条。“待定”指数据不全或时段未满，目前不能断定。
                </p>
                {body.total === 0 ? (
                  <Nothing title="没有符合条件的线索。">
                    请换一个状态或地区；也可以到“核算”中选择另一次核算。
                  </Nothing>
                ) : (
                  <Table
                    caption="问责线索"
                    rows={body.items}
                    keyOf={({ digest }) => digest}
                    columns={[
                      { title: '状态', cell: (row) => <StatusTag status={row.status} /> },
                      {
                        title: '线索',
                        isWide: true,
                        cell: ({ digest, sentence }) => (
                          <Link to={`/findings/${digest}${searchOf({ run })}`}>{sentence}</Link>
                        ),
                      },
                      {
                        title: '地区',
                        cell: (row) => (
                          <Button
                            type="link"
                            className="in-text"
                            title={`只看${row.divisionName}`}
                            onClick={() => change({ division: row.division, page: 1 })}
                          >
                            {row.divisionName}
                          </Button>
                        ),
                      },
                      { title: '责任', isNote: true, cell: ({ post }) => post },
                      { title: '时段', cell: ({ window }) => window },
                      { title: '次数/要求', cell: ({ observed, required }) => `${observed}/${required}` },
                      { title: '条款', cell: ({ provision }) => provision },
                    ]}
                  />
                )}
                <Pages
                  current={page}
                  pageSize={PAGE_SIZE}
                  total={body.total}
                  onChange={(next) => change({ page: next })}
                />
              </>
            )
          }
        </Answered>
      )}
    </Page>
  );
}

function NoRun() {
  return (
    <Nothing title="还没有核算过，所以没有线索。">
      请分析人员在<Link to="/runs">核算</Link>中选择时段并开始核算；还没有数据的，先导入数据。
    </Nothing>
  );
}
