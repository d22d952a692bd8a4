import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { PageSkeleton } from '../app/page-skeleton.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Table } from '../parts/table.tsx';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import { instantText } from '../wording/time-text.ts';
import { NO_FIGURE } from '../wording/words.ts';
import { actionName } from './action-names.ts';

const DIGEST_SHOWN = 12;

/** Who did what, newest first; each entry is chained to the one before. */
export function AuditPage() {
  const entries = useInfiniteQuery({
    queryKey: ['audit'],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) =>
      bodyOrThrow(
        await server.GET('/api/audit', {
          params: { query: pageParam === undefined ? {} : { after: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const rows = entries.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page
      title="审计记录"
      lead="最新的在前。每条记录都以摘要与前一条相连，改动或删除任何一条都会被校验发现。"
    >
      {entries.isPending ? <PageSkeleton /> : null}
      {entries.isError ? <ProblemNote error={entries.error} retry={() => void entries.refetch()} /> : null}
      {rows.length === 0 ? null : (
        <Table
          caption="审计记录"
          rows={rows}
          keyOf={({ position }) => position}
          columns={[
            { title: '序号', isNumber: true, cell: ({ position }) => position },
            { title: '时间', cell: ({ at }) => instantText(at) },
            { title: '事项', cell: ({ action }) => actionName(action) },
            { title: '操作人', cell: ({ actor }) => actor ?? '程序或未识别的人' },
            { title: '对象', cell: ({ subject }) => subject ?? NO_FIGURE },
            {
              title: '内容',
              cell: ({ detail }) => (Object.keys(detail).length === 0 ? NO_FIGURE : JSON.stringify(detail)),
            },
            {
              title: '摘要',
              cell: ({ digest }) => (
                <code className="digest" title={digest}>
                  {digest.slice(0, DIGEST_SHOWN)}…
                </code>
              ),
            },
          ]}
        />
      )}
      {entries.hasNextPage ? (
        <Button
          className="pages"
          loading={entries.isFetchingNextPage}
          onClick={() => void entries.fetchNextPage()}
        >
          更早的记录
        </Button>
      ) : null}
    </Page>
  );
}
