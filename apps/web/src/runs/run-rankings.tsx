import { Answered } from '../parts/answered.tsx';
import { Nothing } from '../parts/nothing.tsx';
import { Table } from '../parts/table.tsx';
import { NO_FIGURE } from '../wording/words.ts';
import { placeText, type RankedDivision, tablesOf, useResults } from './run-results.ts';

const NOTES = {
  alone: '只有一个地区，不排名次',
  'all-level': '数值全部相同，不分先后',
  'no-value': '没有数值，不参加排名',
} as const;

/** The rankings of the period, each group of each a table by place. */
export function RunRankings({ runId }: { readonly runId: string }) {
  const results = useResults(runId, 'ranking');
  return (
    <Answered query={results}>
      {(body) => {
        const tables = tablesOf<RankedDivision>(body, ({ ranking, parent, group }) => [
          ranking,
          parent,
          group,
        ]);
        return tables.length === 0 ? (
          <Nothing title="这次核算没有排名。">
            所采用的制度没有这种时段的排名，或者排名数据（ranks.csv）尚未导入。补充后请重新核算。
          </Nothing>
        ) : (
          tables.map(([key, rows]) => <Ranking key={key} rows={rows} />)
        );
      }}
    </Answered>
  );
}

type Ranked = RankedDivision & { readonly row: NonNullable<RankedDivision['row']> };

function Ranking({ rows }: { readonly rows: readonly RankedDivision[] }) {
  const ranked = rows.filter((each): each is Ranked => each.row !== undefined);
  const [first] = rows;
  if (first === undefined || ranked.length === 0) {
    return null;
  }
  const title = first.group === null ? first.title.zh : `${first.title.zh}（${first.group}）`;
  const movesMoney = ranked.some(({ row }) => row.reward !== undefined);
  const hasConsequences = ranked.some(({ row }) => row.consequences.length > 0 || row.note !== undefined);
  return (
    <section className="card compact">
      <h2>{title}</h2>
      <Table
        caption={title}
        rows={ranked}
        keyOf={({ row }) => row.division}
        columns={[
          {
            title: '名次',
            isNumber: true,
            cell: ({ row }) => (row.rank === null ? NO_FIGURE : placeText(row.rank)),
          },
          { title: '地区', cell: ({ name, row }) => name ?? row.division },
          { title: '数值', isNumber: true, cell: ({ row }) => row.value ?? NO_FIGURE },
          ...(hasConsequences
            ? [{ title: '所涉条款', isWide: true, cell: (each: Ranked) => consequencesText(each) }]
            : []),
          ...(movesMoney
            ? [
                {
                  title: '奖励（元）',
                  isNumber: true,
                  cell: ({ row }: Ranked) => (row.reward === undefined ? NO_FIGURE : (row.reward ?? '待定')),
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}

function consequencesText({ row, provisions = {} }: Ranked): string {
  const told = row.consequences.map(({ provision, status, deduction }) => {
    const name = provisions[provision]?.zh ?? provision;
    const taken =
      deduction === undefined ? '' : deduction === null ? '，扣款数额未设定' : `，扣款 ${deduction} 元`;
    return `${name}${status === 'undetermined' ? '（待定）' : ''}${taken}`;
  });
  const note = row.note === undefined ? [] : [NOTES[row.note]];
  return [...told, ...note].join('；') || NO_FIGURE;
}
