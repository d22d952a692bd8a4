import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { Answered } from '../parts/answered.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Digest } from '../parts/digest.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { RUNS, type Run } from '../runs/run.ts';
import { useRunFindings } from '../runs/run-findings.tsx';
import { contentsOf, useResults, type WaterGroup } from '../runs/run-results.ts';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import { fileName } from '../wording/package-words.ts';
import { periodText } from '../wording/period-text.ts';
import { instantText } from '../wording/time-text.ts';

const RUNS_LOOKED_AT = 50;

/** Publishes a run after a look at what that freezes and what became known since. */
export function Publish({ run }: { readonly run: Run }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button type="primary" onClick={() => setIsOpen(true)}>
        发布这次核算
      </Button>
      <Dialog
        isOpen={isOpen}
        title={`发布${periodText(run.period)}核算结果`}
        width={640}
        onClose={() => setIsOpen(false)}
      >
        <PublishForm run={run} />
      </Dialog>
    </>
  );
}

function PublishForm({ run }: { readonly run: Run }) {
  const since = useSince(run);
  return (
    <>
      <p>发布后，这次核算的结果不再变动；此后有更正的，重新核算并另出新版，列明与上一版的差别。</p>
      <Frozen run={run} />
      <Answered query={since} rows={3}>
        {({ newer, facts, last, isLastNewer }) => (
          <>
            {newer === null ? null : (
              <Alert
                type="warning"
                title={`${periodText(run.period)}还有更新的核算。`}
                description={
                  <>
                    {instantText(newer.asOf)} 的核算知道得更多，一般应发布它。
                    <Link to={`/runs/${newer.runId}`}>打开更新的核算</Link>
                  </>
                }
              />
            )}
            {facts.length === 0 ? null : (
              <Alert
                type="warning"
                title="此后又有数据入库、更正或撤回，这次核算没有计入。"
                description={
                  <>
                    {facts.map(({ file, total }) => `${fileName(file)} ${total} 行`).join('，')}。
                    <Link to={`/runs/${run.runId}?tab=changes`}>查看变化</Link>
                  </>
                }
              />
            )}
            {last !== null && isLastNewer ? (
              <Alert
                type="error"
                title={`已发布的第${last.edition}版依据的数据比这次核算新，这次核算不能再发布。`}
                description={<Link to={`/publications/${last.publicationId}`}>打开第{last.edition}版</Link>}
              />
            ) : (
              <NoteForm run={run} edition={(last?.edition ?? 0) + 1} />
            )}
          </>
        )}
      </Answered>
    </>
  );
}

/** What publishing freezes: the figures of the run and its digest. */
function Frozen({ run: { runId, asOf, resultDigest } }: { readonly run: Run }) {
  const findings = useRunFindings(runId);
  const overall = useResults(runId, 'water', 'overall');
  const rankings = useResults(runId, 'ranking');
  const scores = useResults(runId, 'score');
  const [water] = contentsOf<WaterGroup>(overall.data ?? [], 'overall');
  return (
    <dl className="facts">
      <dt>数据截至</dt>
      <dd>{instantText(asOf)}</dd>
      <dt>问责线索</dt>
      <dd>
        {findings.data === undefined
          ? '……'
          : `触发 ${findings.data.counts.met} 条，待定 ${findings.data.counts.undetermined} 条`}
      </dd>
      <dt>水质</dt>
      <dd>{water === undefined ? '没有总体水质' : `${water.sectionCount} 个断面`}</dd>
      <dt>排名、得分</dt>
      <dd>
        排名 {rankings.data?.length ?? '……'} 条，得分 {scores.data?.length ?? '……'} 条
      </dd>
      <dt>结果摘要</dt>
      <dd>
        <Digest of="结果摘要" text={resultDigest} />
      </dd>
    </dl>
  );
}

function NoteForm({ run: { runId, period }, edition }: { readonly run: Run; readonly edition: number }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const publish = useMutation({
    mutationFn: async (note: string | undefined) =>
      bodyOrThrow(await server.POST('/api/publications', { body: { runId, note: note?.trim() || null } })),
    onSuccess: async ({ publicationId }) => {
      await queries.invalidateQueries();
      await navigate(`/publications/${publicationId}`);
    },
  });
  const isFirst = edition === 1;
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      onFinish={({ note }: { readonly note?: string }) => publish.mutate(note)}
    >
      {publish.isError ? <ProblemNote error={publish.error} /> : null}
      <Form.Item
        name="note"
        label={isFirst ? '说明（可不填）' : '为什么再发布一版'}
        rules={isFirst ? [] : [{ required: true, whitespace: true, message: '请写明为什么再发布一版。' }]}
      >
        <Input.TextArea
          rows={3}
          maxLength={1_000}
          placeholder={isFirst ? '' : '如：实验室复核后更正 3 个断面的数据'}
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={publish.isPending}>
        发布为{periodText(period)}第{edition}版
      </Button>
    </Form>
  );
}

/**
 * What became known since a run: the newest run of its period that knew more, the facts recorded, the last edition and whether
 * that one knew more.
 */
function useSince({ runId, period, asOf }: Run) {
  return useQuery({
    queryKey: [...RUNS, runId, 'since'],
    staleTime: 0,
    queryFn: async ({ signal }) => {
      const [runs, changes, publications] = await Promise.all([
        server.GET('/api/runs', { params: { query: { period, size: RUNS_LOOKED_AT } }, signal }),
        server.GET('/api/runs/{runId}/changes', { params: { path: { runId } }, signal }),
        server.GET('/api/publications', { params: { query: { period, size: 1 } }, signal }),
      ]);
      const later = bodyOrThrow(runs).items.filter((each) => each.asOf > asOf);
      const [last] = bodyOrThrow(publications).items;
      return {
        newer: later[0] ?? null,
        facts: bodyOrThrow(changes).facts,
        last: last ?? null,
        isLastNewer: later.some((each) => each.runId === last?.runId),
      };
    },
  });
}
