import { Table } from '../parts/table.tsx';
import { dayText } from '../wording/time-text.ts';
import type { FindingDetail } from './finding-detail.ts';

/** Who held the post when the facts happened; the responsibility follows the person. */
export function HolderTable({
  card: { holders, held, facts, roles, post },
}: {
  readonly card: FindingDetail['card'];
}) {
  return (
    <>
      {roles.length === 0 ? null : (
        <ul>
          {roles.map(({ label, measures }) => (
            <li key={label}>
              {label}
              {measures === null ? null : `：${measures}`}
            </li>
          ))}
        </ul>
      )}
      {held === 'body' ? <p>条款追究的是单位：{post}。</p> : null}
      {holders.length === 0 ? null : (
        <Table
          caption="责任人及其任期内的事实"
          rows={holders.map((holder, index) => ({ ...holder, index }))}
          keyOf={({ index }) => index}
          columns={[
            { title: '姓名', cell: ({ person }) => person ?? '任职情况不详' },
            { title: '职务', cell: ({ role }) => role ?? post },
            {
              title: '任期',
              cell: ({ from, to, person }) =>
                person === null
                  ? '请导入任职（posts.csv）'
                  : `${from === null ? '' : dayText(from)} – ${to === null ? '至今' : dayText(to)}`,
            },
            {
              title: '任期内的事实',
              isWide: true,
              cell: (holder) => holder.facts.map((position) => facts[position]?.subject ?? '').join('；'),
            },
            { title: '说明', cell: ({ isPartial }) => (isPartial ? '任期只覆盖其中一部分月份' : '') },
          ]}
        />
      )}
    </>
  );
}
