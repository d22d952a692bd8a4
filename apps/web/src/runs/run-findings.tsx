import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { searchOf } from '../address/use-address.ts';
import { Statement } from '../findings/statement.tsx';
import { StatusTag } from '../findings/status-tag.tsx';
import { Answered } from '../parts/answered.tsx';
import { Nothing } from '../parts/nothing.tsx';
import { Table } from '../parts/table.tsx';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';

const SHOWN = 20;

/** The first findings of a run, and how many of each status there are. */
export function useRunFindings(runId: string, isEnabled = true) {
  return useQuery({
    queryKey: ['run-findings', runId],
    enabled: isEnabled,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) =>
      bodyOrThrow(
        await server.GET('/api/findings', { params: { query: { run: runId, size: SHOWN } }, signal }),
      ),
  });
}

export function RunFindings({ runId }: { readonly runId: string }) {
  const findings = useRunFindings(runId);
  return (
    <Answered query={findings}>
      {({ items, total, counts }) =>
        total === 0 ? (
          <Nothing title="这次核算没有问责线索。">
            没有达到任何条款的触发条件，或者还没有采用制度。采用情况见“依据与核对”。
          </Nothing>
        ) : (
          <section className="card">
            <h2>
              问责线索：触发 {counts.met} 条，待定 {counts.undetermined} 条
            </h2>
            <Statement />
            <Table
              caption="问责线索"
              rows={items}
              keyOf={({ digest }) => digest}
              columns={[
                { title: '状态', cell: ({ status }) => <StatusTag status={status} /> },
                {
                  title: '线索',
                  isWide: true,
                  cell: ({ digest, sentence }) => (
                    <Link to={`/findings/${digest}${searchOf({ run: runId })}`}>{sentence}</Link>
                  ),
                },
                { title: '地区', cell: ({ divisionName }) => divisionName },
                { title: '责任', isNote: true, cell: ({ post }) => post },
              ]}
            />
            {total > items.length ? (
              <p className="after-table">
                <Link to={`/findings${searchOf({ run: runId })}`}>查看全部 {total} 条</Link>
              </p>
            ) : null}
          </section>
        )
      }
    </Answered>
  );
}
