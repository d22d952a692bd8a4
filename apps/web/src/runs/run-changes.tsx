import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useId } from 'react';
import { Link } from 'react-router';
import { textField } from '../address/field.ts';
import { useAddress } from '../address/use-address.ts';
import { Answered } from '../parts/answered.tsx';
import { Nothing } from '../parts/nothing.tsx';
import { Table } from '../parts/table.tsx';
import type { components } from '../server/api-types.ts';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import { cellText, columnName, fileName } from '../wording/package-words.ts';
import { periodText } from '../wording/period-text.ts';
import { instantText } from '../wording/time-text.ts';
import { NO_FIGURE } from '../wording/words.ts';
import { ResultDifferences } from './result-differences.tsx';
import { RUNS, type Run } from './run.ts';

type ChangedRow = components['schemas']['Changes']['facts'][number]['rows'][number];

const ADDRESS = { later: textField };
const MOST_LATER_RUNS = 50;

/** The facts recorded since a run, file by file, and, beside a later run of the same period, what came out otherwise. */
export function RunChanges({ run }: { readonly run: Run }) {
  const [{ later }, change] = useAddress(ADDRESS);
  const { runId, period } = run;
  const id = useId();
  const runs = useQuery({
    queryKey: [...RUNS, 'of', period],
    queryFn: async ({ signal }) =>
      bodyOrThrow(
        await server.GET('/api/runs', { params: { query: { period, size: MOST_LATER_RUNS } }, signal }),
      ),
  });
  const changes = useQuery({
    queryKey: [...RUNS, runId, 'changes', later],
    queryFn: async ({ signal }) =>
      bodyOrThrow(
        await server.GET('/api/runs/{runId}/changes', {
          params: { path: { runId }, query: later === null ? {} : { later } },
          signal,
        }),
      ),
  });
  const laterRuns = (runs.data?.items ?? []).filter(({ asOf }) => asOf > run.asOf);
  return (
    <section className="card">
      <h2>此后的变化</h2>
      {laterRuns.length === 0 ? null : (
        <div className="tools">
          <label htmlFor={id}>对照</label>
          <Select
            id={id}
            className="later-run"
            value={later ?? ''}
            options={[
              { value: '', label: '目前已知的数据' },
              ...laterRuns.map((each) => ({
                value: each.runId,
                label: `${instantText(each.asOf)} 的核算`,
              })),
            ]}
            onChange={(chosen) => change({ later: chosen === '' ? null : chosen })}
          />
        </div>
      )}
      <Answered query={changes} rows={3}>
        {({ facts, until, results }) => (
          <>
            <h3>变动的数据</h3>
            {facts.length === 0 ? (
              <p>至 {instantText(until)}，没有新入库、更正或撤回的数据。</p>
            ) : (
              <>
                <p>
                  {instantText(run.asOf)} 至 {instantText(until)}，
                  {facts.map(({ file, total }) => `${fileName(file)} ${total} 行`).join('、')}
                  有变动。
                  {results !== null
                    ? ''
                    : laterRuns.length === 0
                      ? `这些变动对结果的影响，请重新核算${periodText(period)}后在本页对照。`
                      : '在上面选一次此后的核算，就能看到随之变动的结果。'}
                </p>
                {facts.map(({ file, total, rows }) => (
                  <details key={file} open={facts.length === 1}>
                    <summary>
                      {fileName(file)}（{file}）：{total} 行
                    </summary>
                    <FactTable file={file} rows={rows} />
                    {total > rows.length ? <p className="hint">只列出前 {rows.length} 行。</p> : null}
                  </details>
                ))}
              </>
            )}
            {results === null ? null : (
              <>
                <h3>随之变动的结果</h3>
                {results.length === 0 ? (
                  <Nothing title="结果没有变化。">两次核算得出的水质、排名、得分和线索完全相同。</Nothing>
                ) : (
                  <ResultDifferences differences={results} runBefore={runId} runAfter={later} />
                )}
              </>
            )}
          </>
        )}
      </Answered>
    </section>
  );
}

function FactTable({ file, rows }: { readonly file: string; readonly rows: readonly ChangedRow[] }) {
  return (
    <Table
      caption={`${fileName(file)}的变动`}
      rows={rows.map((row, index) => ({ ...row, index }))}
      keyOf={({ index }) => index}
      columns={[
        { title: '对象', cell: ({ key }) => <Subject of={key} /> },
        { title: '原来', isWide: true, cell: (row) => sideText(row, row.before) },
        { title: '现在', isWide: true, cell: (row) => sideText(row, row.after) },
        { title: '入库时间', cell: ({ recordedAt }) => instantText(recordedAt) },
        { title: '经手人', cell: ({ actor }) => actor ?? '程序' },
        { title: '理由', isWide: true, cell: ({ reason }) => reason ?? NO_FIGURE },
      ]}
    />
  );
}

/** What a row is about: the cells of its key, a section as a link to its page. */
function Subject({ of: { section, ...others } }: { readonly of: ChangedRow['key'] }) {
  const words = Object.entries(others)
    .filter(([, value]) => value !== '')
    .map(([column, value]) => cellText(column, value))
    .join('，');
  return section === undefined ? (
    words
  ) : (
    <>
      <Link to={`/sections/${encodeURIComponent(section)}`}>{section}</Link>
      {words === '' ? '' : `，${words}`}
    </>
  );
}

/** The cells of one side that the other does not say; that there was nothing, or is nothing any more. */
function sideText({ key, before, after }: ChangedRow, side: ChangedRow['before']): string {
  if (side === null) {
    return side === before ? '没有' : '已撤回';
  }
  const other = (side === after ? before : after) ?? {};
  return Object.entries(side)
    .filter(([column, value]) => !(column in key) && value !== (other[column] ?? ''))
    .map(([column, value]) => `${columnName(column)}：${cellText(column, value)}`)
    .join('，');
}
