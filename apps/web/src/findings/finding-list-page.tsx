import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Radio, Select } from 'antd';
import { Link } from 'react-router';
import { choiceField, pageField, textField } from '../address/field.ts';
import { searchOf, useAddress } from '../address/use-address.ts';
import { Answered } from '../parts/answered.tsx';
import { ListDownloads } from '../parts/list-downloads.tsx';
import { Nothing } from '../parts/nothing.tsx';
import { Page } from '../parts/page.tsx';
import { Pages } from '../parts/pages.tsx';
import { Table } from '../parts/table.tsx';
import type { components } from '../server/api-types.ts';
import { server } from '../server/client.ts';
import { bodyOrThrow, problemOf } from '../server/problem.ts';
import { periodText } from '../wording/period-text.ts';
import { instantText } from '../wording/time-text.ts';
import { Statement } from './statement.tsx';
import { StatusTag } from './status-tag.tsx';

const PAGE_SIZE = 50;
const ALL = '';
const ADDRESS = {
  run: textField,
  status: choiceField(['all', 'met', 'undetermined']),
  policy: textField,
  division: textField,
  page: pageField,
};

/** Findings of a run, the newest one where none is named. */
export function FindingListPage() {
  const [{ run, status, policy, division, page }, change] = useAddress(ADDRESS);
  const filters = {
    ...(run === null ? {} : { run }),
    ...(status === 'all' ? {} : { status }),
    ...(policy === null ? {} : { policy }),
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
        <Select
          aria-label="制度"
          className="policies"
          value={policy ?? ALL}
          options={[
            { value: ALL, label: '全部制度' },
            ...(findings.data?.policies ?? []).map(({ policy: value, title, count }) => ({
              value,
              label: `${title}（${count}条）`,
            })),
          ]}
          onChange={(value) => change({ policy: value === ALL ? null : value, page: 1 })}
        />
        {division === null ? null : (
          <Button onClick={() => change({ division: null, page: 1 })}>
            取消地区筛选（{nameAmong(findings.data?.items ?? [], division)}）
          </Button>
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
                    请换一个状态、制度或地区；也可以到“核算”中选择另一次核算。
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
                      { title: '条款', isNote: true, cell: ({ citation }) => citation },
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

type Entry = components['schemas']['FindingEntry'];

/** The name of a division as one of the findings tells it; its code where all are of divisions below it. */
function nameAmong(items: readonly Entry[], division: string): string {
  return items.find((item) => item.division === division)?.divisionName ?? division;
}

function NoRun() {
  return (
    <Nothing title="还没有核算过，所以没有线索。">
      请分析人员在<Link to="/runs">核算</Link>中选择时段并开始核算；还没有数据的，先导入数据。
    </Nothing>
  );
}
