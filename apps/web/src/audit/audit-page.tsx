import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { dayField, textField } from '../address/field.ts';
import { useAddress } from '../address/use-address.ts';
import { PageSkeleton } from '../app/page-skeleton.tsx';
import { ListDownloads } from '../parts/list-downloads.tsx';
import { Nothing } from '../parts/nothing.tsx';
import { Page } from '../parts/page.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Table } from '../parts/table.tsx';
import type { components } from '../server/api-types.ts';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import { instantText } from '../wording/time-text.ts';
import { NO_FIGURE } from '../wording/words.ts';
import { actionName } from './action-names.ts';
import { AuditFilter } from './audit-filter.tsx';
import { AuditVerification } from './audit-verification.tsx';
import { detailTexts } from './detail-text.ts';
import { subjectText } from './subject-text.ts';

type Entry = components['schemas']['AuditEntry'];

const ADDRESS = { action: textField, actor: textField, from: dayField, to: dayField };
const DIGEST_SHOWN = 12;

/** Who did what, newest first; each entry is chained to the one before. */
export function AuditPage() {
  const [state, change] = useAddress(ADDRESS);
  const { action, actor, from, to } = state;
  const filter = {
    ...(action === null ? {} : { action }),
    ...(actor === null ? {} : { actor }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
  };
  const entries = useInfiniteQuery({
    queryKey: ['audit', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) =>
      bodyOrThrow(
        await server.GET('/api/audit', {
          params: { query: { ...filter, ...(pageParam === undefined ? {} : { after: Number(pageParam) }) } },
          signal,
        }),
      ),
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  const rows = entries.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page
      title="审计记录"
      lead="最新的在前。每条记录都以摘要与前一条相连，改动或删除任何一条都会被核验发现。"
      actions={<ListDownloads list="/api/audit" filters={state} />}
    >
      <AuditVerification />
      <AuditFilter
        state={state}
        actorName={rows.find((row) => row.actor === actor)?.actorName ?? null}
        onChange={change}
      />
      {entries.isPending ? <PageSkeleton /> : null}
      {entries.isError ? <ProblemNote error={entries.error} retry={() => void entries.refetch()} /> : null}
      {entries.isSuccess && rows.length === 0 ? (
        <Nothing title="没有符合条件的记录。">请换一个事项、操作人或日期范围。</Nothing>
      ) : null}
      {rows.length === 0 ? null : <Entries rows={rows} onActor={(id) => change({ actor: id })} />}
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

function Entries({
  rows,
  onActor,
}: {
  readonly rows: readonly Entry[];
  readonly onActor: (id: string) => void;
}) {
  return (
    <Table
      caption="审计记录"
      rows={rows}
      keyOf={({ position }) => position}
      columns={[
        { title: '序号', isNumber: true, cell: ({ position }) => position },
        { title: '时间', cell: ({ at }) => instantText(at) },
        { title: '事项', cell: ({ action }) => actionName(action) },
        {
          title: '操作人',
          cell: ({ actor, actorName }) =>
            actor === null ? (
              '程序或未识别的人'
            ) : (
              <Button
                type="link"
                className="in-text"
                aria-label={`只看${actorName ?? actor}的记录`}
                onClick={() => onActor(actor)}
              >
                {actorName ?? actor}
              </Button>
            ),
        },
        { title: '对象', cell: (entry) => <Subject entry={entry} /> },
        { title: '内容', isWide: true, cell: ({ action, detail }) => detailOf(action, detail) },
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
  );
}

/** The name of an account; of anything else what it is and the beginning of its id, the whole of it on hover. */
function Subject({ entry: { action, subject, subjectName } }: { readonly entry: Entry }) {
  return subject === null || subjectName !== null ? (
    (subjectName ?? NO_FIGURE)
  ) : (
    <span title={subject}>{subjectText(action, subject)}</span>
  );
}

function detailOf(action: string, detail: Entry['detail']): string {
  return detailTexts(action, detail).join('；') || NO_FIGURE;
}
