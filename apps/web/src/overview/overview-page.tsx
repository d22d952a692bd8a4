import { classNumeral } from '@shuize/domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useKeptSearch, usePeriod } from '../address/use-address.ts';
import { ClassChip } from '../marks/class-chip.tsx';
import { Answered } from '../parts/answered.tsx';
import { Figure } from '../parts/figure.tsx';
import { isNothingOnRecord, NoDataYet } from '../parts/no-data-yet.tsx';
import { Nothing } from '../parts/nothing.tsx';
import { Page } from '../parts/page.tsx';
import { Table } from '../parts/table.tsx';
import type { components } from '../server/api-types.ts';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import { dayText, instantText, monthText } from '../wording/time-text.ts';
import { indicatorNames, NO_FIGURE } from '../wording/words.ts';
import { ClassBar } from './class-bar.tsx';
import { changeText, classedCount, goodCount, reaches, shareText, targetText } from './share.ts';

type Overview = components['schemas']['Overview'];

/** A month at a glance; every figure is a link to what it counts. */
export function OverviewPage() {
  const [{ month, asOf }] = usePeriod();
  const overview = useQuery({
    queryKey: ['overview', month, asOf],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      bodyOrThrow(
        await server.GET('/api/overview', {
          params: { query: { ...(month === null ? {} : { month }), ...(asOf === null ? {} : { asOf }) } },
          signal,
        }),
      ),
  });
  const shown = overview.data?.month ?? month;
  return (
    <Page
      title={shown === null ? '本月总览' : `${monthText(shown)}总览`}
      lead={asOf === null ? '按目前已知的数据' : `按截至${dayText(asOf)}已知的数据`}
    >
      {isNothingOnRecord(overview.error) ? (
        <NoDataYet title="还没有监测数据。" />
      ) : (
        <Answered query={overview} rows={10}>
          {(body) => <Glance overview={body} />}
        </Answered>
      )}
    </Page>
  );
}

function Glance({ overview }: { readonly overview: Overview }) {
  const kept = useKeptSearch();
  const { summary, before, targets, findings, goodShareTarget } = overview;
  if (summary.sections === 0) {
    return (
      <Nothing title="这个月没有您数据范围内的断面。">
        请换一个月份；还没有任何数据的，请分析人员先在“数据导入”中导入。
      </Nothing>
    );
  }
  const [good, classed] = [goodCount(summary.classes), classedCount(summary.classes)];
  const isReached = reaches(good, classed, goodShareTarget);
  const change =
    before === null
      ? null
      : changeText([good, classed], [goodCount(before.classes), classedCount(before.classes)]);
  return (
    <>
      <ul className="figures" aria-label="主要数字">
        <Figure
          title="优良（Ⅰ～Ⅲ类）比例"
          value={shareText(good, classed) ?? NO_FIGURE}
          note={[
            `${classed} 个有类别断面中 ${good} 个`,
            goodShareTarget === null
              ? null
              : `目标 ${targetText(goodShareTarget)}，${isReached === false ? '未达到' : '已达到'}`,
            change === null ? null : `同比${change}`,
          ]}
        />
        <Figure
          title="达到水质目标"
          value={`${targets.attained}/${targets.judged}`}
          note={[`${targets.judged - targets.attained} 个断面未达标`]}
          to={`/rivers${kept}`}
        />
        <Figure
          title="没有类别的断面"
          value={String(summary.unknown + summary.notEvaluated)}
          note={[
            `数据不足或无数据 ${summary.unknown} 个`,
            `断流、冰封 ${summary.notEvaluated} 个，不参加评价`,
          ]}
        />
        {findings === null ? null : (
          <Figure
            title="问责线索"
            value={`${findings.met}`}
            note={[`另有待定 ${findings.undetermined} 条`, `${instantText(findings.finishedAt)} 核算`]}
            to="/findings"
          />
        )}
      </ul>
      <section className="card">
        <h2>水质类别</h2>
        <ClassBar classes={summary.classes} />
        {before === null ? null : (
          <>
            <h3>上年同月</h3>
            <ClassBar classes={before.classes} />
          </>
        )}
      </section>
      <section className="card">
        <h2>水质最差的断面</h2>
        {overview.worst.length === 0 ? (
          <p>本月没有劣于Ⅲ类的断面。</p>
        ) : (
          <Table
            caption="水质最差的断面"
            rows={overview.worst}
            keyOf={({ section }) => section}
            columns={[
              {
                title: '断面',
                cell: ({ section, name }) => (
                  <Link to={`/sections/${encodeURIComponent(section)}${kept}`}>{name}</Link>
                ),
              },
              { title: '类别', cell: (row) => <ClassChip mark={row.class} /> },
              {
                title: '目标',
                cell: ({ target }) => (target === null ? NO_FIGURE : `${classNumeral(target)}类`),
              },
              { title: '定类指标', cell: ({ deciding }) => indicatorNames(deciding) },
              { title: '河流', cell: ({ river }) => river },
              {
                title: '县（市、区）',
                cell: ({ divisions }) => divisions.map(({ name }) => name).join('、'),
              },
            ]}
          />
        )}
      </section>
      {overview.imports.length === 0 ? null : (
        <section className="card">
          <h2>最近导入</h2>
          <Table
            caption="最近导入"
            rows={overview.imports}
            keyOf={({ batchId }) => batchId}
            columns={[
              { title: '时间', cell: ({ recordedAt }) => instantText(recordedAt) },
              { title: '来源', cell: ({ fileName, source }) => fileName ?? source },
              { title: '新增', isNumber: true, cell: ({ added }) => added },
              { title: '更正', isNumber: true, cell: ({ corrected }) => corrected },
              { title: '相同', isNumber: true, cell: ({ same }) => same },
              { title: '导入人', cell: ({ actor }) => actor ?? '程序' },
            ]}
          />
        </section>
      )}
    </>
  );
}
