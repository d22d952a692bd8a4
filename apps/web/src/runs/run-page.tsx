import { Tabs } from 'antd';
import { Link, useParams } from 'react-router';
import { choiceField, pageField, textField } from '../address/field.ts';
import { useAddress } from '../address/use-address.ts';
import { classedCount, goodCount, shareText } from '../overview/share.ts';
import { Answered } from '../parts/answered.tsx';
import { Figure } from '../parts/figure.tsx';
import { Nothing } from '../parts/nothing.tsx';
import { Page } from '../parts/page.tsx';
import { Publish } from '../publications/publish.tsx';
import { problemOf } from '../server/problem.ts';
import { allows, type Me, useMe } from '../server/use-me.ts';
import { periodText } from '../wording/period-text.ts';
import { instantText } from '../wording/time-text.ts';
import { NO_FIGURE } from '../wording/words.ts';
import { Recomputation } from './recomputation.tsx';
import { type Run, useRun } from './run.ts';
import { RunChanges } from './run-changes.tsx';
import { RunFindings, useRunFindings } from './run-findings.tsx';
import { RunGrounds } from './run-grounds.tsx';
import { RunRankings } from './run-rankings.tsx';
import { contentsOf, type RankedDivision, type Scored, useResults, type WaterGroup } from './run-results.ts';
import { RunScores } from './run-scores.tsx';
import { RunWater } from './run-water.tsx';

const ADDRESS = {
  tab: choiceField(['findings', 'water', 'rankings', 'scores', 'changes', 'grounds']),
  page: pageField,
  later: textField,
};

/** Of `2018`; findings of a month or a quarter are those of its whole year. */
const YEAR_LENGTH = 4;

/** One run: what came out, what changed since, and what it was made of. */
export function RunPage() {
  const { runId = '' } = useParams();
  const { data: me } = useMe();
  const run = useRun(runId);
  if (run.isError && problemOf(run.error).status === 404) {
    return (
      <Page title="没有找到这次核算">
        <Nothing title="没有找到这次核算。">
          请从<Link to="/runs">核算</Link>中重新选择。
        </Nothing>
      </Page>
    );
  }
  const { data } = run;
  return (
    <Page
      title={data === undefined ? '核算' : `${periodText(data.period)}核算`}
      lead={data === undefined ? undefined : <Lead run={data} />}
      actions={
        data?.publication === null && me != null && allows(me, 'publish') ? <Publish run={data} /> : undefined
      }
    >
      <Answered query={run}>{(body) => (me == null ? null : <RunContent run={body} me={me} />)}</Answered>
    </Page>
  );
}

function Lead({ run: { asOf, startedBy, publication } }: { readonly run: Run }) {
  return (
    <>
      按 {instantText(asOf)} 已知的数据，{startedBy ?? '程序'}发起；
      {publication === null ? (
        '未发布'
      ) : (
        <>
          已作为
          <Link to={`/publications/${publication.publicationId}`}>第{publication.edition}版</Link>发布
        </>
      )}
      。
    </>
  );
}

function RunContent({ run, me }: { readonly run: Run; readonly me: Me }) {
  const [{ tab }, change] = useAddress(ADDRESS);
  const { runId } = run;
  const seesFindings = allows(me, 'read-findings');
  const tabs = [
    ...(seesFindings
      ? [{ key: 'findings', label: '问责线索', children: <RunFindings runId={runId} /> }]
      : []),
    { key: 'water', label: '水质', children: <RunWater runId={runId} /> },
    { key: 'rankings', label: '排名', children: <RunRankings runId={runId} /> },
    { key: 'scores', label: '得分', children: <RunScores runId={runId} /> },
    {
      key: 'changes',
      label: (
        <>
          <span className="wide-only">此后的</span>变化
        </>
      ),
      children: <RunChanges run={run} />,
    },
    {
      key: 'grounds',
      label: (
        <>
          依据<span className="wide-only">与核对</span>
        </>
      ),
      children: (
        <>
          <RunGrounds run={run} />
          <Recomputation run={run} />
        </>
      ),
    },
  ];
  return (
    <>
      <RunFigures run={run} seesFindings={seesFindings} />
      <Tabs
        tabBarGutter={20}
        activeKey={tab}
        onChange={(next) => change({ tab: ADDRESS.tab.read(next), page: 1, later: null })}
        items={tabs}
      />
    </>
  );
}

/** How much of each kind came out; each figure leads to its table. */
function RunFigures({
  run: { runId, period },
  seesFindings,
}: {
  readonly run: Run;
  readonly seesFindings: boolean;
}) {
  const findings = useRunFindings(runId, seesFindings);
  const overall = useResults(runId, 'water', 'overall');
  const rankings = useResults(runId, 'ranking');
  const scores = useResults(runId, 'score');
  const [water] = contentsOf<WaterGroup>(overall.data ?? [], 'overall');
  const ranked = (rankings.data ?? []).map(({ content }) => content as RankedDivision);
  const scored = (scores.data ?? []).map(({ content }) => content as Scored);
  const titles = (of: readonly { readonly title: { readonly zh: string } }[]) => [
    ...new Set(of.map(({ title }) => title.zh)),
  ];
  return (
    <ul className="figures" aria-label="核算结果">
      {findings.data === undefined ? null : (
        <Figure
          title="问责线索"
          value={`${findings.data.counts.met}`}
          note={[
            `另有待定 ${findings.data.counts.undetermined} 条`,
            period.length === YEAR_LENGTH ? null : `按${periodText(period.slice(0, YEAR_LENGTH))}全年认定`,
          ]}
          to="?tab=findings"
        />
      )}
      {water === undefined ? null : (
        <Figure
          title="优良（Ⅰ～Ⅲ类）比例"
          value={shareText(goodCount(water.classes), classedCount(water.classes)) ?? NO_FIGURE}
          note={[`共 ${water.sectionCount} 个断面，达标 ${water.targets.attained}/${water.targets.judged}`]}
          to="?tab=water"
        />
      )}
      <Figure
        title="排名"
        value={`${titles(ranked).length}`}
        note={titles(ranked).length === 0 ? ['这个时段没有排名'] : titles(ranked)}
        to="?tab=rankings"
      />
      <Figure
        title="得分"
        value={`${scored.length}`}
        note={scored.length === 0 ? ['这个时段没有得分'] : titles(scored)}
        to="?tab=scores"
      />
    </ul>
  );
}
