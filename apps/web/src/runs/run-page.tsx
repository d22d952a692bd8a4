import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { Answered } from '../parts/answered.tsx';
import { Nothing } from '../parts/nothing.tsx';
import { Page } from '../parts/page.tsx';
import { Table } from '../parts/table.tsx';
import { server } from '../server/client.ts';
import { bodyOrThrow, problemOf } from '../server/problem.ts';
import { allows, useMe } from '../server/use-me.ts';
import { instantText } from '../wording/time-text.ts';
import { Publish } from './publish.tsx';
import type { Run } from './run.ts';
import { RunChanges } from './run-changes.tsx';

/** One run: what it was made of, and what changed since. */
export function RunPage() {
  const { runId = '' } = useParams();
  const { data: me } = useMe();
  const run = useQuery({
    queryKey: ['run', runId],
    queryFn: async ({ signal }) =>
      bodyOrThrow(await server.GET('/api/runs/{runId}', { params: { path: { runId } }, signal })),
  });
  if (run.isError && problemOf(run.error).status === 404) {
    return (
      <Page title="没有找到这次核算">
        <Nothing title="没有找到这次核算。">
          请从<Link to="/runs">核算</Link>中重新选择。
        </Nothing>
      </Page>
    );
  }
  return (
    <Page
      title={run.data === undefined ? '核算' : `${run.data.period} 核算`}
      lead={
        run.data === undefined ? undefined : <Link to={`/findings?run=${runId}`}>查看这次核算的问责线索</Link>
      }
    >
      <Answered query={run}>
        {(body) => (
          <>
            <RunFacts run={body} />
            {body.publication === null && me != null && allows(me, 'publish') ? <Publish run={body} /> : null}
          </>
        )}
      </Answered>
      <section className="card">
        <h2>此后的变化</h2>
        <RunChanges runId={runId} />
      </section>
    </Page>
  );
}

function RunFacts({ run }: { readonly run: Run }) {
  const { publication } = run;
  const packs = Object.entries(run.packs);

  return (
    <section className="card">
      <h2>依据</h2>
      <dl className="facts">
        <dt>数据截至</dt>
        <dd>{instantText(run.asOf)}</dd>
        <dt>完成</dt>
        <dd>
          {instantText(run.finishedAt)}，{run.startedBy ?? '程序'}发起
        </dd>
        <dt>发布</dt>
        <dd>
          {publication === null
            ? '未发布'
            : `第 ${publication.edition} 版，${instantText(publication.publishedAt)}，${publication.publishedBy ?? '程序'}发布`}
        </dd>
        <dt>程序版本</dt>
        <dd>{run.engineVersion}</dd>
        <dt>输入摘要</dt>
        <dd>
          <code className="digest">{run.inputDigest}</code>
        </dd>
        <dt>结果摘要</dt>
        <dd>
          <code className="digest">{run.resultDigest}</code>
        </dd>
      </dl>
      <h3>所用条款包</h3>
      {packs.length === 0 ? (
        <p>没有采用任何条款包，所以没有线索。请导入采用情况（adoptions.csv）。</p>
      ) : (
        <Table
          caption="所用条款包"
          rows={packs}
          keyOf={([policy]) => policy}
          columns={[
            { title: '条款包', cell: ([policy]) => policy },
            { title: '版本', cell: ([, { version }]) => version },
            { title: '摘要', cell: ([, { digest }]) => <code className="digest">{digest}</code> },
          ]}
        />
      )}
    </section>
  );
}
