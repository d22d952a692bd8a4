import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { Digest } from '../parts/digest.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { Table } from '../parts/table.tsx';
import type { components } from '../server/api-types.ts';
import { server } from '../server/client.ts';
import { bodyOrThrow, problemOf } from '../server/problem.ts';
import { NO_FIGURE } from '../wording/words.ts';
import { ResultDifferences } from './result-differences.tsx';
import type { Run } from './run.ts';

type Recomputed = components['schemas']['Recomputation'];

/** Makes a run again from what was known then, and says whether the same comes out. Nothing is written. */
export function Recomputation({ run: { runId, packs } }: { readonly run: Run }) {
  const recompute = useMutation({
    mutationFn: async () =>
      bodyOrThrow(await server.POST('/api/runs/{runId}/recomputation', { params: { path: { runId } } })),
  });
  return (
    <section className="card" aria-busy={recompute.isPending}>
      <h2>重算核对</h2>
      <p>用当时已知的数据和现在的程序、制度重算一遍，与保存的结果逐项对照。只核对，不改动任何记录。</p>
      <Button loading={recompute.isPending} onClick={() => recompute.mutate()}>
        {recompute.isSuccess ? '再核对一次' : '开始重算核对'}
      </Button>
      <div className="outcome" aria-live="polite">
        {recompute.isError ? <Refusal error={recompute.error} /> : null}
        {recompute.isSuccess ? <Outcome recomputed={recompute.data} runId={runId} packs={packs} /> : null}
        {recompute.isPending ? <p className="hint">正在重算，通常需要几秒到几十秒。</p> : null}
      </div>
    </section>
  );
}

/** A run is made of everything: to who reaches a part only, the server has none to make again. */
function Refusal({ error }: { readonly error: Error }) {
  return problemOf(error).status === 404 ? (
    <Alert
      type="info"
      title="重算要用全部数据，您的数据范围只是其中一部分。"
      description="请数据范围为全域的分析人员、负责人或督查人员核对。"
    />
  ) : (
    <ProblemNote error={error} />
  );
}

function Outcome({
  recomputed,
  runId,
  packs,
}: {
  readonly recomputed: Recomputed;
  readonly runId: string;
  readonly packs: Run['packs'];
}) {
  const { isSame, isIntact, input, result, engineVersion, differences } = recomputed;
  return (
    <>
      {isSame ? (
        <Alert
          type="success"
          title="重算结果与保存的结果完全相同。"
          description="数据、制度和程序得出的每一条线索、排名、得分和水质评价都与当时一致，保存的结果没有被改动过。"
        />
      ) : isIntact ? (
        <Alert
          type="warning"
          title="重算结果与保存的结果不同。"
          description={`保存的结果没有被改动过；不同来自${causesText(recomputed)}。逐项差别见下。`}
        />
      ) : (
        <Alert
          type="error"
          title="保存的结果与当时的摘要不符，可能被改动过。"
          description="请审计管理员核查审计记录；在查清之前，请不要使用或发布这次核算的结果。"
        />
      )}
      <Table
        caption="重算核对"
        rows={[
          { name: '数据摘要', ...input },
          { name: '结果摘要', ...result },
          { name: '程序版本', ...engineVersion },
        ]}
        keyOf={({ name }) => name}
        columns={[
          { title: '项目', cell: ({ name }) => name },
          { title: '核对', cell: (row) => (row.isSame ? '相同' : '不同') },
          {
            title: '当时',
            isWide: true,
            cell: (row) => <Value name={`当时的${row.name}`} text={row.kept} />,
          },
          {
            title: '重算',
            isWide: true,
            cell: (row) => <Value name={`重算的${row.name}`} text={row.found} />,
          },
        ]}
      />
      {recomputed.packs.length === 0 ? null : (
        <Table
          caption="不同的制度"
          rows={recomputed.packs}
          keyOf={({ id }) => id}
          columns={[
            { title: '制度', isWide: true, cell: ({ id }) => packs[id]?.title?.zh ?? id },
            { title: '当时的版本', cell: ({ kept }) => kept?.version ?? NO_FIGURE },
            { title: '现在的版本', cell: ({ found }) => found?.version ?? NO_FIGURE },
          ]}
        />
      )}
      {differences.length === 0 ? null : (
        <ResultDifferences differences={differences} runBefore={runId} runAfter={null} />
      )}
    </>
  );
}

function Value({ name, text }: { readonly name: string; readonly text: string }) {
  return /^[\da-f]{64}$/.test(text) ? <Digest of={name} text={text} /> : text;
}

function causesText({ input, engineVersion, packs }: Recomputed): string {
  const causes = [
    input.isSame ? null : '数据（当时已知的数据本应不变，请审计管理员核查）',
    engineVersion.isSame ? null : '程序版本',
    packs.length === 0 ? null : '制度的编码版本',
  ].filter((cause) => cause !== null);
  return causes.length === 0 ? '程序' : causes.join('、');
}
