import { classNumeral, formatDecimal, statusText } from '@shuize/domain';
import { Link } from 'react-router';
import { pageField } from '../address/field.ts';
import { useAddress } from '../address/use-address.ts';
import { ClassChip } from '../marks/class-chip.tsx';
import type { Mark } from '../marks/class-palette.ts';
import { ClassBar } from '../overview/class-bar.tsx';
import { classedCount, goodCount, shareText } from '../overview/share.ts';
import { Answered } from '../parts/answered.tsx';
import { Nothing } from '../parts/nothing.tsx';
import { Pages } from '../parts/pages.tsx';
import { Table } from '../parts/table.tsx';
import { CHANGE_NAMES, type ChangeGrade, TROPHIC_NAMES } from '../wording/water-text.ts';
import { indicatorNames, NO_FIGURE } from '../wording/words.ts';
import {
  type ClassOutcome,
  contentsOf,
  type NoWater,
  useResults,
  type WaterGroup,
  type WaterLake,
  type WaterSection,
} from './run-results.ts';

const SECTIONS_ON_A_PAGE = 25;
const ADDRESS = { page: pageField };

/** The water of the period: everything together, by basin and city, the lakes, and each section. */
export function RunWater({ runId }: { readonly runId: string }) {
  const results = useResults(runId, 'water');
  return (
    <Answered query={results}>
      {(body) => {
        const [none] = contentsOf<NoWater>(body, 'none');
        const [overall] = contentsOf<WaterGroup>(body, 'overall');
        if (none !== undefined) {
          return <Nothing title={none.message.zh}>{none.mend.zh}</Nothing>;
        }
        if (body.length === 0) {
          return (
            <Nothing title="您的数据范围内没有水质评价结果。">
              需要查看的，请安全管理员核对您的数据范围。
            </Nothing>
          );
        }
        return (
          <>
            {overall === undefined ? null : <Overall group={overall} />}
            <Groups title="流域" groups={contentsOf<WaterGroup>(body, 'basin/')} />
            <Groups title="城市" groups={contentsOf<WaterGroup>(body, 'city/')} />
            <Lakes lakes={contentsOf<WaterLake>(body, 'lake/')} />
            <Sections sections={contentsOf<WaterSection>(body, 'section/')} />
          </>
        );
      }}
    </Answered>
  );
}

function Overall({ group }: { readonly group: WaterGroup }) {
  return (
    <section className="card">
      <h2>总体水质</h2>
      <p>
        {[
          `${group.name}共 ${group.sectionCount} 个断面（点位）`,
          group.status === null ? null : `水质${statusText(group.status).zh}`,
          group.change === null ? null : `同比${CHANGE_NAMES[group.change]}`,
          group.mainPollutants.length === 0 ? null : `主要污染指标为${indicatorNames(group.mainPollutants)}`,
        ]
          .filter((part) => part !== null)
          .join('，')}
        。
        {group.undeterminedCount + group.notEvaluatedCount === 0
          ? ''
          : `另有数据不足 ${group.undeterminedCount} 个、断流或冰封 ${group.notEvaluatedCount} 个，不计入比例。`}
      </p>
      <ClassBar classes={group.classes} />
      {group.before === null ? null : (
        <>
          <h3>上年同期</h3>
          <ClassBar classes={group.before.classes} />
        </>
      )}
    </section>
  );
}

function Groups({ title, groups }: { readonly title: string; readonly groups: readonly WaterGroup[] }) {
  return groups.length === 0 ? null : (
    <section className="card">
      <h2>{title}</h2>
      <Table
        caption={`各${title}水质`}
        rows={groups}
        keyOf={({ name }) => name}
        columns={[
          { title, cell: ({ name }) => name },
          { title: '断面', isNumber: true, cell: ({ sectionCount }) => sectionCount },
          {
            title: 'Ⅰ～Ⅲ类',
            isNumber: true,
            cell: ({ classes }) => shareText(goodCount(classes), classedCount(classes)) ?? NO_FIGURE,
          },
          {
            title: '劣Ⅴ类',
            isNumber: true,
            cell: ({ classes }) => shareText(classes['below-V'], classedCount(classes)) ?? NO_FIGURE,
          },
          { title: '达标', isNumber: true, cell: ({ targets }) => `${targets.attained}/${targets.judged}` },
          {
            title: '水质状况',
            cell: ({ status }) => (status === null ? NO_FIGURE : statusText(status).zh),
          },
          { title: '同比', cell: ({ change }) => changeName(change) },
          { title: '主要污染指标', cell: ({ mainPollutants }) => indicatorNames(mainPollutants) },
        ]}
      />
    </section>
  );
}

