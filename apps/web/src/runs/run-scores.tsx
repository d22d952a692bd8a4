import { Answered } from '../parts/answered.tsx';
import { Nothing } from '../parts/nothing.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { NO_FIGURE } from '../wording/words.ts';
import { placeText, type Scored, tablesOf, useResults } from './run-results.ts';

/** The scores of the period, each score of each policy a table of its subjects. */
export function RunScores({ runId }: { readonly runId: string }) {
  const results = useResults(runId, 'score');
  return (
    <Answered query={results}>
      {(body) => {
        const tables = tablesOf<Scored>(body, ({ policy, score }) => [policy, score]);
        return tables.length === 0 ? (
          <Nothing title="这次核算没有得分。">
            按分数考核的制度一般按年核算；已采用这类制度的，请导入得分（scores.csv）后重新核算。
          </Nothing>
        ) : (
          tables.map(([key, rows]) => <Score key={key} rows={rows} />)
        );
      }}
    </Answered>
  );
}

function Score({ rows }: { readonly rows: readonly Scored[] }) {
  const [first] = rows;
  if (first === undefined) {
    return null;
  }
  const hasPlaces = rows.some(({ row }) => row.place !== null);
  const columns: readonly Column<Scored>[] = [
    { title: '考核对象', cell: ({ name }) => name },
    ...(first.parts.length < 2
      ? []
      : first.parts.map(
          ({ id, label }): Column<Scored> => ({
            title: label.zh,
            isNumber: true,
            cell: ({ row }) => row.parts[id] ?? '待定',
          }),
        )),
    { title: '总分', isNumber: true, cell: ({ row }) => row.total ?? rangeText(row.range) },
    { title: '等次', cell: ({ gradeName }) => gradeName?.zh ?? '待定' },
    ...(hasPlaces
      ? [
          {
            title: '名次',
            isNumber: true,
            cell: ({ row }: Scored) => (row.place === null ? NO_FIGURE : placeText(row.place)),
          },
        ]
      : []),
    {
      title: '尚缺',
      cell: ({ row }) => (row.unknown.length === 0 ? NO_FIGURE : `${row.unknown.length} 项`),
    },
  ];
  return (
    <section className="card">
      <h2>{first.title.zh}</h2>
      <Table caption={first.title.zh} rows={rows} keyOf={({ row }) => row.subject} columns={columns} />
    </section>
  );
}

function rangeText(range: Scored['row']['range']): string {
  return range === null ? '待定' : placeText(range);
}
