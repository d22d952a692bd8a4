import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Radio } from 'antd';
import { useState } from 'react';
import { Answered } from '../parts/answered.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Nothing } from '../parts/nothing.tsx';
import { Pages } from '../parts/pages.tsx';
import { server } from '../server/client.ts';
import { bodyOrThrow } from '../server/problem.ts';
import { DecideForm } from './decide-form.tsx';
import { EXCLUSIONS, type Proposal } from './proposal.ts';
import { ProposalTable } from './proposal-table.tsx';
import { RestoreForm } from './restore-form.tsx';

const PAGE_SIZE = 20;
const STATES = [
  { value: 'all', label: '全部' },
  { value: 'open', label: '待审' },
  { value: 'approved', label: '已批准' },
  { value: 'rejected', label: '已驳回' },
];

interface Doing {
  readonly what: 'decide' | 'restore';
  readonly proposal: Proposal;
}

/** Proposals, those still open first, and the decision on each. */
export function ProposalPanel({
  state,
  page,
  mayPropose,
  mayDecide,
  onState,
  onPage,
}: {
  readonly state: 'all' | 'open' | 'approved' | 'rejected';
  readonly page: number;
  readonly mayPropose: boolean;
  readonly mayDecide: boolean;
  readonly onState: (state: string) => void;
  readonly onPage: (page: number) => void;
}) {
  const [doing, setDoing] = useState<Doing | null>(null);
  const filters = state === 'all' ? {} : { state };
  const proposals = useQuery({
    queryKey: [...EXCLUSIONS, filters, page],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      bodyOrThrow(
        await server.GET('/api/exclusions', {
          params: { query: { ...filters, page, size: PAGE_SIZE } },
          signal,
        }),
      ),
  });
  const close = () => setDoing(null);
  return (
    <>
      <div className="tools">
        <Radio.Group
          aria-label="状态"
          optionType="button"
          value={state}
          options={STATES}
          onChange={({ target }) => onState(String(target.value))}
        />
      </div>
      <Answered query={proposals}>
        {({ items, total }) =>
          total === 0 ? (
            <Nothing title={state === 'all' ? '还没有剔除申请。' : '没有这种状态的申请。'}>
              {mayPropose
                ? '点“申请剔除”，或者在断面页面的“监测数据”中勾选数据后申请。'
                : '监测站或分析人员可以在断面页面的“监测数据”中申请。'}
            </Nothing>
          ) : (
            <>
              <p aria-live="polite">共 {total} 项申请，待审的在前。</p>
              <ProposalTable
                proposals={items}
                mayDecide={mayDecide}
                onDecide={(proposal) => setDoing({ what: 'decide', proposal })}
                onRestore={(proposal) => setDoing({ what: 'restore', proposal })}
              />
              <Pages current={page} pageSize={PAGE_SIZE} total={total} onChange={onPage} />
            </>
          )
        }
      </Answered>
      <Dialog isOpen={doing?.what === 'decide'} title="审批剔除申请" onClose={close}>
        {doing?.what === 'decide' ? <DecideForm proposal={doing.proposal} onDone={close} /> : null}
      </Dialog>
      <Dialog isOpen={doing?.what === 'restore'} title="撤销剔除" onClose={close}>
        {doing?.what === 'restore' ? <RestoreForm exclusion={doing.proposal} onDone={close} /> : null}
      </Dialog>
    </>
  );
}