function Lakes({ lakes }: { readonly lakes: readonly WaterLake[] }) {
  return lakes.length === 0 ? null : (
    <section className="card compact">
      <h2>湖库</h2>
      <Table
        caption="各湖库水质与营养状态"
        rows={onceEach(lakes, ({ name }) => name)}
        keyOf={({ name }) => name}
        columns={[
          { title: '湖库', cell: ({ name }) => name },
          { title: '点位', isNumber: true, cell: ({ pointCount }) => pointCount },
          { title: '类别', cell: ({ outcome }) => <ClassChip mark={markOf(outcome)} /> },
          { title: '同比', cell: ({ change }) => changeName(change) },
          {
            title: '营养状态指数',
            isNumber: true,
            cell: ({ trophic }) => (trophic.kind === 'index' ? formatDecimal(trophic.index) : NO_FIGURE),
          },
          {
            title: '营养状态',
            cell: ({ trophic }) =>
              trophic.kind === 'index'
                ? TROPHIC_NAMES[trophic.state]
                : `不能计算，缺${indicatorNames(trophic.missing)}`,
          },
        ]}
      />
    </section>
  );
}

function Sections({ sections }: { readonly sections: readonly WaterSection[] }) {
  const [{ page }, change] = useAddress(ADDRESS);
  if (sections.length === 0) {
    return null;
  }
  const rows = onceEach(sections, ({ sectionId }) => sectionId);
  const first = (page - 1) * SECTIONS_ON_A_PAGE;
  return (
    <section className="card">
      <h2>断面</h2>
      <Table
        caption="各断面水质"
        rows={rows.slice(first, first + SECTIONS_ON_A_PAGE)}
        keyOf={({ sectionId }) => sectionId}
        columns={[
          {
            title: '断面',
            cell: ({ sectionId, name }) => (
              <Link to={`/sections/${encodeURIComponent(sectionId)}`}>{name}</Link>
            ),
          },
          { title: '河流（湖库）', cell: ({ waterBody }) => waterBody },
          { title: '责任地区', cell: ({ divisions }) => divisions.join('、') },
          { title: '类别', cell: ({ outcome }) => <ClassChip mark={markOf(outcome)} /> },
          {
            title: '目标',
            cell: ({ target, attains }) =>
              target === null
                ? '未设目标'
                : `${classNumeral(target)}类${attains === null ? '' : attains ? '，达标' : '，未达标'}`,
          },
          {
            title: '上年同期',
            cell: ({ before }) => (before === null ? NO_FIGURE : <ClassChip mark={markOf(before)} />),
          },
          { title: '同比', cell: ({ change: grade }) => changeName(grade) },
          {
            title: '定类指标',
            cell: ({ outcome }) => (outcome.kind === 'class' ? indicatorNames(outcome.deciding) : NO_FIGURE),
          },
        ]}
      />
      <Pages
        current={page}
        pageSize={SECTIONS_ON_A_PAGE}
        total={rows.length}
        onChange={(next) => change({ page: next })}
      />
    </section>
  );
}

/** What belongs to several divisions stands once for each of them among the results. */
function onceEach<Content>(contents: readonly Content[], idOf: (content: Content) => string) {
  return [...new Map(contents.map((content) => [idOf(content), content])).values()];
}

function markOf(outcome: ClassOutcome): Mark {
  switch (outcome.kind) {
    case 'class':
      return outcome.class;
    case 'state':
      return outcome.state;
    case 'too-few-data':
      return 'too-few-data';
  }
}

function changeName(change: ChangeGrade | null): string {
  return change === null ? NO_FIGURE : CHANGE_NAMES[change];
}
