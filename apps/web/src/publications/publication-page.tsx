import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { searchOf } from '../address/use-address.ts';
import { Answered } from '../parts/answered.tsx';
import { Nothing } from '../parts/nothing.tsx';
import { Page } from '../parts/page.tsx';
import { ResultDifferences } from '../runs/result-differences.tsx';
import { RunGrounds } from '../runs/run-grounds.tsx';
import type { components } from '../server/api-types.ts';
import { server } from '../server/client.ts';
import { bodyOrThrow, problemOf } from '../server/problem.ts';
import { allows, useMe } from '../server/use-me.ts';
import { periodText } from '../wording/period-text.ts';
import { dayText, instantText } from '../wording/time-text.ts';

type Detail = components['schemas']['PublicationDetail'];

/** One edition: what was published, why, how it differs from the one before, and what it rests on. */
export function PublicationPage() {
  const { publicationId = '' } = useParams();
  const detail = useQuery({
    queryKey: ['publication', publicationId],
    queryFn: async ({ signal }) =>
      bodyOrThrow(
        await server.GET('/api/publications/{publicationId}', {
          params: { path: { publicationId } },
          signal,
        }),
      ),
  });
  if (detail.isError && problemOf(detail.error).status === 404) {
    return (
      <Page title="没有找到这一版">
        <Nothing title="没有找到这一版。">
          请从<Link to="/publications">发布</Link>中重新选择。
        </Nothing>
      </Page>
    );
  }
  const publication = detail.data?.publication;
  return (
    <Page
      title={
        publication === undefined ? '发布' : `${periodText(publication.period)}第${publication.edition}版`
      }
      lead={
        publication === undefined
          ? undefined
          : `${publication.publishedBy ?? '已停用的账号'}于${dayText(publication.publishedOn)}发布`
      }
    >
      <Answered query={detail}>
        {(body) => (
          <>
            <About detail={body} />
            <Differences detail={body} />
            <RunGrounds run={body.run} />
          </>
        )}
      </Answered>
    </Page>
  );
}

function About({ detail: { publication, run } }: { readonly detail: Detail }) {
  const { data: me } = useMe();
  const { period, edition, publishedAt, note } = publication;
  return (
    <section className="card">
      <h2>发布情况</h2>
      <dl className="facts">
        <dt>时段和版次</dt>
        <dd>
          {periodText(period)}第{edition}版（<Link to={`/publications${searchOf({ period })}`}>各版</Link>）
        </dd>
        <dt>发布时间</dt>
        <dd>{instantText(publishedAt)}</dd>
        <dt>说明</dt>
        <dd>{note ?? '没有说明'}</dd>
        <dt>发布的核算</dt>
        <dd>
          {me != null && allows(me, 'read-runs') ? (
            <Link to={`/runs/${run.runId}`}>按 {instantText(run.asOf)} 已知数据的核算</Link>
          ) : (
            `按 ${instantText(run.asOf)} 已知数据的核算`
          )}
        </dd>
      </dl>
    </section>
  );
}

function Differences({ detail: { publication, run, before, differences } }: { readonly detail: Detail }) {
  return (
    <section className="card">
      <h2>与上一版的差别</h2>
      {before === null || differences === null ? (
        <p>这是{periodText(publication.period)}的第一版。</p>
      ) : (
        <>
          <p>
            与<Link to={`/publications/${before.publicationId}`}>第{before.edition}版</Link>（
            {dayText(before.publishedOn)}发布）相比：
          </p>
          {differences.length === 0 ? (
            <p>水质、排名、得分和线索完全相同。</p>
          ) : (
            <ResultDifferences differences={differences} runBefore={before.runId} runAfter={run.runId} />
          )}
        </>
      )}
    </section>
  );
}
