import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Answered } from '../parts/answered.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Nothing } from '../parts/nothing.tsx';
import { Pages } from '../parts/pages.tsx';
import { Table } from '../parts/table.tsx';
import type { components } from '../server/api-types.ts';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import { dayText } from '../wording/time-text.ts';
import { Effect } from './effect.tsx';
import { ExcludedValue, excludedName } from './excluded-value.tsx';
import { EXCLUSIONS } from './proposal.ts';
import { RestoreForm } from './restore-form.tsx';

const PAGE_SIZE = 20;

type ExclusionInForce = components['schemas']['ExclusionInForce'];

/** What is left out now, each with the class of the month counted and left out. */
export function InForcePanel({
  page,
  mayDecide,
  onPage,
}: {
  readonly page: number;
  readonly mayDecide: boolean;
  readonly onPage: (page: number) => void;
}) {
  const [restored, setRestored] = useState<ExclusionInForce | null>(null);
  const exclusions = useQuery({
    queryKey: [...EXCLUSIONS, 'in-force', page],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      bodyOrThrow(
        await server.GET('/api/exclusions/in-force', {
          params: { query: { page, size: PAGE_SIZE } },
          signal,
        }),
      ),
  });
  const close = () => setRestored(null);
  return (
    <>
      <Answered query={exclusions}>
        {({ items, total }) =>
          total === 0 ? (
            <Nothing title="目前没有剔除的数据。">申请经批准后列在这里。</Nothing>
          ) : (
            <>
              <p aria-live="polite">共 {total} 项，包括随数据包导入的剔除；最近的月份在前。</p>
              <Table
                caption="现行的剔除"
                rows={items}
                keyOf={({ section, month, indicator }) => `${section} ${month} ${indicator}`}
                columns={[
                  { title: '数据', cell: (row) => <ExcludedValue value={row} /> },
                  { title: '当月类别', cell: ({ effect }) => <Effect effect={effect} /> },
                  { title: '理由', isNote: true, cell: ({ reason }) => reason },
                  {
                    title: '审批',
                    cell: ({ approvedBy, approvedOn }) => `${approvedBy}，${dayText(approvedOn)}`,
                  },
                  ...(mayDecide
                    ? [
                        {
                          title: '操作',
                          cell: (row: ExclusionInForce) => (
                            <Button
                              size="small"
                              aria-label={`撤销剔除：${excludedName(row)}`}
                              onClick={() => setRestored(row)}
                            >
                              撤销剔除
                            </Button>
                          ),
                        },
                      ]
                    : []),
                ]}
              />
              <Pages current={page} pageSize={PAGE_SIZE} total={total} onChange={onPage} />
            </>
          )
        }
      </Answered>
      <Dialog isOpen={restored !== null} title="撤销剔除" onClose={close}>
        {restored === null ? null : <RestoreForm exclusion={restored} onDone={close} />}
      </Dialog>
    </>
  );
}
