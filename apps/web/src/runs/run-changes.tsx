import type { changesSchema } from '@shuize/contract';
import { useQuery } from '@tanstack/react-query';
import { Answered } from '../parts/answered.tsx';
import { Table } from '../parts/table.tsx';
import type { Answer } from '../server/answer.ts';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import { instantText } from '../wording/time-text.ts';
import { NO_FIGURE } from '../wording/words.ts';

type FactRow = Readonly<Record<string, string>>;
type ChangedRow = Answer<typeof changesSchema>['facts'][number]['rows'][number];

/** The facts recorded since a run, file by file, with what stood before, by whom and why. */
export function RunChanges({ runId }: { readonly runId: string }) {
  const changes = useQuery({
    queryKey: ['run', runId, 'changes'],
    queryFn: async ({ signal }) =>
      bodyOrThrow(await server.GET('/api/runs/{runId}/changes', { params: { path: { runId } }, signal })),
  });
  return (
    <Answered query={changes} rows={3}>
      {({ facts, until }) =>
        facts.length === 0 ? (
          <p>至 {instantText(until)}，没有新入库或更正的数据；现在重算，结果相同。</p>
        ) : (
          facts.map(({ file, total, rows }) => (
            <details key={file} open={facts.length === 1}>
              <summary>
                {file}：{total} 行
              </summary>
              <Table
                caption={`${file} 中此后的变化`}
                rows={rows.map((row, index) => ({ ...row, index }))}
                keyOf={({ index }) => index}
                columns={[
                  { title: '原来', isWide: true, cell: ({ before }: ChangedRow) => rowText(before) },
                  { title: '现在', isWide: true, cell: ({ after }) => rowText(after) },
                  { title: '入库时间', cell: ({ recordedAt }) => instantText(recordedAt) },
                  { title: '经手人', cell: ({ actor }) => actor ?? '程序' },
                  { title: '理由', cell: ({ reason }) => reason ?? NO_FIGURE },
                ]}
              />
            </details>
          ))
        )
      }
    </Answered>
  );
}

function rowText(row: FactRow | null): string {
  return row === null
    ? NO_FIGURE
    : Object.values(row)
        .filter((value) => value !== '')
        .join('，');
}
