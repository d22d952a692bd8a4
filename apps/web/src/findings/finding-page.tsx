import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { textField } from '../address/field.ts';
import { useAddress } from '../address/use-address.ts';
import { Answered } from '../parts/answered.tsx';
import { Nothing } from '../parts/nothing.tsx';
import { Page } from '../parts/page.tsx';
import { saveFile } from '../parts/save-file.ts';
import { Table } from '../parts/table.tsx';
import { server } from '../server/client.ts';
import { bodyOrThrow, problemOf } from '../server/problem.ts';
import { instantText } from '../wording/time-text.ts';
import { NO_FIGURE } from '../wording/words.ts';
import { FactChain } from './fact-chain.tsx';
import type { FindingDetail } from './finding-detail.ts';
import { HolderTable } from './holder-table.tsx';
import { Statement } from './statement.tsx';
import { STATUS_NAMES } from './status-names.ts';
import { StatusTag } from './status-tag.tsx';

const ADDRESS = { run: textField };

/** One finding with its whole chain: clause, condition, facts with their measurements, holders. */
export function FindingPage() {
  const { digest = '' } = useParams();
  const [{ run }] = useAddress(ADDRESS);
  const finding = useQuery({
    queryKey: ['finding', digest, run],
    queryFn: async ({ signal }) =>
      bodyOrThrow(
        await server.GET('/api/findings/{digest}', {
          params: { path: { digest }, query: run === null ? {} : { run } },
          signal,
        }),
      ),
  });
  if (finding.isError && problemOf(finding.error).status === 404) {
    return (
      <Page title="没有找到这条线索">
        <Nothing title="没有找到这条线索。">
          数据或条款变化后，线索的编号会随之变化；请从<Link to="/findings">问责线索</Link>中重新打开。
        </Nothing>
      </Page>
    );
  }
  const { data } = finding;
  return (
    <Page
      title={data === undefined ? '问责线索' : `${data.card.division}：${data.card.citation}`}
      lead={data === undefined ? undefined : `${data.card.window} · ${data.card.post}`}
      actions={data === undefined ? undefined : <Button onClick={() => saveAsJson(data)}>下载 JSON</Button>}
    >
      <Answered query={finding} rows={12}>
        {(body) => <Chain detail={body} />}
      </Answered>
    </Page>
  );
}

function saveAsJson({ finding }: FindingDetail): void {
  const content = new Blob([`${JSON.stringify(finding, null, 2)}\n`], { type: 'application/json' });
  saveFile(`${finding.provision}-${finding.digest.slice(0, 12)}.json`, content);
}

function Chain({ detail }: { readonly detail: FindingDetail }) {
  const { card, finding } = detail;
  const localValues = card.localValues ?? [];
  return (
    <>
      <p className="finding-sentence">
        <StatusTag status={card.status} />
        <strong>{card.sentence}</strong>
      </p>
      <Statement />
      <ol className="chain">
        <li>
          <h2>条款</h2>
          <blockquote>{card.clause}</blockquote>
          <p className="hint">{card.citation}</p>
        </li>
        <li>
          <h2>条件</h2>
          <p>{card.condition}</p>
          <p>
            要求 {card.required} 次，确定的有 {card.observed} 次。
            {card.distance === null ? null : <span>{card.distance}。</span>}
          </p>
          {localValues.length === 0 ? null : (
            <ul>
              {localValues.map((value) => (
                <li key={value}>本地值：{value}</li>
              ))}
            </ul>
          )}
        </li>
        <li>
          <h2>事实与监测值</h2>
          <FactChain detail={detail} />
          {card.unknown.length === 0 ? null : (
            <>
              <h3>尚不清楚、可能改变结果的</h3>
              <ul>
                {card.unknown.map((cell) => (
                  <li key={cell}>{cell}</li>
                ))}
              </ul>
            </>
          )}
        </li>
        <li>
          <h2>责任人</h2>
          <HolderTable card={card} />
        </li>
      </ol>
      <Interpretations card={card} />
      <section className="card">
        <h2>出处</h2>
        <dl className="facts">
          <dt>核算</dt>
          <dd>
            <Link to={`/runs/${detail.runId}`}>{detail.period} 核算</Link>，按 {instantText(detail.asOf)}{' '}
            已知的数据
          </dd>
          <dt>条款包</dt>
          <dd>
            {finding.policy} {finding.version}
          </dd>
          <dt>线索摘要</dt>
          <dd>
            <code className="digest">{finding.digest}</code>
          </dd>
        </dl>
      </section>
    </>
  );
}

function Interpretations({ card }: { readonly card: FindingDetail['card'] }) {
  const { interpretations, otherInterpretations } = card;
  if (interpretations.length === 0) {
    return null;
  }
  return (
    <section className="card">
      <h2>条款理解口径</h2>
      <Table
        caption="所用口径"
        rows={interpretations}
        keyOf={({ name }) => name}
        columns={[
          { title: '口径', cell: ({ name }) => name },
          { title: '所用的理解', cell: ({ answer }) => answer },
          {
            title: '换一种理解会怎样',
            cell: ({ name }) =>
              otherInterpretations
                .filter((other) => other.name === name)
                .map(({ answer, status }) => `${answer}：${STATUS_NAMES[status]}`)
                .join('；') || NO_FIGURE,
          },
        ]}
      />
      <p className="hint">只列出会改变结论的其他理解。</p>
    </section>
  );
}
