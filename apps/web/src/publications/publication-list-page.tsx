import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { pageField, textField } from '../address/field.ts';
import { useAddress } from '../address/use-address.ts';
import { Answered } from '../parts/answered.tsx';
import { ListDownloads } from '../parts/list-downloads.tsx';
import { Nothing } from '../parts/nothing.tsx';
import { Page } from '../parts/page.tsx';
import { Pages } from '../parts/pages.tsx';
import { Table } from '../parts/table.tsx';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import { periodText } from '../wording/period-text.ts';
import { dayText } from '../wording/time-text.ts';
import { NO_FIGURE } from '../wording/words.ts';

const PAGE_SIZE = 50;
const ADDRESS = { period: textField, page: pageField };

/** The editions that were published, the newest first, of one period or all. */
export function PublicationListPage() {
  const [{ period, page }, change] = useAddress(ADDRESS);
  const filter = period === null ? {} : { period };
  const publications = useQuery({
    queryKey: ['publications', period, page],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      bodyOrThrow(
        await server.GET('/api/publications', {
          params: { query: { ...filter, page, size: PAGE_SIZE } },
          signal,
        }),
      ),
  });
  return (
    <Page
      title="发布"
      lead="发布的结果不再变动；更正后另出新版，并列明与上一版的差别。"
      actions={<ListDownloads list="/api/publications" filters={{ period }} />}
    >
      {period === null ? null : (
        <div className="tools">
          <Button onClick={() => change({ period: null, page: 1 })}>
            取消时段筛选（{periodText(period)}）
          </Button>
        </div>
      )}
      <Answered query={publications}>
        {({ items, total }) =>
          total === 0 ? (
            <Nothing title={period === null ? '还没有发布过。' : `${periodText(period)}还没有发布过。`}>
              请负责人在<Link to="/runs">核算</Link>中打开一次核算，核对后发布。
            </Nothing>
          ) : (
            <>
              <Table
                caption="已发布的各版"
                rows={items}
                keyOf={({ publicationId }) => publicationId}
                columns={[
                  {
                    title: '版次',
                    cell: ({ publicationId, period: own, edition }) => (
                      <Link to={`/publications/${publicationId}`}>
                        {periodText(own)}第{edition}版
                      </Link>
                    ),
                  },
                  { title: '发布日期', cell: ({ publishedOn }) => dayText(publishedOn) },
                  { title: '发布人', cell: ({ publishedBy }) => publishedBy ?? NO_FIGURE },
                  { title: '说明', isWide: true, cell: ({ note }) => note ?? NO_FIGURE },
                  {
                    title: '同一时段',
                    cell: ({ period: own }) => (
                      <Button
                        type="link"
                        className="in-text"
                        aria-label={`只看${periodText(own)}的各版`}
                        onClick={() => change({ period: own, page: 1 })}
                      >
                        各版
                      </Button>
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
