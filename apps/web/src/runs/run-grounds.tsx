import { Digest } from '../parts/digest.tsx';
import { Table } from '../parts/table.tsx';
import { instantText } from '../wording/time-text.ts';
import type { Run } from './run.ts';

/** What tells a run from any other: the data, the policies and the program that it was made of, with their digests. */
export function RunGrounds({ run }: { readonly run: Omit<Run, 'publication'> }) {
  const packs = Object.entries(run.packs);
  return (
    <section className="card">
      <h2>核算依据</h2>
      <dl className="facts">
        <dt>数据截至</dt>
        <dd>{instantText(run.asOf)}</dd>
        <dt>发起</dt>
        <dd>
          {instantText(run.startedAt)}，{run.startedBy ?? '程序自动'}
        </dd>
        <dt>完成</dt>
        <dd>{instantText(run.finishedAt)}</dd>
        <dt>程序版本</dt>
        <dd>{run.engineVersion}</dd>
        <dt>核算编号</dt>
        <dd>
          <Digest of="核算编号" text={run.runId} />
        </dd>
        <dt>数据摘要</dt>
        <dd>
          <Digest of="数据摘要" text={run.inputDigest} />
        </dd>
        <dt>结果摘要</dt>
        <dd>
          <Digest of="结果摘要" text={run.resultDigest} />
        </dd>
      </dl>
      <h3>采用的制度</h3>
      {packs.length === 0 ? (
        <p>没有地区采用任何制度，所以没有线索和得分。请导入采用的制度（adoptions.csv）后重新核算。</p>
      ) : (
        <Table
          caption="采用的制度"
          rows={packs}
          keyOf={([policy]) => policy}
          columns={[
            { title: '制度', isWide: true, cell: ([policy, { title }]) => title?.zh ?? policy },
            { title: '编码版本', cell: ([, { version }]) => version },
            {
              title: '摘要',
              isWide: true,
              cell: ([policy, { title, digest }]) => (
                <Digest of={`${title?.zh ?? policy}的摘要`} text={digest} />
              ),
            },
          ]}
        />
      )}
    </section>
  );
}
