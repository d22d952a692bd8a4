import { classNumeral } from '@shuize/domain';
import { Link } from 'react-router';
import { useKeptSearch } from '../address/use-address.ts';
import { Table } from '../parts/table.tsx';
import type { components } from '../server/api-types.ts';
import { dayText } from '../wording/time-text.ts';
import { BODY_NAMES, BOUNDARY_NAMES, CONTROL_NAMES, NO_FIGURE } from '../wording/words.ts';

export type SectionDetail = components['schemas']['SectionDetail'];

/** Where the section lies, whom it judges from when to when, its targets, and its neighbours. */
export function AboutPanel({ detail }: { readonly detail: SectionDetail }) {
  const { longitude, latitude } = detail;
  return (
    <>
      <dl className="facts">
        <dt>编号</dt>
        <dd>{detail.section}</dd>
        <dt>水体</dt>
        <dd>
          {detail.river}（{BODY_NAMES[detail.kind]}，{detail.basin}）
        </dd>
        <dt>级别</dt>
        <dd>{CONTROL_NAMES[detail.control]}</dd>
        <dt>跨界</dt>
        <dd>{BOUNDARY_NAMES[detail.boundary]}</dd>
        <dt>经纬度</dt>
        <dd>{longitude === null || latitude === null ? NO_FIGURE : `${longitude}，${latitude}`}</dd>
        <dt>上游断面</dt>
        <dd>
          <Neighbours sections={detail.upstream} />
        </dd>
        <dt>下游断面</dt>
        <dd>
          <Neighbours sections={detail.downstream} />
        </dd>
      </dl>
      <h2>责任地区</h2>
      <Table
        caption="责任地区"
        rows={detail.belongings}
        keyOf={({ division, from }) => `${division.code} ${from}`}
        columns={[
          { title: '县（市、区）', cell: ({ division }) => division.name },
          { title: '起', cell: ({ from }) => (from === null ? NO_FIGURE : dayText(from)) },
          { title: '止', cell: ({ to }) => (to === null ? '至今' : dayText(to)) },
          { title: '分担比例', isNumber: true, cell: ({ share }) => share ?? NO_FIGURE },
        ]}
      />
      <h2>水质目标</h2>
      {detail.targets.length === 0 ? (
        <p>还没有设置目标。请分析人员导入 targets.csv。</p>
      ) : (
        <Table
          caption="各年水质目标"
          rows={detail.targets.toReversed()}
          keyOf={({ year }) => year}
          columns={[
            { title: '年份', cell: ({ year }) => `${year}年` },
            { title: '目标', cell: (row) => `${classNumeral(row.class)}类` },
          ]}
        />
      )}
    </>
  );
}

function Neighbours({ sections }: { readonly sections: SectionDetail['upstream'] }) {
  const kept = useKeptSearch();
  return sections.length === 0
    ? NO_FIGURE
    : sections.map(({ section, name }, index) => (
        <span key={section}>
          {index === 0 ? null : '、'}
          <Link to={`/sections/${encodeURIComponent(section)}${kept}`}>{name}</Link>
        </span>
      ));
}
